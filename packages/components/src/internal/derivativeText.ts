/** A derivative as text: `∂L/∂a`, and `∂L/∂(a·b)` where what is moved is more than a name. */
export function derivativeText(of: string, by: string): string {
  return `∂${enclose(of)}/∂${enclose(by)}`;
}

function enclose(text: string): string {
  return /^[\p{L}\p{N}_.′'[\]]*$/u.test(text) || /^\p{L}+\([^()]*\)$/u.test(text) ? text : `(${text})`;
}
