import { configure, getConfig } from 'storybook/test';

// Lets the play function of a story wait until the page has drawn itself. React's development build finishes its work
// at once for a test; the published catalog has the other build, which takes a moment to listen to keys, and to show
// what has changed, as it does for readers.

/** Waits before and after whatever the user of a story does, and whatever the story waits for. */
export function waitAroundUse(): void {
  const before = getConfig();
  configure({
    asyncWrapper: async (act) => {
      await nextFrame();
      const result: unknown = await before.asyncWrapper(act);
      await nextFrame();
      return result;
    },
  });
}

/** Waits before a step of a play function. */
export async function waitBeforeStep<Context>(
  _: string,
  play: (context: Context) => unknown,
  context: Context,
): Promise<void> {
  await nextFrame();
  await play(context);
}

// One channel for all: WebKit may forget one that nothing holds, and the message in it.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.addEventListener('message', () => waiting.shift()?.());
port1.start();

/** The next picture, and what React had still to do before it: its work waits in the same queue as a message. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
  });
}
