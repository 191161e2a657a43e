import type { ConfigProblem } from './TrainerConfigError.ts';
import type { NumberLimit } from './trainerLimits.ts';

/** How many items a list may have, and how each is read. */
interface ListRule<T> {
  readonly limit: NumberLimit;
  readonly item: (value: unknown, path: string) => T;
}

/**
 * Reads the fields of something unknown, own properties only, and notes a problem for each that is
 * wrong. What it then returns is a stand-in of the right type, to go on and find the other problems.
 */
export class FieldReader {
  readonly problems: ConfigProblem[];
  readonly path: string;
  private readonly fields: ReadonlyMap<string, unknown> | undefined;

  /** @param subject what the object is, as the subject of a sentence */
  constructor(value: unknown, path: string, subject: string, problems: ConfigProblem[]) {
    this.path = path;
    this.problems = problems;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.fields = isObject ? new Map(Object.entries(value)) : undefined;
    if (!isObject) this.refuse(path, `${subject} must be an object, not ${describe(value)}.`);
  }

  get(name: string): unknown {
    return this.fields?.get(name);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  object(name: string, subject: string): FieldReader {
    const silent = this.fields === undefined;
    return new FieldReader(this.get(name), this.pathOf(name), subject, silent ? [] : this.problems);
  }

  number(name: string, limit: NumberLimit): number {
    return this.fields === undefined ? limit.min : this.numberAt(this.get(name), this.pathOf(name), limit);
  }

  optionalNumber(name: string, limit: NumberLimit): number | undefined {
    return this.has(name) ? this.number(name, limit) : undefined;
  }

  numberAt(value: unknown, path: string, limit: NumberLimit): number {
    // `+ 0` because JSON has no −0.
    if (typeof value === 'number' && isWithin(value, limit)) return value + 0;
    this.refuse(path, `${limit.label} must be ${inWords(limit)}, not ${describe(value)}.`);
    return limit.min;
  }

  choice<T extends string | number>(name: string, subject: string, choices: readonly [T, ...T[]]): T {
    const value = this.get(name);
    const found = choices.find((choice) => choice === value);
    if (found !== undefined || this.fields === undefined) return found ?? choices[0];
    this.refuse(this.pathOf(name), `${subject} must be ${listed(choices)}, not ${describe(value)}.`);
    return choices[0];
  }

  optionalChoice<T extends string | number>(
    name: string,
    subject: string,
    choices: readonly [T, ...T[]],
  ): T | undefined {
    return this.has(name) ? this.choice(name, subject, choices) : undefined;
  }

  /** Reads an array or a typed array up to its first wrong item. */
  list<T>(name: string, subject: string, { limit, item }: ListRule<T>): T[] {
    const value = this.get(name);
    if (this.fields === undefined) return [];
    if (!isList(value)) {
      this.refuse(this.pathOf(name), `${subject} must be a list, not ${describe(value)}.`);
      return [];
    }
    if (!isWithin(value.length, limit)) {
      this.refuse(this.pathOf(name), `${limit.label} must be ${inWords(limit)}, not ${formatNumber(value.length)}.`);
      return [];
    }
    const items: T[] = [];
    const before = this.problems.length;
    for (let i = 0; i < value.length && this.problems.length === before; i++) {
      items.push(item(value[i], `${this.pathOf(name)}[${i}]`));
    }
    return items;
  }

  refuse(path: string, message: string): void {
    this.problems.push({ path, message });
  }

  pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function isWithin(x: number, { min, max, whole, aboveMin, belowMax }: NumberLimit): boolean {
  return (aboveMin ? x > min : x >= min) && (belowMax ? x < max : x <= max) && (!whole || Number.isInteger(x));
}

function inWords({ min, max, whole, aboveMin, belowMax }: NumberLimit): string {
  if (min === max) return formatNumber(min);
  const kind = whole ? 'a whole number' : 'a number';
  if (!aboveMin && !belowMax) return `${kind} from ${formatNumber(min)} to ${formatNumber(max)}`;
  const [low, high] = [aboveMin ? 'above' : 'of at least', belowMax ? 'below' : 'at most'];
  return `${kind} ${low} ${formatNumber(min)} and ${high} ${formatNumber(max)}`;
}

function listed(choices: readonly (string | number)[]): string {
  const words = choices.map((choice) => (typeof choice === 'number' ? formatNumber(choice) : choice));
  return words.length === 1 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

function describe(value: unknown): string {
  if (value === undefined) return 'left out';
  if (value === null) return 'null';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return value.length > 40 ? `“${value.slice(0, 40)}…”` : `“${value}”`;
  if (typeof value === 'boolean') return String(value);
  return isList(value) ? 'a list' : 'an object';
}

const decimal = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 12 });

/** 1,000 and −0.5, but 1e+300 and 1e-9 as they are. */
function formatNumber(x: number): string {
  const size = Math.abs(x);
  const text = size !== 0 && (size >= 1e15 || size < 1e-6) ? String(x) : decimal.format(x);
  return text.replace('Infinity', 'infinity').replace(/^-/, '−');
}
