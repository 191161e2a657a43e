import type { Locator, Page } from 'playwright';

/** What a reader sees and does on the network page. */
export class NetworkPage {
  readonly status: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.status = page.locator('.mgp-TrainerControls-status');
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** A figure by its name, `Train loss`, as it is printed. */
  statistic(name: string): Locator {
    return this.page.locator('.mgp-RunStatistics div', { hasText: name }).locator('dd');
  }

  async trainLoss(): Promise<number> {
    return toNumber(await this.statistic('Train loss').innerText());
  }

  async trainAccuracy(): Promise<number> {
    return toNumber(await this.statistic('Train accuracy').innerText());
  }

  async testAccuracy(): Promise<number> {
    return toNumber(await this.statistic('Test accuracy').innerText());
  }

  /** What computes the run, and how fast. */
  backend(): Locator {
    return this.page.locator('.mgp-RunBackend');
  }

  async step(): Promise<number> {
    return toNumber(await this.page.locator('.mgp-TrainerControls-counter b').innerText());
  }

  /** Trains as fast as the machine can, until the run has ended. */
  async trainToTheEnd(): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'full speed' });
    await this.press('Train');
    await this.page.locator('.mgp-TrainerControls-status[data-status="finished"]').waitFor();
  }
}

/** A printed number, with its true minus sign, its thousands and its percent sign. */
function toNumber(text: string): number {
  return Number(text.replace('−', '-').replace(/[,%\s\u00a0\u202f]/g, ''));
}
