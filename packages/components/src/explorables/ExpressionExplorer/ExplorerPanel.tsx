import { memo, Suspense, useState } from 'react';
import type { QuizProgress } from '../../GradientQuiz/QuizState.ts';
import { ErrorBoundary } from '../../internal/ErrorBoundary.tsx';
import { lazyPart } from '../../internal/lazyPart.tsx';
import { Tabs } from '../../internal/Tabs.tsx';
import type { BugLensProps } from './BugLens.tsx';
import type { ExplorerLens } from './ExplorerView.ts';
import type { LensProps } from './LensProps.ts';
import type { PlotLensProps } from './PlotLens.tsx';
import type { QuizLensProps } from './QuizLens.tsx';
import { RuleLens } from './RuleLens.tsx';

// Each is as large as a component of its own, and many readers never open it.
const PlotLens = lazyPart(async () => (await import('./PlotLens.tsx')).PlotLens);
const ForwardLens = lazyPart(async () => (await import('./ForwardLens.tsx')).ForwardLens);
const QuizLens = lazyPart(async () => (await import('./QuizLens.tsx')).QuizLens);
const BugLens = lazyPart(async () => (await import('./BugLens.tsx')).BugLens);

export interface ExplorerPanelProps
  extends LensProps, PlotLensProps, Omit<QuizLensProps, 'progress' | 'onProgressChange'>, BugLensProps {
  readonly lenses: readonly ExplorerLens[];
}

/** What is said of the graph beside it, in one of several ways. */
export const ExplorerPanel = memo(function ExplorerPanel({ lenses, ...props }: ExplorerPanelProps) {
  const { view, words } = props;
  const { lens } = view;
  // Another lens may be looked at in the middle of a quiz.
  const [progress, setProgress] = useState<QuizProgress | null>(null);
  return (
    <Tabs
      label={words.lensChoice}
      tabs={lenses.map((id) => ({ id, label: words.lenses[id] }))}
      selected={lens}
      onSelect={(id) => view.change(id === 'quiz' ? { lens: id, step: null } : { lens: id })}
    >
      <ErrorBoundary key={lens} name={words.lenses[lens]}>
        <Suspense fallback={<p className="mgp-ExpressionExplorer-quiet">{words.loading}</p>}>
          {lens === 'rule' && <RuleLens {...props} />}
          {lens === 'plot' && <PlotLens {...props} />}
          {lens === 'forward' && <ForwardLens {...props} />}
          {lens === 'quiz' && <QuizLens {...props} progress={progress} onProgressChange={setProgress} />}
          {lens === 'bugs' && <BugLens {...props} />}
        </Suspense>
      </ErrorBoundary>
    </Tabs>
  );
});
