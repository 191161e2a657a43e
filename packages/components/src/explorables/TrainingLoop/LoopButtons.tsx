import type { KeyboardEvent } from 'react';
import { PauseIcon, PlayIcon, ResetIcon, StepIcon } from '../../internal/icons.tsx';
import { StackedWords } from '../../internal/StackedWords.tsx';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';
import type { LoopPlayer } from './useLoopPlayer.ts';

export interface LoopButtonsProps {
  readonly player: LoopPlayer;
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  readonly onMove: (by: 1 | -1) => void;
  /** Several steps on. */
  readonly onSkip: (steps: number) => void;
  readonly onReset: () => void;
  readonly words: TrainingLoopLabels;
}

/** Steps that are skipped at once. */
const SKIP = 10;

/** Back, play, on; and the same by whole steps. A button that has nothing to do keeps the focus. */
export function LoopButtons({ player, isAtStart, isAtEnd, onMove, onSkip, onReset, words }: LoopButtonsProps) {
  const { playing, play, pause } = player;
  const back = () => !isAtStart && onMove(-1);
  const next = () => !isAtEnd && onMove(1);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? next : event.key === 'ArrowLeft' ? back : undefined;
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step();
  };
  return (
    <>
      <div className="mgp-TrainingLoop-buttons">
        <button type="button" className="mgp-button" aria-disabled={isAtStart} onClick={back} onKeyDown={move}>
          <span className="mgp-TrainingLoop-mirrored">
            <StepIcon />
          </span>
          {words.back}
        </button>
        <button type="button" className="mgp-button" onClick={playing ? pause : play} onKeyDown={move}>
          {playing ? <PauseIcon /> : <PlayIcon />}
          <StackedWords words={{ play: words.play, pause: words.pause }} shown={playing ? 'pause' : 'play'} />
        </button>
        <button
          type="button"
          className="mgp-button"
          data-variant="primary"
          aria-disabled={isAtEnd}
          onClick={next}
          onKeyDown={move}
        >
          <StepIcon />
          {words.next}
        </button>
      </div>
      <div className="mgp-TrainingLoop-jumps">
        <button type="button" className="mgp-button" aria-disabled={isAtEnd} onClick={() => !isAtEnd && onSkip(SKIP)}>
          {words.skip(SKIP)}
        </button>
        <button type="button" className="mgp-button" onClick={onReset}>
          <ResetIcon />
          {words.reset}
        </button>
      </div>
    </>
  );
}
