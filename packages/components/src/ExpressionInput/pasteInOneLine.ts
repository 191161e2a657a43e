import type { ClipboardEvent } from 'react';
import { assignmentAt } from './assignmentAt.ts';
import { typeInto } from './typeInto.ts';

/**
 * Pastes into a box for one expression what is more than that. Lines that name values are a program, whatever stands in
 * the box; other lines may make one with what is around them, else they become one line. Whether all is done.
 *
 * @param onProgram takes a program; false where the text is none
 */
export function pasteInOneLine(
  { clipboardData, currentTarget: box }: ClipboardEvent<HTMLTextAreaElement>,
  onProgram: ((program: string) => boolean) | undefined,
): boolean {
  const pasted = clipboardData.getData('text/plain').replaceAll(/\r\n?/g, '\n');
  const { value, selectionStart: start, selectionEnd: end } = box;
  if (assignmentAt(pasted) !== undefined && onProgram?.(pasted)) return true;
  if (!pasted.includes('\n')) return false;
  const lines = pasted.trim();
  if (lines.includes('\n') && onProgram?.(value.slice(0, start) + lines + value.slice(end))) return true;
  return typeInto(box, start, end, lines.replaceAll('\n', ' '));
}
