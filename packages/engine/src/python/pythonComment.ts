/** What a number should be, behind the line that prints it; nothing where that is not known. */
export function pythonComment(expected: number | undefined): string {
  return expected === undefined ? '' : `  # ${expected}`;
}
