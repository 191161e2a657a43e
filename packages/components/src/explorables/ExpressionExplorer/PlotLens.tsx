import { sampleFunction, secondDerivatives } from '@micrograd-playground/engine';
import { useMemo, useState } from 'react';
import { FunctionPlot } from '../../FunctionPlot/FunctionPlot.tsx';
import type { Bindings } from '../../hooks/useDifferentiated.ts';
import { SelectField } from '../../internal/SelectField.tsx';
import { SecondDerivatives } from '../../SecondDerivatives/SecondDerivatives.tsx';
import type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';
import type { EvaluateAt } from './useExplorerSource.ts';
import { usePlotDomain } from './usePlotDomain.ts';

export interface PlotLensProps {
  /** Builds the graph of the output at given numbers. */
  readonly evaluate: EvaluateAt | null;
  readonly values: Bindings;
  /** The name of the output. */
  readonly output: string;
  readonly onValuesChange: (values: Bindings) => void;
  /** The variable whose derivative's graph is shown in place of the expression's. */
  readonly derivativeOf: string | null;
  readonly onDerivativeOfChange: (variable: string | null) => void;
  readonly words: ExpressionExplorerLabels;
}

/** The output along one variable, with its tangent, and how the slopes change. */
export function PlotLens({
  evaluate,
  values,
  output,
  onValuesChange,
  derivativeOf,
  onDerivativeOfChange,
  words,
}: PlotLensProps) {
  const names = Object.keys(values);
  const [chosen, setChosen] = useState<string>();
  const variable = chosen !== undefined && names.includes(chosen) ? chosen : names[0];
  const around = variable === undefined ? 0 : (values[variable] ?? 0);
  const [from, to] = usePlotDomain(variable, around);
  const evaluated = useMemo(() => {
    const graph = evaluate?.(values);
    graph?.output.backward();
    return graph;
  }, [evaluate, values]);
  const curve = useMemo(() => {
    const leaf = evaluated?.variables[variable ?? ''];
    return evaluated && leaf ? sampleFunction(evaluated.output, leaf, { domain: [from, to] }) : null;
  }, [evaluated, variable, from, to]);
  const second = useMemo(
    () => (evaluated ? secondDerivatives(evaluated.output, evaluated.variables) : null),
    [evaluated],
  );
  const y = evaluated?.output.data ?? NaN;

  if (variable === undefined) return <p className="mgp-ExpressionExplorer-quiet">{words.noVariables}</p>;
  return (
    <>
      <section>
        {names.length > 1 && (
          <SelectField
            label={words.plotVariable}
            value={variable}
            options={names.map((name) => ({ value: name, label: name }))}
            onValueChange={setChosen}
          />
        )}
        <FunctionPlot
          samples={curve}
          at={{ x: around, y, slope: evaluated?.variables[variable]?.grad ?? NaN }}
          variable={variable}
          output={output}
          xDomain={[from, to]}
          onAtChange={(x) => onValuesChange({ ...values, [variable]: x })}
        />
      </section>
      <section>
        <SecondDerivatives
          derivatives={second}
          output={output}
          openVariable={derivativeOf}
          onOpenDerivative={(name) => onDerivativeOfChange(name === derivativeOf ? null : name)}
        />
      </section>
    </>
  );
}
