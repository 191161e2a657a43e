import { PauseIcon, PlayIcon, ResetIcon, StepIcon } from '../internal/icons.tsx';
import { StackedWords } from '../internal/StackedWords.tsx';
import { LOOP_STAGES } from './loopStage.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';
import type { LoopPlayer } from './useLoopPlayer.ts';

export interface LoopButtonsProps {
  readonly player: LoopPlayer;
  readonly at: number;
  readonly end: number;
  readonly words: TrainingLoopLabels;
}

/** Steps that are skipped at once. */
const SKIP = 10;

/** Back, play, on; and the same by whole steps. A button that has nothing to do keeps the focus. */
export function LoopButtons({ player, at, end, words }: LoopButtonsProps) {
  const { playing, play, pause, goTo } = player;
  return (
    <div className="mgp-TrainingLoop-buttons">
      <button type="button" className="mgp-button" aria-disabled={at === 0} onClick={() => at > 0 && goTo(at - 1)}>
        <span className="mgp-TrainingLoop-mirrored">
          <StepIcon />
        </span>
        {words.back}
      </button>
      <button type="button" className="mgp-button" onClick={playing ? pause : play}>
        {playing ? <PauseIcon /> : <PlayIcon />}
        <StackedWords words={{ play: words.play, pause: words.pause }} shown={playing ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        className="mgp-button"
        data-variant="primary"
        aria-disabled={at === end}
        onClick={() => at < end && goTo(at + 1)}
      >
        <StepIcon />
        {words.next}
      </button>
      <button type="button" className="mgp-button" onClick={() => goTo(at + SKIP * LOOP_STAGES.length)}>
        {words.skip(SKIP)}
      </button>
      <button type="button" className="mgp-button" onClick={() => goTo(0)}>
        <ResetIcon />
        {words.reset}
      </button>
    </div>
  );
}
