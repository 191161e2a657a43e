import type { Locator, Page } from 'playwright';
import { allowClipboard } from '../harness/allowClipboard.ts';
import { fillField } from '../harness/fillField.ts';

/** What a reader sees and does on the expression page. */
export class ExpressionPage {
  readonly box: Locator;
  /** What is wrong with the expression, in words; empty where nothing is. */
  readonly explanation: Locator;
  readonly nodes: Locator;
  readonly edges: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByRole('textbox', { name: 'Expression' });
    this.explanation = page.locator('.mgp-ExpressionInput').getByRole('status');
    this.nodes = page.locator('.react-flow__node');
    this.edges = page.locator('.react-flow__edge');
  }

  async type(expression: string): Promise<void> {
    await fillField(this.box, expression);
  }

  /** Pastes over the whole expression. */
  async paste(text: string): Promise<void> {
    await allowClipboard(this.page);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.box.focus();
    await this.box.selectText();
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  async setVariable(name: string, value: string): Promise<void> {
    const box = this.page.getByRole('group', { name, exact: true }).getByRole('textbox', { name });
    await fillField(box, value);
    await box.blur();
  }

  /** The gradient beside a variable, as it is printed: `−0.0040`. */
  gradient(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true }).locator('[data-role="grad"]');
  }

  /** The card of the result, which comes last. */
  root(): Locator {
    return this.nodes.last();
  }
}
