import { ForwardMode } from '../../ForwardMode/ForwardMode.tsx';
import type { LensProps } from './LensProps.ts';

/** Forward mode; its step is the forward step of the graph beside it. */
export function ForwardLens({ graph, view, highlightedId, onHighlightedIdChange }: LensProps) {
  const { step, outputId } = view;
  const count = graph?.nodes.length ?? 0;
  return (
    <ForwardMode
      graph={graph}
      outputId={outputId ?? undefined}
      activeStep={step !== null && step < count ? step : null}
      onActiveStepChange={(next) => view.change({ step: next })}
      highlightedId={highlightedId}
      onHighlightedIdChange={onHighlightedIdChange}
    />
  );
}
