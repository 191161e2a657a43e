import { BackwardOrder } from '../../BackwardOrder/BackwardOrder.tsx';
import { ChainRulePanel } from '../../ChainRulePanel/ChainRulePanel.tsx';
import { OutputChoice } from './OutputChoice.tsx';
import type { LensProps } from './LensProps.ts';

/** The chain rule at the present step, the choice of the output, and the order of the backward pass. */
export function RuleLens({
  graph,
  view,
  selectedId,
  onSelectedIdChange,
  highlightedId,
  onHighlightedIdChange,
  isPlaying,
  words,
}: LensProps) {
  const pointing = { highlightedId, onHighlightedIdChange };
  const { steps, step, outputId } = view;
  return (
    <>
      <section>
        <h3 className="mgp-visually-hidden">{words.chainRule}</h3>
        <ChainRulePanel
          graph={graph}
          outputId={outputId ?? undefined}
          steps={steps}
          activeStep={step}
          selectedId={selectedId}
          announces={!isPlaying}
          {...pointing}
        />
      </section>
      <section className="mgp-ExpressionExplorer-order">
        <div className="mgp-ExpressionExplorer-orderHead">
          <h3 className="mgp-heading">{words.backwardOrder}</h3>
          {graph && (
            <OutputChoice
              graph={graph}
              outputId={outputId}
              selectedId={selectedId}
              words={words}
              onOutputIdChange={(id) => view.change({ outputId: id, step: null })}
            />
          )}
        </div>
        <BackwardOrder
          graph={graph}
          steps={steps}
          activeStep={step}
          selectedId={selectedId}
          onSelectedIdChange={onSelectedIdChange}
          announces={false}
          {...pointing}
        />
      </section>
    </>
  );
}
