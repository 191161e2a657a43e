import { describe, expect, it } from 'vitest';
import { layoutNetwork } from './layoutNetwork.ts';
import { placeCard } from './placeCard.ts';

describe('placeCard', () => {
  const wide = layoutNetwork([2, 6, 4, 1], 800, 420);

  it('stands to the right while there is room, else to the left', () => {
    expect(placeCard(wide, { x: 300, y: 100, distance: 30, lines: 3 })).toMatchObject({ left: 330 });
    expect(placeCard(wide, { x: 700, y: 100, distance: 30, lines: 3 })).toMatchObject({ right: 130 });
  });
  it('stays inside the box', () => {
    expect(placeCard(wide, { x: 300, y: 30, distance: 30, lines: 7 })).toMatchObject({ top: 2 });
    expect(placeCard(wide, { x: 300, y: 400, distance: 30, lines: 7 })).toMatchObject({ top: 420 - 7 * 18 - 24 - 2 });
  });
  it('lies across the other half of a narrow box', () => {
    const narrow = layoutNetwork([2, 6, 4, 1], 320, 420);
    expect(placeCard(narrow, { x: 60, y: 100, distance: 30, lines: 3 })).toEqual({ insetInline: 4, bottom: 2 });
    expect(placeCard(narrow, { x: 60, y: 300, distance: 30, lines: 3 })).toEqual({ insetInline: 4, top: 2 });
  });
});
