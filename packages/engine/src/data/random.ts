/**
 * What the random numbers are for. Each purpose has its own stream of one seed, so that asking for
 * more of one kind (other weights, a larger batch) leaves the others as they were.
 */
export type RandomStream = 'data' | 'split' | 'weights' | 'batches';

/** Where a generator stands: four whole numbers from 0 to 2³² − 1, plain JSON. */
export type RandomState = readonly [number, number, number, number];

/**
 * Seeded random numbers. Only integer operations and + − × ÷ on numbers that IEEE 754 rounds in one
 * way are used, so every machine and browser draws the same bits.
 */
export interface Random {
  /** U[0, 1): a multiple of 2⁻⁵³. */
  readonly uniform: () => number;
  /** N(0, 1): mean 0, standard deviation 1. */
  readonly normal: () => number;
  /** A whole number from 0 to n − 1, all equally likely. Throws a RangeError unless n is whole and 1 ≤ n ≤ 2³². */
  readonly integer: (n: number) => number;
  /** Puts the items into a random order, in place (all orders equally likely), and returns them. */
  readonly shuffle: <T extends MutableList>(items: T) => T;
  readonly getState: () => RandomState;
  /** Goes to where another generator, or this one earlier, stood. */
  readonly setState: (state: RandomState) => void;
}

/** An array or a typed array. */
interface MutableList {
  readonly length: number;
  [index: number]: unknown;
}

const TWO_TO_32 = 2 ** 32;

/**
 * A generator for one stream of a seed: xoshiro128** 1.1 (Blackman & Vigna, "Scrambled linear
 * pseudorandom number generators", ACM TOMS 47, 2021; period 2¹²⁸ − 1).
 *
 * @param seed a whole number from 0 to 2³² − 1; throws a RangeError otherwise
 */
export function createRandom(seed: number, stream: RandomStream = 'data'): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed >= TWO_TO_32) {
    throw new RangeError(`A seed is a whole number from 0 to ${TWO_TO_32 - 1}, not ${seed}.`);
  }
  let [s0, s1, s2, s3] = seedState(seed, stream);

  function next(): number {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  }

  function uniform(): number {
    const high = next() >>> 5;
    const low = next() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  function integer(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > TWO_TO_32) {
      throw new RangeError(`integer(n) needs a whole number from 1 to 2³², not ${n}.`);
    }
    if (n === TWO_TO_32) return next();
    const size = n >>> 0;
    for (;;) {
      const drawn = next();
      const rest = drawn % size;
      // The last numbers below 2³², too few to make another n, would favour some results.
      if (drawn - rest <= TWO_TO_32 - size) return rest;
    }
  }

  /** Fisher & Yates's shuffle (Knuth, TAOCP vol. 2, 3.4.2, algorithm P). */
  function shuffle<T extends MutableList>(items: T): T {
    const list: MutableList = items;
    for (let last = items.length - 1; last > 0; last--) {
      const other = integer(last + 1);
      const kept = list[last];
      list[last] = list[other];
      list[other] = kept;
    }
    return items;
  }

  return {
    uniform,
    normal: () => normal(uniform),
    integer,
    shuffle,
    getState: () => [s0 >>> 0, s1 >>> 0, s2 >>> 0, s3 >>> 0],
    setState: (state) => {
      [s0, s1, s2, s3] = state;
    },
  };
}

/**
 * A standard normal number made of comparisons of uniform ones alone, so that no `Math.log` or
 * `Math.cos`, whose last bits differ between browsers, takes part: algorithm N of C. F. F. Karney,
 * "Sampling exactly from the normal distribution", ACM TOMS 42 (2016), https://doi.org/10.1145/2710016.
 * The result is ±(k + x) with k a whole number and 0 ≤ x < 1; it takes about 16 uniform numbers.
 */
function normal(uniform: () => number): number {
  for (;;) {
    let k = 0;
    while (happens(0.5, uniform)) k++;
    if (!happensTimes(k * (k - 1), 0.5, uniform)) continue;
    const x = uniform();
    if (!happensTimes(k + 1, (x * (2 * k + x)) / (2 * k + 2), uniform)) continue;
    return uniform() < 0.5 ? k + x : -(k + x);
  }
}

/** True with probability e^(−times · exponent). */
function happensTimes(times: number, exponent: number, uniform: () => number): boolean {
  for (let i = 0; i < times; i++) if (!happens(exponent, uniform)) return false;
  return true;
}

/**
 * True with probability e^(−exponent) for 0 ≤ exponent ≤ 1, after von Neumann (1951): numbers are
 * drawn for as long as they fall; a run of n ≥ k has probability exponentᵏ / k!, so that an even run
 * has probability 1 − exponent + exponent² / 2! − … .
 */
function happens(exponent: number, uniform: () => number): boolean {
  let even = true;
  let previous = exponent;
  for (;;) {
    const drawn = uniform();
    if (drawn >= previous) return even;
    previous = drawn;
    even = !even;
  }
}

/** Each word is a one-to-one function of the seed, so no two seeds share a state. */
function seedState(seed: number, stream: RandomStream): [number, number, number, number] {
  const name = hash(stream);
  const word = (index: number) => mix(mix(seed + Math.imul(index, GOLDEN_RATIO)) ^ mix(name + index));
  return [word(1), word(2), word(3), word(4)];
}

/** 2³² / φ, an odd number whose multiples are spread evenly. */
const GOLDEN_RATIO = 0x9e3779b9;

/** FNV-1a (Fowler, Noll & Vo), 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** The finalizer of MurmurHash3 (Appleby): a one-to-one scramble of 32 bits. */
function mix(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function rotateLeft(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}
