import type { SourceSpan } from './ParsedProgram.ts';

/** One line of a program, or one of several that stand between semicolons. */
export interface SourceStatement extends SourceSpan {
  /** The texts in quotation marks in it. */
  readonly strings: readonly SourceSpan[];
}

export interface SplitSource {
  /** In order, white space around them left out, empty ones too. */
  readonly statements: readonly SourceStatement[];
  /** Each from its `#` to the end of its line. */
  readonly comments: readonly SourceSpan[];
}

const SPECIAL = /[\r\n;#'"]/g;
const TO_END_OF_LINE = /[^\r\n]*/y;
const STRING = /'(?:\\[^\r\n]|[^'\\\r\n])*'?|"(?:\\[^\r\n]|[^"\\\r\n])*"?/y;

/** Cuts a program where lines and `;` end, as Python does; what stands in quotation marks is never cut. */
export function splitStatements(source: string): SplitSource {
  const statements: SourceStatement[] = [];
  const comments: SourceSpan[] = [];
  let strings: SourceSpan[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trimmed(source, start, end);
    if (span.start < span.end) statements.push({ ...span, strings });
    strings = [];
  };
  let position = 0;
  while (position < source.length) {
    SPECIAL.lastIndex = position;
    const special = SPECIAL.exec(source);
    if (special === null) break;
    const at = special.index;
    if (special[0] === "'" || special[0] === '"') {
      position = endOf(STRING, source, at);
      strings.push({ start: at, end: position });
      continue;
    }
    close(at);
    position = special[0] === '#' ? endOf(TO_END_OF_LINE, source, at) : at + 1;
    if (special[0] === '#') comments.push({ start: at, end: position });
    start = position;
  }
  close(source.length);
  return { statements, comments };
}

/** A span without the white space at its ends. */
export function trimmed(source: string, start: number, end: number): SourceSpan {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}

function endOf(pattern: RegExp, source: string, position: number): number {
  pattern.lastIndex = position;
  return position + Math.max(1, pattern.exec(source)?.[0].length ?? 1);
}
