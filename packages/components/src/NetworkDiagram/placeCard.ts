import type { CSSProperties } from 'react';
import type { NetworkLayout } from './layoutNetwork.ts';

/** Below this width a card lies across the whole box instead of beside its neuron. */
const BESIDE_FROM = 480;
/** Room that a card needs beside what it speaks of. */
const WIDTH = 196;
const LINE = 18;
const PADDING = 24;

/** Whether there is room for a card beside its neuron; else it covers much of the picture. */
export function isRoomy({ width }: NetworkLayout): boolean {
  return width >= BESIDE_FROM;
}

export interface CardAnchor {
  /** What the card speaks of, px. */
  readonly x: number;
  readonly y: number;
  /** How far from x the card begins. */
  readonly distance: number;
  /** Lines of text in the card. */
  readonly lines: number;
}

/**
 * Where a card stands without covering what it speaks of, and without being measured: to the right
 * where there is room, and away from the middle of the box, where the output is.
 */
export function placeCard(layout: NetworkLayout, { x, y, distance, lines }: CardAnchor): CSSProperties {
  const { width, height } = layout;
  const upper = y < height / 2;
  if (!isRoomy(layout)) return { insetInline: 4, ...(upper ? { bottom: 2 } : { top: 2 }) };
  const tall = lines * LINE + PADDING;
  const top = upper ? Math.max(2, y + 24 - tall) : Math.min(y - 24, height - tall - 2);
  return {
    top,
    ...(width - x - distance > WIDTH ? { left: x + distance } : { right: width - x + distance }),
  };
}
