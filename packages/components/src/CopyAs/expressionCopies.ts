import type { Expression, GraphSnapshot, ParsedProgram } from '@micrograd-playground/engine';
import { graphToJson, printPython } from '@micrograd-playground/engine';
import type { CopyItem } from './CopyItem.ts';
import { explorerElement } from './explorerElement.ts';
import { iframeSnippet, jsxSnippet, mdxSnippet } from './pageSnippets.ts';
import { svgToPng } from './svgToPng.ts';

export interface ExpressionCopiesOptions {
  /** The expression as it was typed, or the program. */
  readonly source: string;
  /** The numbers of its variables. */
  readonly bindings: Readonly<Record<string, number>>;
  /** What differs from the view that an explorer begins with: `{ step: 7, lens: 'plot' }`. For JSX and MDX. */
  readonly view?: Readonly<Record<string, string | number | null>>;
  /** What was parsed from it; for the Python programs, which are left out without it. */
  readonly tree?: Expression | ParsedProgram | null;
  /** The graph with its numbers; for the picture and the JSON. */
  readonly graph?: GraphSnapshot | null;
  /** The address of a page that shows just this. */
  readonly link?: string;
  /** The address of a page to put into a frame. */
  readonly embedLink?: string;
  /** The picture, from `graphToSvg`. */
  readonly svg?: () => string;
  /** What its files are called, without the ending. Default 'expression'. */
  readonly fileName?: string;
  /** Other names and descriptions than the English ones. */
  readonly labels?: Partial<Record<ExpressionCopyId, { readonly label: string; readonly description?: string }>>;
}

export type ExpressionCopyId = 'link' | 'jsx' | 'mdx' | 'iframe' | 'micrograd' | 'pytorch' | 'svg' | 'png' | 'json';

const WORDS: Readonly<Record<ExpressionCopyId, { readonly label: string; readonly description: string }>> = {
  link: { label: 'Link', description: 'to what you see now' },
  jsx: { label: 'JSX', description: 'for a React page' },
  mdx: { label: 'MDX', description: 'for a blog or course page' },
  iframe: { label: 'iframe', description: 'for any web page' },
  micrograd: { label: 'micrograd', description: 'Python program' },
  pytorch: { label: 'PyTorch', description: 'Python program' },
  svg: { label: 'SVG', description: 'picture that stays sharp' },
  png: { label: 'PNG', description: 'picture for slides' },
  json: { label: 'JSON', description: 'nodes and gradients' },
};

/** All forms in which an expression, its numbers and its graph can be taken away, for `<CopyAs items>`. */
export function expressionCopies(options: ExpressionCopiesOptions): CopyItem[] {
  const { source, bindings, view, tree, graph, link, embedLink, svg, fileName = 'expression', labels } = options;
  const named = (id: ExpressionCopyId) => ({ id, ...WORDS[id], ...labels?.[id] });
  const oneLine = source.trim().replace(/\s*\n\s*/g, '; ');
  const items: CopyItem[] = [];
  if (link !== undefined) items.push({ ...named('link'), text: () => link });
  items.push({ ...named('jsx'), text: () => jsxSnippet(explorerElement({ source, bindings, view })) });
  items.push({ ...named('mdx'), text: () => mdxSnippet(explorerElement({ source, bindings, view })) });
  if (embedLink !== undefined) {
    items.push({ ...named('iframe'), text: () => iframeSnippet(embedLink, `Expression graph of ${oneLine}`) });
  }
  if (tree) {
    for (const target of ['micrograd', 'pytorch'] as const) {
      const text = () => printPython(tree, { target, bindings });
      items.push({ ...named(target), text, fileName: `${fileName}_${target}.py` });
    }
  }
  if (svg) {
    const blob = async () => new Blob([svg()], { type: 'image/svg+xml' });
    items.push({ ...named('svg'), text: svg, blob, fileName: `${fileName}.svg` });
    items.push({ ...named('png'), blob: async () => svgToPng(svg()), fileName: `${fileName}.png` });
  }
  if (graph) {
    items.push({ ...named('json'), text: () => `${graphToJson(graph)}\n`, fileName: `${fileName}.json` });
  }
  return items;
}
