import type { GraphStep } from '@micrograd-playground/engine';
import type { CSSProperties } from 'react';
import { useEffect, useState } from 'react';
import { formatInteger } from '../../internal/formatNumber.ts';

export interface StepScrubberProps {
  readonly steps: readonly GraphStep[];
  /** Index in `steps`; `undefined` is the finished graph, after the last step. */
  readonly activeStep: number | undefined;
  readonly onActiveStepChange: (step: number | undefined) => void;
}

const STEP_MILLISECONDS = 700;

/** Scrubs through the forward pass (blue) and the backward pass (violet) of a graph. */
export function StepScrubber({ steps, activeStep, onActiveStepChange }: StepScrubberProps) {
  const [playing, setPlaying] = useState(false);
  const last = steps.length - 1;
  const position = activeStep ?? last;
  const forwardCount = steps.filter((step) => step.phase === 'forward').length;
  const finished = activeStep === undefined;

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(
      () => {
        const next = finished ? 0 : position + 1;
        if (next > last) {
          setPlaying(false);
          onActiveStepChange(undefined);
        } else onActiveStepChange(next);
      },
      finished ? 0 : STEP_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [playing, finished, position, last, onActiveStepChange]);

  const go = (step: number | undefined) => {
    setPlaying(false);
    onActiveStepChange(step === undefined || step > last ? undefined : Math.max(0, step));
  };
  const disabled = steps.length === 0;
  const style = {
    '--mgp-scrub-forward': `${(forwardCount / Math.max(1, last)) * 100}%`,
    '--mgp-scrub-at': `${(position / Math.max(1, last)) * 100}%`,
  } as CSSProperties;

  return (
    <div className="mgp-StepScrubber" role="group" aria-label="Step through the passes" style={style}>
      <div className="mgp-StepScrubber-buttons">
        <button type="button" className="mgp-button" disabled={disabled} aria-label="First step" onClick={() => go(0)}>
          <Icon path="M3 2v10M12 2 5.5 7 12 12z" />
        </button>
        <button
          type="button"
          className="mgp-button"
          disabled={disabled}
          aria-label="Step back"
          onClick={() => go(position - 1)}
        >
          <Icon path="M10.500 2 4 7l6.500 5z" />
        </button>
        <button
          type="button"
          className="mgp-button mgp-StepScrubber-play"
          data-variant="primary"
          disabled={disabled}
          onClick={() => setPlaying(!playing)}
        >
          <Icon path={playing ? 'M4.500 2.500v9M9.500 2.500v9' : 'M4 2l8 5-8 5z'} />
          {playing ? 'Pause' : 'Play'}
        </button>
        <button
          type="button"
          className="mgp-button"
          disabled={disabled}
          aria-label="Step forward"
          onClick={() => go(position + 1)}
        >
          <Icon path="M3.500 2 10 7l-6.500 5z" />
        </button>
        <button
          type="button"
          className="mgp-button"
          disabled={disabled}
          aria-label="Last step"
          onClick={() => go(undefined)}
        >
          <Icon path="M11 2v10M2 2l6.500 5L2 12z" />
        </button>
      </div>
      <input
        type="range"
        className="mgp-range mgp-StepScrubber-range"
        aria-label="Step"
        aria-valuetext={stepName(steps, activeStep)}
        min={0}
        max={Math.max(0, last)}
        value={Math.max(0, position)}
        disabled={disabled}
        onChange={(event) => go(Number(event.target.value))}
      />
      <output className="mgp-number mgp-StepScrubber-name">{stepName(steps, activeStep)}</output>
    </div>
  );
}

/** `forward 3 / 5`, `backward 2 / 6`, `finished` */
function stepName(steps: readonly GraphStep[], activeStep: number | undefined): string {
  const step = activeStep === undefined ? undefined : steps[activeStep];
  if (activeStep === undefined || step === undefined) return 'finished';
  const phase = step.phase === 'forward' ? 'forward' : 'backward';
  const isForward = (entry: GraphStep): boolean => entry.phase === 'forward';
  const total = steps.filter((entry) => isForward(entry) === (phase === 'forward')).length;
  const done = steps.slice(0, activeStep + 1).filter((entry) => isForward(entry) === (phase === 'forward')).length;
  return `${phase} ${formatInteger(done)} / ${formatInteger(total)}`;
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
