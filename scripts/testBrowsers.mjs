// @ts-check
import { readdirSync } from 'node:fs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} TestBrowserName */

/** Names the browser that the tests look at; Chromium where it is not set. */
const VARIABLE = 'TEST_BROWSER';

/** @type {readonly TestBrowserName[]} */
const NAMES = ['chromium', 'firefox', 'webkit'];

/**
 * The projects that say something about a browser. The others run in Node, or pack and install, whichever it is.
 * @type {Readonly<Record<TestBrowserName, readonly string[]>>}
 */
const PROJECTS = { chromium: [], firefox: ['storybook', 'e2e'], webkit: ['webkit'] };

/**
 * @param {string | undefined} name
 * @returns {TestBrowserName}
 * @throws {Error} for a browser that the tests do not know
 */
function browserNamed(name) {
  const known = NAMES.find((each) => each === name);
  if (known === undefined) throw new Error(`There are tests in ${NAMES.join(', ')}, but not in ${name}.`);
  return known;
}

/** @param {Record<string, string | undefined>} [environment] */
export function testBrowser(environment = process.env) {
  return browserNamed(environment[VARIABLE] || 'chromium');
}

/** @param {TestBrowserName} name @returns {Record<string, string>} what tells a run of the tests which browser is meant */
export function inBrowser(name) {
  return { [VARIABLE]: name };
}

/** The files of tests in WebKit. They are few, and hold a test for each story. */
const webkitFiles = () => readdirSync(new URL('../tests/webkit', import.meta.url));

/**
 * In WebKit a word that is part of no file's name is part of a test's name: `LossCurve`, `Views/`.
 * @param {readonly string[]} words
 * @returns {string[]}
 */
function readNames(words) {
  const files = webkitFiles();
  /** @param {string} word @param {number} i */
  const isName = (word, i) =>
    !/^-|^tests\//.test(word) && !words[i - 1]?.startsWith('-') && !files.some((file) => file.includes(word));
  const names = words.filter(isName);
  const others = words.filter((word, i) => !isName(word, i));
  return names.length === 0 ? others : [...others, '-t', names.join('|')];
}

/**
 * Splits a command line like `--in firefox --project e2e network` into the browser, the projects that are run in it
 * unless others are asked for, and what is left for Vitest.
 * @param {readonly string[]} words
 * @returns {{ browser: TestBrowserName, chosen: string[] }}
 */
export function readCommandLine(words) {
  const at = words.indexOf('--in');
  const browser = at < 0 ? 'chromium' : browserNamed(words[at + 1]);
  const others = at < 0 ? [...words] : words.toSpliced(at, 2);
  const chosen = browser === 'webkit' ? readNames(others) : others;
  const projects = chosen.some((word) => /^--project(=|$)/.test(word)) ? [] : PROJECTS[browser];
  return { browser, chosen: [...projects.flatMap((name) => ['--project', name]), ...chosen] };
}
