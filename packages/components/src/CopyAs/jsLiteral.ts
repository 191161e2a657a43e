/** A number as JavaScript writes it. */
function jsNumber(x: number): string {
  return Object.is(x, -0) ? '-0' : String(x);
}

/** Plain data as JavaScript writes it, on one line: `{ kind: 'moons', samples: 200 }`. What is undefined is left out of objects. */
export function jsLiteral(value: unknown): string {
  if (typeof value === 'number') return jsNumber(value);
  if (typeof value === 'string')
    return `'${value.replace(/[\\']/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return `[${Array.from(value as unknown as ArrayLike<unknown>, jsLiteral).join(', ')}]`;
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  if (fields.length === 0) return '{}';
  return `{ ${fields.map(([name, field]) => `${jsKey(name)}: ${jsLiteral(field)}`).join(', ')} }`;
}

/** The name of a field, in quotes where it needs them; `__proto__` so that it does not mean the prototype. */
function jsKey(name: string): string {
  if (name === '__proto__') return `['${name}']`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : jsLiteral(name);
}
