/** A number as a link writes it, `-3`, `.5`, `1e-3`; undefined for anything else, such as `0x10` or `Infinity`. */
export function parseLinkNumber(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : undefined;
}
