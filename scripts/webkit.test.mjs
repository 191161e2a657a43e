// @ts-check
import { describe, expect, it } from 'vitest';
import { findWebKit } from './webkit.mjs';

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/**
 * @param {Record<string, string>} env
 * @param {...string} files
 * @returns {import('./webkit.mjs').WebKitHost}
 */
function machine(env, ...files) {
  return { env: { PATH: '/usr/bin', ...env }, exists: (path) => files.includes(path) };
}

describe('findWebKit', () => {
  it('finds what Debian installs, and a screen', () => {
    expect(findWebKit(machine({}, '/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', MINI_BROWSER))).toEqual({
      driver: '/usr/bin/WebKitWebDriver',
      miniBrowser: MINI_BROWSER,
      xvfb: '/usr/bin/Xvfb',
    });
  });

  it('uses the screen that is there', () => {
    expect(findWebKit(machine({ DISPLAY: ':0' }, '/usr/bin/WebKitWebDriver', MINI_BROWSER))).toEqual({
      driver: '/usr/bin/WebKitWebDriver',
      miniBrowser: MINI_BROWSER,
    });
  });

  it('says what to install where anything is missing', () => {
    const needed = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', MINI_BROWSER];
    for (const missing of needed) {
      const host = machine({}, ...needed.filter((file) => file !== missing));
      expect(() => findWebKit(host)).toThrow('apt-get install webkit2gtk-driver xvfb');
    }
  });
});
