/** An element of this kit with its props, for a page of somebody else's. */
export interface PageElement {
  readonly component: string;
  /** Lines below each other, indented among themselves. A line may hold line breaks of its own, which stay as they are. */
  readonly props: readonly string[];
  /** What the props name from this kit, besides the component. Default nothing. */
  readonly imports?: readonly string[];
  /** What the props name from the engine. Default nothing. */
  readonly engineImports?: readonly string[];
}

const COMPONENTS = '@micrograd-playground/components';
const ENGINE = '@micrograd-playground/engine';

/** A module with a component of its own, for React. */
export function jsxSnippet(element: PageElement): string {
  return `${imports(element, ';')}

export function Example() {
  return (
${written(element, '    ')}
  );
}
`;
}

/** Lines for an MDX page: imports at its top, then the element where it is to stand. */
export function mdxSnippet(element: PageElement): string {
  return `${imports(element, '')}

${written(element, '')}
`;
}

/**
 * A frame around a page of the playground. It may run its scripts, as what it is: without an origin of its own it could
 * not load them from a server that does not allow that to everybody.
 */
export function iframeSnippet(url: string, title: string): string {
  return `<iframe
  src="${htmlAttribute(url)}"
  title="${htmlAttribute(title)}"
  width="100%"
  height="640"
  style="border: 0"
  loading="lazy"
  sandbox="allow-scripts allow-same-origin"
></iframe>
`;
}

function imports({ component, imports: named = [], engineImports = [] }: PageElement, end: string): string {
  const names = [component, ...named].join(', ');
  const lines = [`import { ${names} } from '${COMPONENTS}'${end}`, `import '${COMPONENTS}/styles.css'${end}`];
  if (engineImports.length > 0) lines.push(`import { ${engineImports.join(', ')} } from '${ENGINE}'${end}`);
  return lines.join('\n');
}

function written({ component, props }: PageElement, indent: string): string {
  if (props.length === 0) return `${indent}<${component} />`;
  return `${indent}<${component}\n${props.map((line) => `${indent}  ${line}\n`).join('')}${indent}/>`;
}

function htmlAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}
