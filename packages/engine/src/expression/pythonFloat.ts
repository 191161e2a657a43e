/** A number as Python writes it, with all of its digits: reading it gives the same number. */
export function pythonFloat(x: number): string {
  if (Number.isNaN(x)) return "float('nan')";
  if (!Number.isFinite(x)) return x > 0 ? "float('inf')" : "-float('inf')";
  return Number.isInteger(x) && Math.abs(x) < 1e21 ? `${Object.is(x, -0) ? '-0' : x}.0` : String(x);
}
