import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { checkGraphGradients } from '@micrograd-playground/engine';
import { memo, useMemo } from 'react';
import { GradientCheck } from '../../GradientCheck/GradientCheck.tsx';
import type { Bindings } from '../../hooks/useDifferentiated.ts';
import { VariableSliders } from '../../VariableSliders/VariableSliders.tsx';
import type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';
import { unfinishedGradients } from './unfinishedGradients.ts';
import type { EvaluateAt } from './useExplorerSource.ts';

export interface ExplorerLeavesProps {
  readonly values: Bindings;
  /** What reset goes back to. */
  readonly start: Bindings;
  /** The name of the output. */
  readonly output: string;
  readonly onValuesChange: (values: Bindings) => void;
  /** The gradients that have arrived. */
  readonly gradients: Bindings;
  /** What the gradients are checked of, which may be a moment behind. */
  readonly checked: {
    readonly evaluate: EvaluateAt | null;
    readonly values: Bindings;
    readonly graph: GraphSnapshot | null;
    readonly steps: readonly GraphStep[];
    /** What the walk has not finished at this step is not checked yet. */
    readonly step: number | null;
  };
  readonly showsSliders: boolean;
  readonly showsCheck: boolean;
  /** Whether the gradients that are not there are asked for. */
  readonly asks: boolean;
  readonly words: ExpressionExplorerLabels;
}

const ASKED = { pending: '= ?' };

/** The variables with their gradients, and these gradients measured in another way. */
export function ExplorerLeaves(props: ExplorerLeavesProps) {
  const { values, start, output, onValuesChange, gradients, checked, showsSliders, showsCheck, asks, words } = props;
  const { graph, steps, step } = checked;
  const pending = useMemo(() => unfinishedGradients(graph, steps, step), [graph, steps, step]);
  return (
    <div className="mgp-ExpressionExplorer-leaves" role="group" aria-label={words.leaves}>
      {showsSliders && (
        <section>
          <h3 className="mgp-heading">{words.leaves}</h3>
          {Object.keys(values).length > 0 ? (
            <VariableSliders
              value={values}
              defaultValue={start}
              output={output}
              onValueChange={onValuesChange}
              gradients={gradients}
              labels={asks ? ASKED : undefined}
            />
          ) : (
            <p className="mgp-ExpressionExplorer-quiet">{words.noVariables}</p>
          )}
        </section>
      )}
      {showsCheck && checked.evaluate && (
        <section className="mgp-ExpressionExplorer-check">
          <h3 className="mgp-heading">{words.gradientCheck}</h3>
          <Check evaluate={checked.evaluate} values={checked.values} output={output} pending={pending} />
        </section>
      )}
    </div>
  );
}

interface CheckProps {
  readonly evaluate: EvaluateAt;
  readonly values: Bindings;
  readonly output: string;
  readonly pending: readonly string[];
}

const Check = memo(function Check({ evaluate, values, output, pending }: CheckProps) {
  const checks = useMemo(() => {
    const { output, variables } = evaluate(values);
    return checkGraphGradients(output, variables);
  }, [evaluate, values]);
  return <GradientCheck checks={checks} output={output} pending={pending} method={false} />;
});
