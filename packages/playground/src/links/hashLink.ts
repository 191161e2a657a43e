/** The pages of the playground, by the first word of the link's hash. */
export const PAGES = ['expression', 'network', 'loop'] as const;
export type Page = (typeof PAGES)[number];

/** A link's hash taken apart: `#/network?data=moons&seed=7`. */
export interface HashLink {
  readonly page: Page;
  readonly parameters: URLSearchParams;
  /** What in the link could not be understood; the rest was. */
  readonly problems: readonly string[];
}

/** Longest hash that is read: more than that of any expression with all its numbers. */
const LONGEST_HASH = 65_536;

/** Reads a hash; whatever it holds, there is a page to show. */
export function parseHash(hash: string): HashLink {
  const text = hash.replace(/^#\/?/, '');
  if (text === '') return { page: 'expression', parameters: new URLSearchParams(), problems: [] };
  if (text.length > LONGEST_HASH) {
    return { page: 'expression', parameters: new URLSearchParams(), problems: ['This link is too long to be read.'] };
  }
  const mark = text.indexOf('?');
  const name = mark < 0 ? text : text.slice(0, mark);
  const parameters = parseQuery(mark < 0 ? '' : text.slice(mark + 1));
  const page = PAGES.find((candidate) => candidate === name.replace(/\/$/, ''));
  if (page) return { page, parameters, problems: repeatedKeys(parameters) };
  return {
    page: 'expression',
    parameters: new URLSearchParams(),
    problems: [`There is no page called “${shorten(name)}”.`],
  };
}

/** The hash of a page and its parameters, readable: what need not be escaped is not. */
export function formatHash(page: Page, parameters: URLSearchParams): string {
  const query = [...parameters].map(([key, value]) => `${key}=${escapeValue(value)}`).join('&');
  return query === '' ? `#/${page}` : `#/${page}?${query}`;
}

/** A piece of a link as a message may quote it. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Unlike in a form's query a plus is a plus, so that `e=a+b` may be written by hand. */
function parseQuery(query: string): URLSearchParams {
  return new URLSearchParams(query.replaceAll('+', '%2B'));
}

function repeatedKeys(parameters: URLSearchParams): string[] {
  const repeated = [...new Set(parameters.keys())].filter((key) => parameters.getAll(key).length > 1);
  return repeated.map((key) => `“${shorten(key)}” is there more than once; the first one counts.`);
}

function escapeValue(value: string): string {
  return encodeURIComponent(value).replace(/%(2B|2C|2F|3A|3B|40)/g, decodeURIComponent);
}
