import { PauseIcon, PlayIcon } from '../internal/icons.tsx';
import { StackedWords } from '../internal/StackedWords.tsx';
import type { StepAction } from './stepAction.ts';
import type { StepControlsLabels } from './stepControlsLabels.ts';
import { StepIcon } from './StepIcon.tsx';
import { ARIA_KEYS } from './stepShortcut.ts';

export interface StepButtonsProps {
  /** The present step; `null` at the end. */
  readonly step: number | null;
  readonly count: number;
  readonly playing: boolean;
  readonly onAction: (action: StepAction) => void;
  readonly words: StepControlsLabels;
}

/** First, back, play or pause, forward, last. A button at its end says so, but keeps the focus. */
export function StepButtons({ step, count, playing, onAction, words }: StepButtonsProps) {
  const button = (action: Exclude<StepAction, 'play'>, hint: string) => {
    const off = action === 'first' || action === 'back' ? step === 0 : step === null;
    return (
      <button
        type="button"
        className="mgp-button mgp-StepControls-button"
        disabled={count === 0}
        aria-disabled={off}
        aria-label={words[action]}
        aria-keyshortcuts={ARIA_KEYS[action]}
        title={`${words[action]} (${hint})`}
        onClick={() => !off && onAction(action)}
      >
        <StepIcon action={action} />
      </button>
    );
  };
  return (
    <div className="mgp-StepControls-buttons">
      {button('first', 'Home')}
      {button('back', '←')}
      <button
        type="button"
        className="mgp-button mgp-StepControls-play"
        data-variant="primary"
        disabled={count === 0}
        aria-keyshortcuts={ARIA_KEYS.play}
        title={`${playing ? words.pause : words.play} (K)`}
        onClick={() => onAction('play')}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
        <StackedWords words={{ play: words.play, pause: words.pause }} shown={playing ? 'pause' : 'play'} />
      </button>
      {button('forward', '→')}
      {button('last', 'End')}
    </div>
  );
}
