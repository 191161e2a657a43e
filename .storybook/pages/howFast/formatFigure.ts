const RATE = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const RATIO = new Intl.NumberFormat('en', { minimumSignificantDigits: 2, maximumSignificantDigits: 2 });
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Units a second with three digits: `3,690,000`. */
export function formatRate(perSecond: number): string {
  return RATE.format(perSecond);
}

/** A ratio with two digits, which is what such measurements are good for: `0.031`, `7.3`. */
export function formatRatio(ratio: number): string {
  return RATIO.format(ratio);
}

/** A small number by its order of magnitude: `4 × 10⁻¹⁶`. */
export function formatDeviation(deviation: number): string {
  if (deviation === 0 || !Number.isFinite(deviation)) return String(deviation);
  const [digit = '', exponent = ''] = deviation.toExponential(0).split('e');
  const power = exponent.replace('+', '').replace('-', '⁻');
  return `${digit} × 10${power.replaceAll(/\d/g, (figure) => SUPERSCRIPTS.charAt(Number(figure)))}`;
}
