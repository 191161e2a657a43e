// @ts-check

/**
 * @typedef {object} Spread
 * @property {number} low first quartile
 * @property {number} median
 * @property {number} high third quartile
 */

/** The value below which a share of the values lie, between neighbours by straight interpolation. @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** @param {readonly number[]} values @returns {Spread} */
export function spread(values) {
  return { low: quantile(values, 0.25), median: quantile(values, 0.5), high: quantile(values, 0.75) };
}

/**
 * How many times faster than a rival somebody was, round by round.
 * @param {readonly number[]} own seconds a run, one a round
 * @param {readonly number[]} rival the same of the rival, in the same rounds
 */
export function speedUp(own, rival) {
  return spread(own.map((seconds, round) => (rival[round] ?? Number.NaN) / seconds));
}

/** Three significant digits, without an exponent. @param {number} value */
export function figure(value) {
  if (!Number.isFinite(value)) return '–';
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return Number(value.toPrecision(3)).toLocaleString('en', {
    minimumFractionDigits: Math.min(digits, 6),
    maximumFractionDigits: Math.min(digits, 6),
  });
}

/** @param {Spread} spread */
export function withQuartiles({ low, median, high }) {
  return `${figure(median)} (${figure(low)}–${figure(high)})`;
}
