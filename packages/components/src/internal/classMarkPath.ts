/**
 * The outline of a data point, as an SVG path: classes differ in shape as well as in colour.
 * Class +1 is a circle, class −1 a diamond of nearly the same area.
 *
 * @param label the class, −1 or +1
 * @param radius of the circle, in the units of x and y
 */
export function classMarkPath(label: number, x: number, y: number, radius: number): string {
  if (label > 0) {
    const r = round(radius);
    return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
  const d = round(radius * 1.25);
  return `M${round(x)} ${round(y - d)}l${d} ${d}l${-d} ${d}l${-d} ${-d}Z`;
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
