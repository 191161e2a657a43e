import type { GraphSnapshot } from '@micrograd-playground/engine';
import { withOutput } from '@micrograd-playground/engine';
import type { RefObject } from 'react';
import { memo, useMemo } from 'react';
import { CopyAs } from '../../CopyAs/CopyAs.tsx';
import { expressionCopies } from '../../CopyAs/expressionCopies.ts';
import { graphToSvg } from '../../ExprGraph/graphToSvg.ts';
import type { Bindings } from '../../hooks/useDifferentiated.ts';
import { themeOf } from '../../internal/themeOf.ts';
import type { ExplorerView } from './ExplorerView.ts';
import { DEFAULT_EXPLORER_VIEW } from './ExplorerView.ts';
import type { SourceTree } from './useExplorerSource.ts';

export interface ExplorerCopiesProps {
  readonly source: string;
  readonly values: Bindings;
  readonly tree: SourceTree | null;
  readonly graph: GraphSnapshot | null;
  readonly view: ExplorerView;
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
  view,
  link,
  embedLink,
  root,
}: ExplorerCopiesProps) {
  const { outputId } = view;
  const shown = useMemo(() => (graph && outputId !== null ? withOutput(graph, outputId) : graph), [graph, outputId]);
  const svg = shown === null ? undefined : () => graphToSvg(shown, { theme: themeOf(root.current), title: source });
  const items = expressionCopies({
    source,
    bindings: values,
    view: changesOf(view),
    link,
    embedLink,
    // What has the gradients in it, or prints them, would answer the quiz.
    ...(view.lens === 'quiz' ? undefined : { tree, graph: shown, svg }),
  });
  return <CopyAs align="end" items={items} />;
});

function changesOf({ step, outputId, lens }: ExplorerView): Record<string, string | number | null> {
  const isChanged = ([name, value]: [string, unknown]) => value !== DEFAULT_EXPLORER_VIEW[name as keyof ExplorerView];
  return Object.fromEntries(Object.entries({ step, outputId, lens }).filter(isChanged));
}
