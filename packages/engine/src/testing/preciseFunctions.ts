/**
 * Elementary functions in fixed-point arithmetic of whole numbers, right to 60 digits and more: what the engine's own
 * functions are measured against. They share nothing with them, neither method nor coefficients.
 *
 * A number is `units` · 2⁻¹³⁰⁰, which holds every float64 exactly.
 */
export type Units = bigint;

const BITS = 1300n;
const ONE = 1n << BITS;
/** For π, of which huge numbers take many multiples. */
const MORE_BITS = 2500n;

/** A finite float64, exactly. */
export function unitsOf(x: number): Units {
  const bits = new BigUint64Array(new Float64Array([x]).buffer)[0] ?? 0n;
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & ((1n << 52n) - 1n);
  const magnitude =
    exponent === 0n ? fraction << (BITS - 1074n) : ((1n << 52n) | fraction) << (exponent - 1075n + BITS);
  return x < 0 ? -magnitude : magnitude;
}

/** |actual − expected| in units of |expected|, and of max(1, |expected|). */
export function errorOf(actual: number, expected: Units): { readonly relative: number; readonly bounded: number } {
  const size = absolute(expected);
  const difference = absolute(unitsOf(actual) - expected);
  return { relative: ratio(difference, size), bounded: ratio(difference, size > ONE ? size : ONE) };
}

/** 0 / 0 counts as 0. */
function ratio(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  return denominator === 0n ? Infinity : Number((numerator << 80n) / denominator) / Number(1n << 80n);
}

const absolute = (x: bigint): bigint => (x < 0n ? -x : x);
const product = (x: Units, y: Units): Units => (x * y) >> BITS;
const quotient = (x: Units, y: Units): Units => (x << BITS) / y;

/** Σ x²ⁿ⁺¹ / (2n + 1) for x = 1/n, with alternating signs or without: arctan or artanh. */
function inverse(n: bigint, alternating: boolean, bits: bigint): bigint {
  let power = (1n << bits) / n;
  let sum = 0n;
  for (let odd = 1n; power !== 0n; odd += 2n, power /= n * n)
    sum += (alternating && odd % 4n === 3n ? -power : power) / odd;
  return sum;
}

/** Machin's formulas: π = 16·arctan ⅕ − 4·arctan 1/239, ln 2 = 2·artanh ⅓. */
const PI = 16n * inverse(5n, true, MORE_BITS) - 4n * inverse(239n, true, MORE_BITS);
const LN2 = 2n * inverse(3n, false, BITS);

/** Σ xⁿ / n! over every n, or over every second n with alternating signs. */
function series(x: Units, first: bigint, step: bigint): Units {
  const factor = step === 2n ? -product(x, x) : x;
  let term = first === 1n ? x : ONE;
  let sum = term;
  for (let n = first + 1n; absolute(term) > 1n; n += step) {
    term = product(term, factor) / (step === 2n ? n * (n + 1n) : n);
    sum += term;
  }
  return sum;
}

/** Functions of exact numbers; of a float64 x they are asked for `unitsOf(x)`. */
export const precise = {
  exp(x: Units): Units {
    const k = x / LN2;
    let power = series((x - k * LN2) >> 16n, 0n, 1n);
    for (let doubling = 0; doubling < 16; doubling++) power = product(power, power);
    return k < 0n ? power >> -k : power << k;
  },
  /** Newton's method, which doubles the digits of a platform's logarithm. */
  log(x: Units): Units {
    const shift = BigInt(x.toString(2).length) - 1n - BITS;
    const reduced = shift < 0n ? x << -shift : x >> shift;
    let y = unitsOf(Math.log(Number(reduced >> (BITS - 60n)) / 2 ** 60));
    for (let doubling = 0; doubling < 5; doubling++) y += product(reduced, precise.exp(-y)) - ONE;
    return y + shift * LN2;
  },
  tanh(x: Units): Units {
    const power = precise.exp(-2n * absolute(x));
    const tangent = quotient(ONE - power, ONE + power);
    return x < 0n ? -tangent : tangent;
  },
  sigmoid(x: Units): Units {
    const power = precise.exp(-absolute(x));
    return quotient(x < 0n ? power : ONE, ONE + power);
  },
  sin: (x: Units): Units => series(turn(x), 1n, 2n),
  cos: (x: Units): Units => series(turn(x), 0n, 2n),
  softplus: (x: Units): Units => (x > 0n ? x : 0n) + precise.log(ONE + precise.exp(-absolute(x))),
  elu: (x: Units): Units => (x > 0n ? x : precise.exp(x) - ONE),
  silu: (x: Units): Units => product(x, precise.sigmoid(x)),
  /** x > 0 */
  power: (x: Units, y: Units): Units => precise.exp(product(y, precise.log(x))),
  /** 2/√π · Σ (−1)ⁿ x²ⁿ⁺¹ / (n!·(2n + 1)), and 1 to 53 bits for |x| > 7 */
  erf(x: Units): Units {
    if (absolute(x) > 7n * ONE) return x < 0n ? -ONE : ONE;
    let term = x;
    let sum = x;
    for (let n = 1n; absolute(term) > 1n; n++) {
      term = -product(term, product(x, x)) / n;
      sum += term / (2n * n + 1n);
    }
    return quotient(2n * sum, root(PI >> (MORE_BITS - BITS)));
  },
};

/** x less whole turns. */
function turn(x: Units): Units {
  return ((x << (MORE_BITS - BITS)) % (2n * PI)) >> (MORE_BITS - BITS);
}

/** √x by Newton's method, from above. */
function root(x: Units): Units {
  let y = x + ONE;
  for (;;) {
    const next = (y + quotient(x, y)) >> 1n;
    if (next >= y) return y;
    y = next;
  }
}
