import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { usePlayground } from './usePlayground.ts';

interface Stop {
  readonly name: string;
  /** A ring is drawn around it, or around the part that stands for it. */
  readonly isMarked: boolean;
  readonly isOnScreen: boolean;
}

/** Where the focus is; `null` on the page itself, which is nowhere. */
function stop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const around = [
      element,
      element.parentElement,
      element.parentElement?.parentElement,
      element.nextElementSibling,
      element.firstElementChild,
    ];
    const labelled = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
    return {
      name: `${element.tagName} ${labelled ?? element.textContent}`.slice(0, 60),
      isMarked: around.some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && outlineWidth !== '0px';
      }),
      isOnScreen: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    };
  });
}

/** Presses a key until it leaves the page, at most so often. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const here = await stop(page);
    if (here === null) break;
    stops.push(here);
  }
  return stops;
}

async function ready(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Play|Train|Next)$/ })
    .first()
    .waitFor();
  await page.waitForTimeout(500);
}

describe.each(['#/expression', '#/network', '#/loop'])('by keyboard, %s', (hash) => {
  const open = usePlayground();

  it('lets Tab through to the end and back, and marks on the screen where it is', async () => {
    const page = await open(hash);
    await page
      .getByRole('button', { name: /^(Play|Train|Next)$/ })
      .first()
      .waitFor();
    await page.waitForTimeout(500);
    const there = await walk(page, 'Tab', 200);
    expect(there.length).toBeGreaterThan(20);
    expect(there.length).toBeLessThan(200);
    expect(there.filter(({ isMarked }) => !isMarked).map(({ name }) => name)).toEqual([]);
    expect(there.filter(({ isOnScreen }) => !isOnScreen).map(({ name }) => name)).toEqual([]);

    await page.reload();
    await ready(page);
    const last = (await walk(page, 'Tab', there.length)).length;
    const back = await walk(page, 'Shift+Tab', last - 1);
    expect(back.map(({ name }) => name)).toEqual(
      there
        .slice(0, -1)
        .map(({ name }) => name)
        .toReversed(),
    );
  });

  it('has its headings in order: the site, the page, its parts', async () => {
    const page = await open(hash);
    await page
      .getByRole('button', { name: /^(Play|Train|Next)$/ })
      .first()
      .waitFor();
    const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    expect(levels.slice(0, 3)).toEqual([1, 2, 3]);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });
});

describe('by keyboard, what closes', () => {
  const open = usePlayground();
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);

  it('steps with the keys that it shows, as it opens', async () => {
    const page = await open('#/expression');
    await ready(page);
    const reading = () => page.getByRole('slider', { name: 'Step', exact: true }).getAttribute('aria-valuetext');
    await page.keyboard.press('Home');
    await expect.poll(reading).toMatch(/^forward 1 /);
    await page.keyboard.press('ArrowRight');
    await expect.poll(reading).toMatch(/^forward 2 /);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
  });

  it('hands the focus to the page when the notice about a link is dismissed', async () => {
    const page = await open('#/expression?a=seven');
    await page.getByRole('button', { name: 'Dismiss' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
  });

  it('takes the reader to a link that cannot be copied, and back with Escape', async () => {
    const page = await open('#/expression');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    });
    await page.getByRole('button', { name: 'Share' }).focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('textbox', { name: 'Copy this link' });
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box.count()).toBe(0);
    expect(await focused(page)).toBe('Share');
  });

  it('opens the graph of a neuron, and Escape comes back to it', async () => {
    const page = await open('#/network');
    const neuron = page.getByRole('option', { name: /^hidden 1, neuron 3/ });
    await neuron.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('tree').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await neuron.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
