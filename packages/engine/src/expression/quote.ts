const LONGEST = 24;

/** A piece of the source as messages show it: in backticks, and cut where it is long. */
export function quote(text: string): string {
  const characters = Array.from(text);
  return `\`${characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`}\``;
}
