import type { Expression, GraphSnapshot, ParsedProgram } from '@micrograd-playground/engine';
import { graphToJson, printPython } from '@micrograd-playground/engine';
import type { CopyItem } from './CopyItem.ts';
import type { CopyForms } from './copyItems.ts';
import { copyItems } from './copyItems.ts';
import type { CopyWords } from './copyWords.ts';
import { COMMON_COPY_WORDS } from './copyWords.ts';
import { explorerElement } from './explorerElement.ts';

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
  readonly labels?: Partial<CopyWords>;
}

const WORDS: CopyWords = {
  ...COMMON_COPY_WORDS,
  link: { label: 'Link', description: 'to what you see now' },
  svg: { label: 'SVG', description: 'picture that stays sharp' },
  png: { label: 'PNG', description: 'picture for slides' },
  json: { label: 'JSON', description: 'nodes and gradients' },
};

/** All forms in which an expression, its numbers and its graph can be taken away, for `<CopyAs items>`. */
export function expressionCopies(options: ExpressionCopiesOptions): CopyItem[] {
  const { source, bindings, view, tree, graph, link, embedLink, svg, fileName = 'expression', labels } = options;
  const oneLine = source.trim().replace(/\s*\n\s*/g, '; ');
  const forms: CopyForms = {
    link: link === undefined ? undefined : () => link,
    element: () => explorerElement({ source, bindings, view }),
    frame: embedLink === undefined ? undefined : { address: () => embedLink, title: `Expression graph of ${oneLine}` },
    python: tree ? (target) => printPython(tree, { target, bindings }) : undefined,
    svg,
    json: graph ? () => `${graphToJson(graph)}\n` : undefined,
  };
  return copyItems(forms, { ...WORDS, ...labels }, fileName);
}
