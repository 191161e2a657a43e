/** The number that a name is bound to, if it is: never something inherited. */
export function boundTo(bindings: Readonly<Record<string, number>>, name: string): number | undefined {
  const number: unknown = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
  return typeof number === 'number' ? number : undefined;
}
