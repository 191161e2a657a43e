import { StackedWords } from '../internal/StackedWords.tsx';
import type { CopyAsLabels } from './copyAsLabels.ts';
import type { CopyItem } from './CopyItem.ts';
import type { CopyOutcome } from './useCopy.ts';

export interface CopyRowProps {
  readonly item: CopyItem;
  /** What became of the last wish, if it was for this one. */
  readonly outcome: CopyOutcome | undefined;
  readonly onCopy: (item: CopyItem) => void;
  readonly onSave: (item: CopyItem) => void;
  readonly words: CopyAsLabels;
}

/** One form: what it is, and the buttons to copy and to save it. */
export function CopyRow({ item, outcome, onCopy, onSave, words }: CopyRowProps) {
  const { label, description, text, fileName } = item;
  const copied = outcome?.kind === 'copied';
  return (
    <li className="mgp-CopyAs-row">
      <span className="mgp-CopyAs-name">
        <b>{label}</b>
        {description !== undefined && <small>{description}</small>}
      </span>
      {fileName !== undefined && (
        <button
          type="button"
          className="mgp-button mgp-CopyAs-action"
          data-action="save"
          aria-label={words.saveName(label, fileName)}
          title={fileName}
          onClick={() => onSave(item)}
        >
          {words.save}
        </button>
      )}
      {text && (
        <button
          type="button"
          className="mgp-button mgp-CopyAs-action"
          data-action="copy"
          aria-label={copied ? words.copiedNews(label) : words.copyName(label)}
          data-copied={copied}
          onClick={() => onCopy(item)}
        >
          <StackedWords words={{ copy: words.copy, copied: words.copied }} shown={copied ? 'copied' : 'copy'} />
        </button>
      )}
      {outcome?.kind === 'failed' && <p className="mgp-CopyAs-failure">{words.failed(label)}</p>}
      {outcome?.kind === 'refused' && (
        <label className="mgp-CopyAs-refused">
          {words.refused}
          <textarea
            className="mgp-input"
            readOnly
            rows={Math.min(8, outcome.text.split('\n').length + 1)}
            value={outcome.text}
            ref={selectAll}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </li>
  );
}

/** Puts the reader into the text that is to be copied by hand. */
function selectAll(element: HTMLTextAreaElement | null): void {
  element?.focus();
  element?.select();
}
