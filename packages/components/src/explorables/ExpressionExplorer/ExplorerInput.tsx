import type { KeyboardEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { ExpressionInput } from '../../ExpressionInput/ExpressionInput.tsx';
import type { ExpressionInputProps } from '../../ExpressionInput/ExpressionInput.tsx';
import type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';
import type { ExplorerText } from './useExplorerText.ts';
import { useFocusInOtherBox } from './useFocusInOtherBox.ts';

export interface ExplorerInputProps extends Pick<ExpressionInputProps, 'error' | 'examples' | 'variables'> {
  readonly text: ExplorerText;
  /** Whether it can be chosen if the text is an expression or a program. */
  readonly choosesMode: boolean;
  readonly words: ExpressionExplorerLabels;
  /** What stands beside the choice of the mode. */
  readonly children?: ReactNode;
}

/** The box for an expression, or for a program of several lines, and the choice between them. */
export function ExplorerInput({ text, choosesMode, words, children, ...rest }: ExplorerInputProps) {
  const { source, isProgram } = text;
  const root = useRef<HTMLDivElement>(null);
  const carryFocus = useFocusInOtherBox(root, isProgram);

  const takeBack = (event: KeyboardEvent): boolean => {
    const key = undoKey(event);
    if (key === undefined || !text[key]()) return false;
    event.preventDefault();
    return true;
  };
  const takeLines = (lines: string): boolean => {
    const isTaken = text.takeLines(lines);
    if (isTaken) carryFocus();
    return isTaken;
  };
  return (
    <div ref={root} className="mgp-ExpressionExplorer-input">
      <ExpressionInput
        key={String(isProgram)}
        {...rest}
        onKeyDown={(event) => {
          if (takeBack(event)) carryFocus();
        }}
        multiline={isProgram}
        value={source}
        onValueChange={text.setSource}
        onExampleSelect={text.takeExample}
        ownText={text.own}
        onOwnTextSelect={() => {
          text.bringOwnBack();
          carryFocus();
        }}
        onProgram={choosesMode ? takeLines : undefined}
      />
      <div className="mgp-ExplorerInput-side">
        {choosesMode && (
          <div className="mgp-ExplorerInput-modes" role="group" aria-label={words.mode}>
            {[false, true].map((mode) => (
              <button
                key={String(mode)}
                type="button"
                className="mgp-ExplorerInput-mode"
                aria-pressed={mode === isProgram}
                onClick={() => text.setMode(mode)}
                onKeyDown={takeBack}
              >
                {mode ? words.program : words.oneExpression}
              </button>
            ))}
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

function undoKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' && ctrlKey ? 'redo' : undefined;
}
