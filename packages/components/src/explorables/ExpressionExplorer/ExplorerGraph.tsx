import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import { ExprGraph } from '../../ExprGraph/ExprGraph.tsx';
import type { ExprGraphProps } from '../../ExprGraph/ExprGraph.tsx';
import type { BrokenWalk } from './brokenWalk.ts';
import { outputNode } from '../../internal/outputNode.ts';
import { cssLength } from './cssLength.ts';
import type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';

export interface ExplorerGraphProps extends Omit<ExprGraphProps, 'graph' | 'labels' | 'title'> {
  readonly graph: GraphSnapshot | null;
  /** What the output is called. */
  readonly outputName: string;
  /** The graph with the gradients of a broken backward pass: shown above the right one. */
  readonly broken: BrokenWalk | null;
  /** The graph of a derivative, shown in place of the expression's. */
  readonly derivative: { readonly graph: GraphSnapshot; readonly name: string; readonly close: () => void } | null;
  /** Whether the graph belongs to a text that made sense before the present one. */
  readonly isStale: boolean;
  readonly words: ExpressionExplorerLabels;
}

const CAPTION = '35px';

/** The graph of the explorer, or the two that are compared. */
export function ExplorerGraph({
  graph,
  outputName,
  broken,
  derivative,
  isStale,
  words,
  height = 420,
  activeStep,
  highlightedId,
  ...rest
}: ExplorerGraphProps) {
  const opener = useRef<Element | null>(null);
  const isDerivative = derivative !== null;
  useEffect(() => {
    if (isDerivative) opener.current = document.activeElement;
  }, [isDerivative]);
  const names = useMemo(
    () => ({
      right: { title: words.rightGraph },
      broken: { title: words.brokenGraph },
      derivative: { title: words.derivative(derivative?.name ?? '') },
    }),
    [words, derivative?.name],
  );
  const unnamedId = unnamedOutput(graph, rest.outputId, outputName);
  const named = useMemo(
    () => (unnamedId === null ? [] : [{ id: unnamedId, text: outputName }]),
    [unnamedId, outputName],
  );
  const firstWrongId = broken?.firstWrongId ?? null;
  const wrong = useMemo(
    () => (firstWrongId === null ? [] : [{ id: firstWrongId, text: words.firstWrong, tone: 'error' as const }]),
    [firstWrongId, words],
  );
  if (derivative !== null) {
    const close = (): void => {
      derivative.close();
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
    return (
      <Frame isStale={isStale}>
        <Caption text={words.derivative(derivative.name)}>
          <button type="button" className="mgp-button" data-variant="chip" onClick={close}>
            {words.back}
          </button>
        </Caption>
        <ExprGraph
          graph={derivative.graph}
          height={`calc(${cssLength(height)} - ${CAPTION})`}
          layout={rest.layout}
          createWorker={rest.createWorker}
          labels={names.derivative}
        />
      </Frame>
    );
  }
  const half = `calc(${cssLength(height)} / 2 - ${CAPTION})`;
  const main = (
    <ExprGraph
      {...rest}
      graph={graph}
      marks={named}
      height={broken === null ? height : half}
      activeStep={activeStep}
      highlightedId={highlightedId}
      labels={broken === null ? undefined : names.right}
    />
  );
  if (broken === null) return <Frame isStale={isStale}>{main}</Frame>;
  return (
    <Frame isStale={isStale}>
      <Caption text={words.brokenGraph} />
      <ExprGraph
        {...rest}
        graph={broken.graph}
        height={half}
        outputId={undefined}
        activeStep={broken.at(activeStep ?? null)}
        steps={broken.steps}
        highlightedId={highlightedId}
        marks={wrong}
        labels={names.broken}
      />
      <Caption text={words.rightGraph} />
      {main}
    </Frame>
  );
}

/** The output, if it does not show the name that it has: its author gave it none, or the graph has two of that name. */
function unnamedOutput(graph: GraphSnapshot | null, outputId: string | undefined, name: string): string | null {
  const output = graph ? outputNode(graph, outputId) : undefined;
  return output === undefined || output.label === name ? null : output.id;
}

function Frame({ isStale, children }: { readonly isStale: boolean; readonly children: ReactNode }) {
  return (
    <div className="mgp-ExpressionExplorer-graph" data-stale={isStale}>
      {children}
    </div>
  );
}

function Caption({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="mgp-ExplorerGraph-caption">
      <span>{text}</span>
      {children}
    </div>
  );
}
