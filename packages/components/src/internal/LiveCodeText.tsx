import { CodeText } from './CodeText.tsx';

export interface LiveCodeTextProps {
  readonly id?: string;
  readonly role: 'status' | 'alert';
  /** Plain text in which `code` stands between backticks; empty = silence. */
  readonly text: string;
}

/**
 * A sentence that is said when it changes, with its code set in monospace. Of a live region in pieces, as code makes it,
 * screen readers say piece by piece, or only those that changed: what they are given is plain.
 */
export function LiveCodeText({ text, ...rest }: LiveCodeTextProps) {
  const hasCode = text.includes('`');
  return (
    <>
      <span {...rest} className={hasCode ? 'mgp-visually-hidden' : undefined}>
        {text.replaceAll('`', '')}
      </span>
      {hasCode && (
        <span aria-hidden="true">
          <CodeText text={text} />
        </span>
      )}
    </>
  );
}
