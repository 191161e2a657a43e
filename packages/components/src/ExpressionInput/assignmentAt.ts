/** `e =`, `c +=`: at the beginning of a line, or of a statement after `;`. Not `==`. */
const ASSIGNMENT = /(?:^|[\n;])\s*[\p{L}_][\p{L}\p{N}_]*\s*(?:\*\*|\/\/|[-+*/])?=(?!=)/u;

/** Where a text gives a name to a value, as only a program does: the offset of the first such `=`, if there is one. */
export function assignmentAt(source: string): number | undefined {
  const match = ASSIGNMENT.exec(source);
  return match === null ? undefined : match.index + match[0].length - 1;
}
