/** What an `<ExpressionExplorer>` is given. */
export interface ExplorerState {
  /** The expression, or the program of several lines. */
  readonly source: string;
  readonly bindings: Readonly<Record<string, number>>;
  /** What differs from the view that an explorer begins with, as plain JSON. */
  readonly view?: Readonly<Record<string, string | number | null>>;
}

const PACKAGE = '@micrograd-playground/components';

/** The element with its props, as JSX and MDX write it. */
export function explorerElement({ source, bindings, view = {} }: ExplorerState): string {
  const numbers = Object.entries(bindings).map(([name, number]) => `${name}: ${jsNumber(number)}`);
  const looks = Object.entries(view).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const props = [
    `  defaultExpression=${jsxString(source)}`,
    ...(numbers.length === 0 ? [] : [`  defaultBindings={{ ${numbers.join(', ')} }}`]),
    ...(looks.length === 0 ? [] : [`  defaultView={{ ${looks.join(', ')} }}`]),
  ];
  return `<ExpressionExplorer\n${props.join('\n')}\n/>`;
}

/** A module with a component of its own, for React. */
export function jsxSnippet(state: ExplorerState): string {
  const element = explorerElement(state)
    .split('\n')
    // Lines of a program stay where they are: they are text.
    .map((line) => (/^(<|\/>| {2}default)/.test(line) ? `    ${line}` : line))
    .join('\n');
  return `import { ExpressionExplorer } from '${PACKAGE}';
import '${PACKAGE}/styles.css';

export function Example() {
  return (
${element}
  );
}
`;
}

/** Lines for an MDX page: imports at its top, then the element where it is to stand. */
export function mdxSnippet(state: ExplorerState): string {
  return `import { ExpressionExplorer } from '${PACKAGE}'
import '${PACKAGE}/styles.css'

${explorerElement(state)}
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

/** A string of JSX: plain where it can be, a template where it has several lines. */
function jsxString(text: string): string {
  if (/^[^"&\\\n\r]*$/.test(text)) return `"${text}"`;
  if (!text.includes('\n')) return `{${JSON.stringify(text)}}`;
  return `{\`${text.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`)}\`}`;
}

function jsNumber(x: number): string {
  return Object.is(x, -0) ? '-0' : String(x);
}

function htmlAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}
