const DIGITS = '₀₁₂₃₄₅₆₇₈₉';

/** A count as it stands below a name: 12 becomes ₁₂. */
export function subscript(count: number): string {
  return Array.from(String(count), (digit) => DIGITS[Number(digit)] ?? digit).join('');
}

/** A name and the count below it, if there is one: `w₁₂` is `w` with 12. */
export function splitSubscript(name: string): { readonly stem: string; readonly count?: number } {
  const [, stem, digits = ''] = /^(.+?)(₀|[₁-₉][₀-₉]*)$/u.exec(name) ?? [];
  if (stem === undefined) return { stem: name };
  return { stem, count: Number(Array.from(digits, (digit) => DIGITS.indexOf(digit)).join('')) };
}
