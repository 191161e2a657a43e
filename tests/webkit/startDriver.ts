import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { findWebKit } from '../../scripts/webkit.mjs';

export interface Driver {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The program that shows pages. */
  readonly miniBrowser: string;
  readonly stop: () => void;
}

/** Starts WebKitWebDriver on a free port, and a screen (1600 × 1200) where the machine has none. */
export async function startDriver({ dark = false } = {}): Promise<Driver> {
  const { driver, miniBrowser, xvfb } = findWebKit();
  const screen = xvfb === undefined ? undefined : await startScreen(xvfb);
  const port = await freePort();
  const env = {
    ...process.env,
    ...(screen === undefined ? {} : { DISPLAY: screen.display }),
    // GTK's theme is what WebKitGTK tells pages about light and dark.
    GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
  };
  const process_ = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const stop = (): void => {
    process_.kill();
    screen?.process.kill();
  };
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = await fetch(`${url}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return { url, miniBrowser, stop };
    await wait(100);
  }
  stop();
  throw new Error('WebKitWebDriver has not started within ten seconds.');
}

async function startScreen(xvfb: string): Promise<{ display: string; process: ChildProcess }> {
  const process = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(process.stdio[3] as Readable, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, process };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('This machine gave no port.');
  return address.port;
}
