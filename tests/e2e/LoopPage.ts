import type { Locator, Page } from 'playwright';

/** What a reader sees and does on the page of a training step. */
export class LoopPage {
  readonly page: Page;
  readonly next: Locator;
  /** The part that is shown. */
  readonly stage: Locator;

  constructor(page: Page) {
    this.page = page;
    this.next = page.getByRole('button', { name: 'Next', exact: true });
    this.stage = page.getByRole('listitem').getByRole('button').and(page.locator('[aria-current="step"]'));
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async step(): Promise<number> {
    return Number(await this.page.locator('.mgp-TrainingLoop-count b').innerText());
  }

  /** The cells of the row of a point, `0, 1`, or of a parameter, `out.w₁`, as they are printed. */
  row(name: string): Promise<string[]> {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name, exact: true }) })
      .getByRole('cell')
      .allInnerTexts();
  }

  async meanLoss(): Promise<string> {
    return (await this.page.locator('.mgp-TrainingLoop-table tfoot td').innerText()).trim();
  }
}
