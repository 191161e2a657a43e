import type { Locator } from 'playwright';
import { testBrowser } from '../../scripts/testBrowsers.mjs';

/** Types over what stands in a text field, at once. */
export async function fillField(field: Locator, text: string): Promise<void> {
  if (testBrowser() !== 'firefox') return field.fill(text);
  // In Firefox, Playwright sets the value by a script on the page, which React cannot tell from its own doing.
  await field.focus();
  await field.selectText();
  await field.evaluate((element, typed) => {
    // oxlint-disable-next-line typescript/no-deprecated -- nothing else edits a field as a keyboard does
    element.ownerDocument.execCommand(typed === '' ? 'delete' : 'insertText', false, typed);
  }, text);
}
