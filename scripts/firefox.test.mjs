// @ts-check
import { describe, expect, it } from 'vitest';
import { findFirefox, firefoxLaunchOptions } from './firefox.mjs';

/**
 * @param {Record<string, string>} env
 * @param {...string} files
 * @returns {import('./firefox.mjs').FirefoxHost}
 */
function machine(env, ...files) {
  return { env, platform: 'linux', exists: (path) => files.includes(path) };
}

describe('findFirefox', () => {
  it('takes the one that FIREFOX_PATH names', () => {
    const host = machine({ FIREFOX_PATH: '/mine' }, '/usr/bin/firefox', '/mine');
    expect(findFirefox(host)).toBe('/mine');
  });

  it('does not take another one in its place', () => {
    expect(() => findFirefox(machine({ FIREFOX_PATH: '/mine' }, '/usr/bin/firefox'))).toThrow('/mine');
  });

  it("finds Debian's, and one on the path", () => {
    expect(findFirefox(machine({}, '/usr/bin/firefox-esr'))).toBe('/usr/bin/firefox-esr');
    expect(findFirefox(machine({ PATH: '/bin:/elsewhere' }, '/elsewhere/firefox'))).toBe('/elsewhere/firefox');
  });

  it('says what to do where there is none', () => {
    expect(() => findFirefox(machine({}))).toThrow('apt-get install firefox-esr');
  });
});

describe('firefoxLaunchOptions', () => {
  it('asks for a Firefox as it is published, light and with WebAssembly unless told otherwise', () => {
    const host = machine({}, '/usr/bin/firefox');
    expect(firefoxLaunchOptions({}, host)).toMatchObject({
      channel: 'moz-firefox',
      executablePath: '/usr/bin/firefox',
      firefoxUserPrefs: { 'layout.css.prefers-color-scheme.content-override': 1, 'javascript.options.wasm': true },
    });
    expect(firefoxLaunchOptions({ dark: true, withoutWebAssembly: true }, host)).toMatchObject({
      firefoxUserPrefs: { 'layout.css.prefers-color-scheme.content-override': 0, 'javascript.options.wasm': false },
    });
  });
});
