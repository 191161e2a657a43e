import type { DataPoint, DatasetKind } from '@micrograd-playground/engine';
import { createDataset } from '@micrograd-playground/engine';
import { classMarkPath } from '../internal/classMarkPath.ts';

/** Width and height of a thumbnail in its own units. */
export const THUMBNAIL_SIZE = 66;

/** More marks than this cannot be told apart at that size. */
const MOST_MARKS = 240;
/** More samples than this look the same and take too long to draw while a slider moves. */
const MOST_SAMPLES = 500;
const MOST_KEPT = 64;
const MARGIN = 5;

export interface Thumbnail {
  readonly kind: DatasetKind;
  /** Number of samples; taken to a whole number from 1 to 500. */
  readonly samples: number;
  /** Standard deviation; anything but a positive number counts as 0. */
  readonly noise: number;
  readonly seed: number;
}

/** All marks of a class as one SVG path each. */
export interface ThumbnailPaths {
  readonly positive: string;
  readonly negative: string;
}

const kept = new Map<string, ThumbnailPaths>();

/** The samples of a data set as the run of the same seed draws them, thinned where there are many; remembered. */
export function thumbnailPaths({ kind, samples, noise, seed }: Thumbnail): ThumbnailPaths {
  const key = `${kind}/${samples}/${noise}/${seed}`;
  const found = kept.get(key);
  if (found) return found;
  const drawn = drawThumbnail({ kind, samples, noise, seed });
  const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, drawn);
  return drawn;
}

function drawThumbnail({ kind, samples, noise, seed }: Thumbnail): ThumbnailPaths {
  const { train: points } = createDataset(
    {
      kind,
      samples: Math.min(MOST_SAMPLES, Math.max(1, Math.round(samples) || 1)),
      noise: noise > 0 && noise < Infinity ? noise : 0,
      testFraction: 0,
    },
    seed >>> 0,
  );
  const stride = Math.max(1, points.length / MOST_MARKS);
  const marks = Math.min(points.length, MOST_MARKS);
  const radius = Math.min(4.2, Math.max(1.4, 9 / marks ** (1 / 3)));
  const place = placeInside(points, radius + MARGIN);
  const paths = { positive: '', negative: '' };
  for (let i = 0; i < marks; i++) {
    const point = points[Math.floor(i * stride)];
    if (!point) continue;
    const x = place(point.x[0] ?? 0, 0);
    const y = THUMBNAIL_SIZE - place(point.x[1] ?? 0, 1);
    paths[point.label > 0 ? 'positive' : 'negative'] += classMarkPath(point.label, x, y, radius);
  }
  return paths;
}

/** Maps the points' coordinates to a thumbnail, both axes at one scale, leaving `inset` free on each side. */
function placeInside(points: readonly DataPoint[], inset: number): (coordinate: number, axis: 0 | 1) => number {
  const [x, y] = [extent(points, 0), extent(points, 1)];
  const scale = (THUMBNAIL_SIZE - 2 * inset) / (Math.max(x.high - x.low, y.high - y.low) || 1);
  return (coordinate, axis) => {
    const { low, high } = axis === 0 ? x : y;
    return THUMBNAIL_SIZE / 2 + (coordinate - (low + high) / 2) * scale;
  };
}

function extent(points: readonly DataPoint[], axis: 0 | 1): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const { x } of points) {
    low = Math.min(low, x[axis] ?? 0);
    high = Math.max(high, x[axis] ?? 0);
  }
  return { low, high };
}
