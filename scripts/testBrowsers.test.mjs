// @ts-check
import { describe, expect, it } from 'vitest';
import { inBrowser, readCommandLine, testBrowser } from './testBrowsers.mjs';

describe('the browser that tests look at', () => {
  it('is Chromium unless another one is named', () => {
    expect(testBrowser({})).toBe('chromium');
    expect(testBrowser(inBrowser('firefox'))).toBe('firefox');
  });

  it('cannot be one that nobody has tested in', () => {
    expect(() => testBrowser({ TEST_BROWSER: 'lynx' })).toThrow('lynx');
    expect(() => readCommandLine(['--in', 'lynx'])).toThrow('lynx');
    expect(() => readCommandLine(['--in'])).toThrow('undefined');
  });
});

describe('the command line of the tests', () => {
  it('runs everything in Chromium', () => {
    expect(readCommandLine([])).toEqual({ browser: 'chromium', chosen: [] });
    expect(readCommandLine(['parse', '-t', 'two'])).toEqual({ browser: 'chromium', chosen: ['parse', '-t', 'two'] });
  });

  it('runs what a browser shows in another one', () => {
    expect(readCommandLine(['--in', 'firefox', 'LossCurve'])).toEqual({
      browser: 'firefox',
      chosen: ['--project', 'storybook', '--project', 'e2e', 'LossCurve'],
    });
    expect(readCommandLine(['--in', 'webkit'])).toEqual({ browser: 'webkit', chosen: ['--project', 'webkit'] });
  });

  it('looks for words among the names of stories in WebKit, where they are in no name of a file', () => {
    const chosen = (/** @type {string[]} */ ...words) => readCommandLine(['--in', 'webkit', ...words]).chosen.slice(2);
    expect(chosen('LossCurve')).toEqual(['-t', 'LossCurve']);
    expect(chosen('Views/', 'Controls/')).toEqual(['-t', 'Views/|Controls/']);
    expect(chosen('stories', 'LossCurve')).toEqual(['stories', '-t', 'LossCurve']);
    expect(chosen('playground')).toEqual(['playground']);
    expect(chosen('tests/webkit/stories.test.ts')).toEqual(['tests/webkit/stories.test.ts']);
    expect(chosen('-t', 'dark', '--bail=1')).toEqual(['-t', 'dark', '--bail=1']);
  });

  it('leaves the choice of projects to those who make it', () => {
    const chosen = ['--project', 'e2e', 'theme'];
    expect(readCommandLine(['--in', 'firefox', ...chosen])).toEqual({ browser: 'firefox', chosen });
    expect(readCommandLine(['--in', 'firefox', '--project=e2e']).chosen).toEqual(['--project=e2e']);
  });
});
