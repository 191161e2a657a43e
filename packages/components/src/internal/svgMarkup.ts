/** Attributes of an SVG element; what is `undefined` is left out. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element as text. Content is taken as it is: text goes through `svgText` first. */
export function svgElement(name: string, attributes: SvgAttributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${svgText(String(value))}"`)
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML may hold it: escaped, and without the characters that XML has no way to write. */
export function svgText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
