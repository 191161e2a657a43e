import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { RefObject } from 'react';
import { memo } from 'react';
import { CopyAs } from '../../CopyAs/CopyAs.tsx';
import { expressionCopies } from '../../CopyAs/expressionCopies.ts';
import { graphToSvg } from '../../ExprGraph/graphToSvg.ts';
import type { Bindings } from '../../hooks/useDifferentiated.ts';
import type { SourceTree } from './useExplorerSource.ts';

export interface ExplorerCopiesProps {
  readonly source: string;
  readonly values: Bindings;
  readonly tree: SourceTree | null;
  readonly graph: GraphSnapshot | null;
  readonly link?: string;
  readonly embedLink?: string;
  /** The explorer, in whose colours pictures are drawn. */
  readonly root: RefObject<HTMLElement | null>;
}

/** What is shown, to be taken away: as a link, code, a program, a picture, numbers. */
export const ExplorerCopies = memo(function ExplorerCopies({
  source,
  values,
  tree,
  graph,
  link,
  embedLink,
  root,
}: ExplorerCopiesProps) {
  const theme = () => (root.current && isDark(root.current) ? 'dark' : 'light');
  const svg = graph === null ? undefined : () => graphToSvg(graph, { theme: theme(), title: source });
  return (
    <CopyAs align="end" items={expressionCopies({ source, bindings: values, tree, graph, link, embedLink, svg })} />
  );
});

/** Whether light text stands on a dark ground there. */
function isDark(element: HTMLElement): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue > 384;
}
