/**
 * Fields as JSON, a line each; lists of objects have a line for each of these. Numbers that JSON does not have are the
 * texts `"NaN"`, `"Infinity"` and `"-Infinity"`; typed arrays are lists, and what is undefined is left out.
 */
export function jsonLines(fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${hasObjects(value) ? listed(value) : written(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function hasObjects(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null);
}

function listed(values: readonly object[]): string {
  return `[\n${values.map((value) => `    ${written(value)}`).join(',\n')}\n  ]`;
}

function written(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) return String(part);
    return ArrayBuffer.isView(part) ? Array.from(part as unknown as ArrayLike<unknown>) : part;
  });
}
