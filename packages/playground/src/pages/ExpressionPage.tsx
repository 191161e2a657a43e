import { ExpressionExplorer } from '@micrograd-playground/components';
import { useEffect, useState } from 'react';
import { EXPRESSION_VARIABLES, readExpressionLink, writeExpressionLink } from '../links/expressionLink.ts';
import { formatHash } from '../links/hashLink.ts';
import type { PageProps } from './PageProps.ts';

/** Type an expression or a program, and see its gradients. */
export function ExpressionPage({ parameters, onParametersChange, onProblems }: PageProps) {
  const [{ state: initial, problems }] = useState(() => readExpressionLink(parameters));
  const [state, setState] = useState(initial);

  useEffect(() => onProblems(problems), [problems, onProblems]);
  useEffect(() => onParametersChange(writeExpressionLink(state)), [state, onParametersChange]);

  const link = new URL(formatHash('expression', writeExpressionLink(state)), location.href).href;
  return (
    <ExpressionExplorer
      expression={state.expression}
      onExpressionChange={(expression) => setState((known) => ({ ...known, expression }))}
      bindings={state.bindings}
      onBindingsChange={(bindings) => setState((known) => ({ ...known, bindings }))}
      variables={EXPRESSION_VARIABLES}
      link={link}
      embedLink={link}
      view={state.view}
      onViewChange={(view) => setState((known) => ({ ...known, view }))}
      graphHeight="max(300px, min(100dvh - 430px, 110vw))"
      shortcutsOnPage
    />
  );
}
