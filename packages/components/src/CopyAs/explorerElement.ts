import { jsLiteral } from './jsLiteral.ts';
import type { PageElement } from './pageSnippets.ts';

/** What an `<ExpressionExplorer>` is given. */
export interface ExplorerState {
  /** The expression, or the program of several lines. */
  readonly source: string;
  readonly bindings: Readonly<Record<string, number>>;
  /** What differs from the view that an explorer begins with, as plain JSON. */
  readonly view?: Readonly<Record<string, string | number | null>>;
}

/** The element with its props, as JSX and MDX write it. */
export function explorerElement({ source, bindings, view = {} }: ExplorerState): PageElement {
  const looks = Object.entries(view).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return {
    component: 'ExpressionExplorer',
    props: [
      `defaultExpression=${jsxString(source)}`,
      ...(Object.keys(bindings).length === 0 ? [] : [`defaultBindings={${jsLiteral(bindings)}}`]),
      ...(looks.length === 0 ? [] : [`defaultView={{ ${looks.join(', ')} }}`]),
    ],
  };
}

/** A string of JSX: plain where it can be, a template where it has several lines. */
function jsxString(text: string): string {
  if (/^[^"&\\\n\r]*$/.test(text)) return `"${text}"`;
  if (!text.includes('\n')) return `{${JSON.stringify(text)}}`;
  return `{\`${text.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`)}\`}`;
}
