import type { DatasetKind } from '@micrograd-playground/engine';
import { createDataset, dataDomain } from '@micrograd-playground/engine';
import { classMarkPath } from '../internal/classMarkPath.ts';

/** Width and height of a thumbnail in its own units. */
export const THUMBNAIL_SIZE = 66;

/** More marks than this cannot be told apart at that size. */
const MOST_MARKS = 240;
const MOST_KEPT = 64;

export interface Thumbnail {
  readonly kind: DatasetKind;
  /** Number of samples; taken to a whole number from 1 to 5,000. */
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
      samples: Math.min(5000, Math.max(1, Math.round(samples) || 1)),
      noise: noise > 0 && noise < Infinity ? noise : 0,
      testFraction: 0,
    },
    seed >>> 0,
  );
  const { xDomain, yDomain } = dataDomain(points);
  const stride = Math.max(1, points.length / MOST_MARKS);
  const marks = Math.min(points.length, MOST_MARKS);
  const radius = Math.min(4.2, Math.max(1.4, 9 / marks ** (1 / 3)));
  const paths = { positive: '', negative: '' };
  for (let i = 0; i < marks; i++) {
    const point = points[Math.floor(i * stride)];
    if (!point) continue;
    const x = share(point.x[0], xDomain) * THUMBNAIL_SIZE;
    const y = (1 - share(point.x[1], yDomain)) * THUMBNAIL_SIZE;
    paths[point.label > 0 ? 'positive' : 'negative'] += classMarkPath(point.label, x, y, radius);
  }
  return paths;
}

function share(x = 0, [low, high]: readonly [number, number]): number {
  return (x - low) / (high - low);
}
