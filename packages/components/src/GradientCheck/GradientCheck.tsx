'use client';
import type { GradientCheck as CheckedGradient } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import { useMemo } from 'react';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { CentralDifference } from './CentralDifference.tsx';
import type { GradientCheckLabels } from './gradientCheckLabels.ts';
import { GRADIENT_CHECK_LABELS } from './gradientCheckLabels.ts';
import { GradientCheckTable } from './GradientCheckTable.tsx';
import { checkNotes } from './checkNotes.ts';
import { countVerdicts } from './verdictOf.ts';

export type GradientCheckStatus = 'ready' | 'loading' | 'error';

export interface GradientCheckProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** What the engine's `checkGradients` found, a row each. `null` shows an invitation instead. */
  readonly checks: readonly CheckedGradient[] | null;
  /** Names of the rows that stand there while `checks` is on its way. Default none. */
  readonly variables?: readonly string[];
  /**
   * Names of variables whose gradients are not finished yet, while the backward pass is walked through: their rows wait.
   * Default none.
   */
  readonly pending?: readonly string[];
  /** Name of what is differentiated. Default 'L'. */
  readonly output?: string;
  /** Whether it is explained how the slope is measured. Default true. */
  readonly method?: boolean;
  /** 'loading' and 'error' stand in for checks that are not there. Default 'ready'. */
  readonly status?: GradientCheckStatus;
  /** Other words than the English ones. */
  readonly labels?: Partial<GradientCheckLabels>;
}

const NO_VARIABLES: readonly string[] = [];

/** Gradients found by the chain rule beside the same ones measured: two ways that share nothing, and agree. */
export const GradientCheck = guardedComponent(function GradientCheck(
  {
    checks,
    variables = NO_VARIABLES,
    pending = NO_VARIABLES,
    output = 'L',
    method = true,
    status = 'ready',
    labels,
    className,
    ...rest
  }: GradientCheckProps,
  ref,
) {
  const words = useMemo(() => ({ ...GRADIENT_CHECK_LABELS, ...labels }), [labels]);
  const ready = status === 'ready' ? checks : null;
  const finished = ready?.filter(({ variable }) => !pending.includes(variable)) ?? [];
  const rows = (ready?.map(({ variable }) => variable) ?? variables).map((variable) => ({
    variable,
    check: finished.find((check) => check.variable === variable),
  }));
  const isPending = ready !== null && finished.length < ready.length;
  const hasRows = status !== 'error' && rows.length > 0;
  return (
    <ComponentRoot component="GradientCheck" name={words.title} {...rest} ref={ref} className={className}>
      {method && (
        <div className="mgp-GradientCheck-method">
          <p>{words.method}</p>
          <CentralDifference spoken={words.formula} />
        </div>
      )}
      {ready !== null && ready.length > 0 && (
        <p className="mgp-GradientCheck-summary">{isPending ? words.waiting : words.summary(countVerdicts(ready))}</p>
      )}
      {hasRows && (
        <GradientCheckTable
          rows={rows}
          notes={checkNotes(finished)}
          isPending={isPending}
          output={output}
          labels={words}
        />
      )}
      {status === 'error' && (
        <div className="mgp-notice" data-kind="error" role="alert">
          {words.error}
        </div>
      )}
      {status === 'ready' && rows.length === 0 && <div className="mgp-notice">{words.empty}</div>}
      {status === 'loading' && (
        <p className="mgp-GradientCheck-summary" role="status">
          {words.loading}
        </p>
      )}
    </ComponentRoot>
  );
});
