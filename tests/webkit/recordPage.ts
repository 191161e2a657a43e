/** What a page has said of itself so far. */
export interface PageRecord {
  /** Everything that should not have happened: console errors and warnings, exceptions, files that did not load. */
  complaints: string[];
  /** How a story ended, in Storybook's words. */
  ended?: string;
  /** Forgets what was said, and shows another story in the page of a story. */
  readonly showStory: (storyId: string) => void;
}

declare global {
  interface Window {
    pageRecord?: PageRecord;
    __STORYBOOK_ADDONS_CHANNEL__?: StorybookChannel;
  }
}

/** The events that are listened to, with the parts of them that are read. */
interface StorybookEvents {
  readonly storyPrepared: { readonly parameters: { readonly viewport?: ViewportParameters } };
  readonly globalsUpdated: { readonly globals: { readonly viewport?: { readonly value?: string } } };
  readonly playFunctionThrewException: { readonly name: string; readonly message: string };
  readonly unhandledErrorsWhilePlaying: readonly { readonly message: string }[];
  readonly storyThrewException: { readonly message: string };
  readonly storyErrored: { readonly title: string; readonly description: string };
  readonly storyMissing: string;
  readonly storyFinished: { readonly status: string; readonly reporters: readonly StoryReport[] };
  readonly docsRendered: string;
}

interface ViewportParameters {
  readonly options?: Readonly<Record<string, { readonly styles: Readonly<Record<'width' | 'height', string>> }>>;
}

interface StoryReport {
  readonly type: string;
  readonly status: string;
  readonly result?: {
    readonly violations?: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  };
}

interface StorybookChannel {
  readonly on: <Name extends keyof StorybookEvents>(
    name: Name,
    listener: (event: StorybookEvents[Name]) => void,
  ) => void;
  readonly emit: (name: 'setCurrentStory', story: { readonly storyId: string; readonly viewMode: 'story' }) => void;
}

/**
 * Runs in a page before everything else on it, as text, and so knows nothing of this module: keeps `pageRecord`, gives
 * a story in a frame the size that it asks for, as Storybook's own page around it would, and notes how it ended.
 */
export function recordPage(): void {
  const record: PageRecord = {
    complaints: [],
    showStory(storyId) {
      record.complaints = [];
      delete record.ended;
      window.__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', { storyId, viewMode: 'story' });
    },
  };
  window.pageRecord = record;
  const complain = (kind: string, ...words: readonly unknown[]): void => {
    record.complaints.push(`${kind}: ${words.map(String).join(' ')}`);
  };

  for (const level of ['error', 'warn'] as const) {
    const original = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      complain(`console ${level}`, ...words);
      original(...words);
    };
  }
  addEventListener('error', (event) => complain('exception', event.message), false);
  addEventListener('unhandledrejection', (event) => complain('rejection', event.reason));
  // Files that do not load tell only those who listen on the way down.
  const didNotLoad = (event: Event): void => {
    if (event.target instanceof Element) complain('did not load', event.target.outerHTML);
  };
  addEventListener('error', didNotLoad, true);

  // The press of a story's made-up mouse opens the list of a <select> in WebKitGTK, as a real one does; the list then
  // chooses what lies below the real mouse. So such a press gives a list the focus, and nothing more.
  const keepListClosed = (event: MouseEvent): void => {
    if (event.isTrusted || event.defaultPrevented || !(event.target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    event.target.focus();
  };
  addEventListener('mousedown', keepListClosed);

  const listen = (channel: StorybookChannel): void => {
    let sizes: ViewportParameters['options'] = {};
    channel.on('storyPrepared', ({ parameters }) => (sizes = parameters.viewport?.options));
    channel.on('globalsUpdated', ({ globals }) => {
      const size = sizes?.[globals.viewport?.value ?? '']?.styles ?? { width: '', height: '' };
      Object.assign((window.frameElement as HTMLIFrameElement | null)?.style ?? {}, size);
    });
    channel.on('playFunctionThrewException', ({ name, message }) => complain('play', name, message));
    channel.on('unhandledErrorsWhilePlaying', (errors) => {
      for (const { message } of errors) complain('while playing', message);
    });
    channel.on('storyThrewException', ({ message }) => complain('story', message));
    channel.on('storyErrored', ({ title, description }) => complain('story', title, description));
    channel.on('storyMissing', (id) => {
      complain('no story', id);
      record.ended = 'missing';
    });
    channel.on('storyFinished', ({ status, reporters }) => {
      for (const { type, result } of reporters.filter((report) => report.status === 'failed')) {
        for (const { id, nodes } of result?.violations ?? []) complain(type, id, ...nodes.map(({ html }) => html));
      }
      record.ended = status;
    });
    channel.on('docsRendered', () => (record.ended = 'success'));
  };
  let made: StorybookChannel | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => made,
    set(channel: StorybookChannel) {
      if (channel !== made) listen(channel);
      made = channel;
    },
  });
}
