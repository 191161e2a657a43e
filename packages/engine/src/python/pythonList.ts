import { pythonFloat } from '../expression/pythonFloat.ts';

/** Longest line of the programs, in characters. */
const WIDTH = 100;

/** `[1.0, -2.5]` */
export function pythonNumbers(numbers: readonly number[]): string {
  return `[${numbers.map(pythonFloat).join(', ')}]`;
}

/**
 * A list of Python from the texts of its items: on one line if it fits, else over several, as many items a line as fit.
 *
 * @param indent spaces before the line that the list begins on
 * @param before characters on that line before the list
 */
export function pythonList(items: readonly string[], indent: number, before: number): string {
  const whole = `[${items.join(', ')}]`;
  if (indent + before + whole.length <= WIDTH && !whole.includes('\n')) return whole;
  const inner = ' '.repeat(indent + 4);
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (line !== '' && inner.length + line.length + item.length + 2 > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += `${line === '' ? '' : ' '}${item},`;
  }
  if (line !== '') lines.push(line);
  return `[\n${lines.map((text) => `${inner}${text}\n`).join('')}${' '.repeat(indent)}]`;
}
