import type { Rgb } from './useResolvedColors.ts';

/** Entries of the table: even, so that no entry is exactly neutral and the sign is always seen. */
export const TABLE_SIZE = 512;

/**
 * Colours for outputs from −1 to +1, as little-endian RGBA pixels: negative colour, neutral paper,
 * positive colour. Blue and orange differ for every common kind of colour blindness. The table is
 * fixed: the same output has the same colour at every step and in every picture.
 */
export function divergingTable(negative: Rgb, neutral: Rgb, positive: Rgb): Uint32Array {
  const table = new Uint32Array(TABLE_SIZE);
  for (let i = 0; i < TABLE_SIZE; i++) {
    const value = ((i + 0.5) / TABLE_SIZE) * 2 - 1;
    const amount = Math.abs(value) ** 0.8 * 0.78;
    const end = value > 0 ? positive : negative;
    const mix = (channel: 0 | 1 | 2): number =>
      Math.round(neutral[channel] + (end[channel] - neutral[channel]) * amount);
    table[i] = ((255 << 24) | (mix(2) << 16) | (mix(1) << 8) | mix(0)) >>> 0;
  }
  return table;
}

/** Index in the table of an output; beyond −1…+1 the end colours, NaN as the middle. */
export function tableIndex(output: number): number {
  if (Number.isNaN(output)) return TABLE_SIZE / 2;
  const index = Math.floor(((output + 1) / 2) * TABLE_SIZE);
  return index < 0 ? 0 : index >= TABLE_SIZE ? TABLE_SIZE - 1 : index;
}
