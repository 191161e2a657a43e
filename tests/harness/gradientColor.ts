import type { Page } from 'playwright';

/** The violet of gradients, as `tokens.css` has it. */
export const VIOLET = { light: 'rgb(155, 31, 176)', dark: 'rgb(216, 132, 234)' } as const;

/** The colour in which the page's first gradient comes out. */
export function gradientColor(page: Page): Promise<string> {
  return page
    .locator('.mgp-number[data-role="grad"]')
    .first()
    .evaluate((element) => getComputedStyle(element).color);
}
