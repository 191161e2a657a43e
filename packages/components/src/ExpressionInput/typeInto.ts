/**
 * Puts a text in the place of a part of a box's text as a keyboard does, so that the browser takes it back when it is
 * told to undo; the box reports it as an input. Whether the browser could.
 */
export function typeInto(box: HTMLTextAreaElement, start: number, end: number, text: string): boolean {
  box.focus();
  box.setSelectionRange(start, end);
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else edits a box and can be undone
  return document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}
