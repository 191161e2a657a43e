'use client';
import type { SecondDerivatives as SecondDerivativeNumbers } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import { useMemo } from 'react';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { StatusNotice } from '../internal/StatusNotice.tsx';
import { BendList } from './BendList.tsx';
import { shapeOf } from './curvature.ts';
import { HessianTable } from './HessianTable.tsx';
import type { SecondDerivativesLabels } from './secondDerivativesLabels.ts';
import { SECOND_DERIVATIVES_LABELS } from './secondDerivativesLabels.ts';

export type SecondDerivativesStatus = 'ready' | 'loading' | 'error';

export interface SecondDerivativesProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** What the engine's `secondDerivatives` found. `null`, or no variables, shows an invitation instead. */
  readonly derivatives: SecondDerivativeNumbers | null;
  /** Name of what is differentiated. Default 'L'. */
  readonly output?: string;
  /** The reader asks for the graph of ∂output/∂variable, to be had from `derivativeGraph`. Absent: no buttons. */
  readonly onOpenDerivative?: (variable: string) => void;
  /** The variable whose derivative's graph is open, `null` for none: its button is pressed. */
  readonly openVariable?: string | null;
  /** 'loading' and 'error' stand in for derivatives that are not there. Default 'ready'. */
  readonly status?: SecondDerivativesStatus;
  /** Other words than the English ones. */
  readonly labels?: Partial<SecondDerivativesLabels>;
}

/** More variables than this have no table of all pairs. */
const LARGEST_TABLE = 4;

/** How slopes change: how the output bends along each variable, and between them. */
export const SecondDerivatives = guardedComponent(function SecondDerivatives(
  {
    derivatives,
    output = 'L',
    onOpenDerivative,
    openVariable,
    status = 'ready',
    labels,
    className,
    ...rest
  }: SecondDerivativesProps,
  ref,
) {
  const words = useMemo(() => ({ ...SECOND_DERIVATIVES_LABELS, ...labels }), [labels]);
  const shown = status === 'ready' && derivatives !== null && derivatives.variables.length > 0 ? derivatives : null;
  const several = shown !== null && shown.variables.length > 1 && shown.variables.length <= LARGEST_TABLE;
  return (
    <ComponentRoot component="SecondDerivatives" name={words.title} {...rest} ref={ref} className={className}>
      {shown === null ? (
        <StatusNotice status={status} labels={words} />
      ) : (
        <>
          <p>{words.intro({ output, variable: shown.variables[0] ?? '' })}</p>
          <BendList
            derivatives={shown}
            output={output}
            openVariable={openVariable}
            onOpenDerivative={onOpenDerivative}
            labels={words}
          />
          {several && (
            <>
              <p className="mgp-SecondDerivatives-shape">{words.shape({ output, shape: shapeOf(shown.hessian) })}</p>
              <HessianTable derivatives={shown} output={output} labels={words} />
            </>
          )}
        </>
      )}
    </ComponentRoot>
  );
});
