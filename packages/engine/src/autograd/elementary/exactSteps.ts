/*
 * The elementary functions of this folder give the same bits on every machine, and the same bits in
 * JavaScript and in the WebAssembly that `compile/` writes, because they are made of nothing but
 *
 *   + − × ÷ √ |x|, comparisons, and the exact steps of this file,
 *
 * each of which IEEE 754 rounds in one way. The rules that keep it so:
 *
 * - No function of the platform (`Math.exp`, `**`, …), and no fused multiply-add.
 * - What is written is what is computed: order and brackets are part of a function. Both backends
 *   read the coefficients, which are exported, from here.
 * - Each function for SIMD is straight-line: where JavaScript has `a ? b : c`, SIMD computes both and
 *   selects. A branch that saves work must give the bits of the straight line.
 * - A file gives the constants that it reads names of its own: V8 folds those into the code, but reads exported ones
 *   from memory each time.
 * - Polynomials are summed by Estrin's scheme where they are long, so that few steps wait for others.
 */

/**
 * 1.5 · 2⁵². `(x + ROUNDER) − ROUNDER` is the whole number nearest to x (ties to even) for |x| < 2⁵¹,
 * and the lowest bits of `x + ROUNDER` are those of that number in two's complement.
 */
export const ROUNDER = 6755399441055744;

/** The exponent of the first entry of `POWERS_OF_TWO`. */
const LOWEST = -1074;

/** Where 2⁰ stands in `POWERS_OF_TWO`. */
export const POWER_ZERO = -LOWEST;

/** 2ᵏ at k + `POWER_ZERO`, for −1074 ≤ k ≤ 1023. SIMD makes normal ones of bits: (k + 1023) << 52. */
export const POWERS_OF_TWO: Float64Array = /* @__PURE__ */ listPowers();

function listPowers(): Float64Array {
  const powers = new Float64Array(1024 - LOWEST);
  let power = Number.MIN_VALUE;
  for (let index = 0; index < powers.length; index++, power *= 2) powers[index] = power;
  return powers;
}

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
const HIGH = new Uint8Array(new Float64Array([-1]).buffer)[7] === 0xbf ? 1 : 0;

/** The upper half of the bits of x, as a whole number with a sign. */
export function highWord(x: number): number {
  number[0] = x;
  return words[HIGH]!;
}
