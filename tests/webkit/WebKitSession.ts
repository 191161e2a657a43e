import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startDriver, type Driver } from './startDriver.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../test-results/screenshots/webkit');

/** The name under which WebDriver hands elements out. https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
type ElementReference = Record<typeof ELEMENT, string>;

/** The characters by which WebDriver names keys. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Escape: '\ue00c',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowRight: '\ue014',
} as const;

/** A window of WebKitGTK, driven by W3C WebDriver. */
export class WebKitSession {
  readonly #driver: Driver;
  readonly #path: string;

  private constructor(driver: Driver, sessionId: string) {
    this.#driver = driver;
    this.#path = `/session/${sessionId}`;
  }

  static async start({ dark = false } = {}): Promise<WebKitSession> {
    const driver = await startDriver({ dark });
    try {
      const { sessionId } = await command<{ sessionId: string }>(driver, 'POST', '/session', {
        capabilities: {
          alwaysMatch: {
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: driver.miniBrowser, args: ['--automation'] },
          },
        },
      });
      const session = new WebKitSession(driver, sessionId);
      await session.#post('/timeouts', { script: 300_000, pageLoad: 30_000 });
      await session.resize(1280, 960);
      return session;
    } catch (error) {
      driver.stop();
      throw error;
    }
  }

  async open(url: string): Promise<void> {
    await this.#post('/url', { url });
  }

  /** Runs the body of a function in the page, with `arguments`, and gives what it returns. */
  run<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    return this.#post<T>('/execute/sync', { script: body, args });
  }

  /** Asks the page until it answers with something true; gives that. */
  async until<T>(body: string, { seconds = 20 } = {}): Promise<T> {
    const end = performance.now() + seconds * 1000;
    for (;;) {
      const answer = await this.run<T | undefined>(body);
      if (answer) return answer;
      if (performance.now() > end) throw new Error(`Not within ${seconds} seconds: ${body}`);
      await wait(50);
    }
  }

  async click(selector: string): Promise<void> {
    await this.#post(`/element/${await this.#find(selector)}/click`, {});
  }

  /** Presses a key, wherever the focus is. */
  async press(key: keyof typeof KEYS): Promise<void> {
    const actions = (['keyDown', 'keyUp'] as const).map((type) => ({ type, value: KEYS[key] }));
    await this.#post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** What follows is done in a frame of the page, until another page is opened. */
  async enterFrame(selector: string): Promise<void> {
    await this.#post('/frame', { id: { [ELEMENT]: await this.#find(selector) } });
  }

  /** Types over what stands in a text field. */
  async fill(selector: string, text: string): Promise<void> {
    const element = await this.#find(selector);
    await this.#post(`/element/${element}/clear`, {});
    await this.#post(`/element/${element}/value`, { text });
  }

  /** Sizes the part of the window that shows the page. */
  async resize(width: number, height: number): Promise<void> {
    await this.#post('/window/rect', { width, height });
    const inner = await this.run<[number, number]>('return [innerWidth, innerHeight]');
    await this.#post('/window/rect', { width: 2 * width - inner[0], height: 2 * height - inner[1] });
  }

  /** Keeps a picture of the window among the results of the tests, to be looked at. */
  async saveScreenshot(name: string): Promise<void> {
    const picture = await command<string>(this.#driver, 'GET', `${this.#path}/screenshot`);
    await mkdir(SCREENSHOTS, { recursive: true });
    await writeFile(path.join(SCREENSHOTS, `${name}.png`), Buffer.from(picture, 'base64'));
  }

  async close(): Promise<void> {
    await command(this.#driver, 'DELETE', this.#path);
    this.#driver.stop();
  }

  async #find(selector: string): Promise<string> {
    const found = await this.#post<ElementReference>('/element', { using: 'css selector', value: selector });
    return found[ELEMENT];
  }

  #post<T>(end: string, body: object): Promise<T> {
    return command<T>(this.#driver, 'POST', `${this.#path}${end}`, body);
  }
}

/** Carries out one command and gives its value, which is what the specification says of that command. */
async function command<T>({ url }: Driver, method: string, end: string, body?: object): Promise<T> {
  const response = await fetch(`${url}${end}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
