import { describe, expect, it } from 'vitest';
import { gradientColor, VIOLET } from '../harness/gradientColor.ts';
import { usePlayground } from './usePlayground.ts';

describe('the theme', () => {
  const open = usePlayground();

  it.each(['light', 'dark'] as const)('follows a system that is %s', async (colorScheme) => {
    const page = await open('#/expression', { colorScheme });
    expect(await gradientColor(page)).toBe(VIOLET[colorScheme]);
  });

  it('can be chosen, and is still there at the next visit', async () => {
    const page = await open('#/expression');
    await page.getByRole('button', { name: /^Theme: system/ }).click();
    await page.getByRole('button', { name: /^Theme: light/ }).click();
    await expect.poll(() => gradientColor(page)).toBe(VIOLET.dark);
    await page.reload();
    await expect.poll(() => gradientColor(page)).toBe(VIOLET.dark);
  });
});
