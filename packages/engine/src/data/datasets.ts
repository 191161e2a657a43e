import type { DataPoint, DatasetKind, GeneratedDataset, PointsDataset } from '../training/TrainerConfig.ts';
import { circlePoint } from './circlePoint.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';

/** Points to learn from, and points held back to see whether it was learnt. */
export interface Dataset {
  readonly train: readonly DataPoint[];
  readonly test: readonly DataPoint[];
}

/** Without noise, sample `index` of `samples`. */
type NoiselessPoint = (index: number, samples: number) => DataPoint;

/** The corners of the unit square in the order in which truth tables list them. */
const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** The samples go round the four corners, so that each corner has as many as the next. */
function cornerPoint(index: number, truth: (a: number, b: number) => boolean): DataPoint {
  const [a, b] = CORNERS[index % 4] ?? CORNERS[0];
  return { x: [a, b], label: truth(a, b) ? 1 : -1 };
}

/**
 * scikit-learn's `make_circles(n, factor=0.5, shuffle=False)`: ⌊n/2⌋ points around the unit circle
 * (its class 0, here −1), then the others around a circle of half the radius (class 1, here +1).
 */
function circlesPoint(index: number, samples: number): DataPoint {
  const outer = Math.floor(samples / 2);
  if (index < outer) return { x: circlePoint(index, outer), label: -1 };
  const [x, y] = circlePoint(index - outer, samples - outer);
  return { x: [0.5 * x, 0.5 * y], label: 1 };
}

/**
 * scikit-learn's `make_moons(n, shuffle=False)`: ⌊n/2⌋ points on the upper half of the unit circle
 * (class 0, here −1), then the others on the lower half of a circle around (1, ½) (class 1, here +1),
 * both from end to end.
 */
function moonsPoint(index: number, samples: number): DataPoint {
  const upper = Math.floor(samples / 2);
  if (index < upper) return { x: halfCirclePoint(index, upper), label: -1 };
  const [x, y] = halfCirclePoint(index - upper, samples - upper);
  return { x: [1 - x, 0.5 - y], label: 1 };
}

/** (cos t, sin t) for t = π · index / (count − 1). */
function halfCirclePoint(index: number, count: number): readonly [number, number] {
  return circlePoint(index, Math.max(1, 2 * (count - 1)));
}

const NOISELESS: Readonly<Record<DatasetKind, NoiselessPoint>> = {
  xor: (index) => cornerPoint(index, (a, b) => a !== b),
  and: (index) => cornerPoint(index, (a, b) => a === 1 && b === 1),
  or: (index) => cornerPoint(index, (a, b) => a === 1 || b === 1),
  circle: circlesPoint,
  moons: moonsPoint,
};

/** Names of the generated data sets. */
export const DATASET_KINDS = ['xor', 'and', 'or', 'circle', 'moons'] as const satisfies readonly DatasetKind[];

/**
 * All samples of a generated data set, class by class or corner by corner, not shuffled.
 * N(0, noise²) is added to each coordinate, first x₁ then x₂, sample by sample.
 *
 * @throws RangeError unless `samples` is whole and positive and `noise` finite and not negative
 */
export function generatePoints(
  { kind, samples, noise }: Pick<GeneratedDataset, 'kind' | 'samples' | 'noise'>,
  random: Random,
): DataPoint[] {
  if (!Number.isInteger(samples) || samples < 1) throw new RangeError(`samples must be 1 or more, not ${samples}.`);
  if (!(noise >= 0 && noise < Infinity)) throw new RangeError(`noise must be 0 or more, not ${noise}.`);
  const noiseless = NOISELESS[kind];
  return Array.from({ length: samples }, (_, index) => {
    const point = noiseless(index, samples);
    return noise === 0 ? point : { x: point.x.map((x) => x + noise * random.normal()), label: point.label };
  });
}

/** Number of points that `splitDataset` holds back: the nearest whole number, and never all of them. */
export function testCount(points: number, testFraction: number): number {
  return Math.max(0, Math.min(points - 1, Math.round(points * testFraction)));
}

/**
 * Holds back a random share of the points for testing; both parts keep the order of the points.
 * With the same random state, a larger share holds back the same points and more.
 *
 * @param testFraction 0 ≤ testFraction < 1; throws a RangeError otherwise
 */
export function splitDataset(points: readonly DataPoint[], testFraction: number, random: Random): Dataset {
  if (!(testFraction >= 0 && testFraction < 1)) {
    throw new RangeError(`testFraction must be at least 0 and less than 1, not ${testFraction}.`);
  }
  const order = random.shuffle(points.map((_, index) => index));
  const heldBack = new Set(order.slice(0, testCount(points.length, testFraction)));
  return {
    train: points.filter((_, index) => !heldBack.has(index)),
    test: points.filter((_, index) => heldBack.has(index)),
  };
}

/**
 * The data of a run: generated or given, then split. The same data set and seed give the same bits
 * on every machine; noise and split have a random stream each.
 *
 * @throws RangeError for a number out of bounds (see `generatePoints`, `splitDataset`, `createRandom`)
 */
export function createDataset(dataset: GeneratedDataset | PointsDataset, seed: number): Dataset {
  const points = dataset.kind === 'points' ? dataset.points : generatePoints(dataset, createRandom(seed, 'data'));
  return splitDataset(points, dataset.testFraction ?? 0, createRandom(seed, 'split'));
}
