import type { ReactNode } from 'react';
import { ExpressionInput } from '../../ExpressionInput/ExpressionInput.tsx';
import type { ExpressionInputProps } from '../../ExpressionInput/ExpressionInput.tsx';
import type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';

export interface ExplorerInputProps extends Pick<
  ExpressionInputProps,
  'error' | 'examples' | 'onExampleSelect' | 'variables'
> {
  readonly source: string;
  readonly onSourceChange: (source: string) => void;
  readonly isProgram: boolean;
  /** Without it there is no choice. */
  readonly onModeChange?: (isProgram: boolean) => void;
  readonly words: ExpressionExplorerLabels;
  /** What stands beside the choice of the mode. */
  readonly children?: ReactNode;
}

/** The box for an expression, or for a program of several lines, and the choice between them. */
export function ExplorerInput({
  source,
  onSourceChange,
  isProgram,
  onModeChange,
  words,
  children,
  ...rest
}: ExplorerInputProps) {
  return (
    <div className="mgp-ExpressionExplorer-input">
      <ExpressionInput
        key={String(isProgram)}
        {...rest}
        multiline={isProgram}
        value={source}
        onValueChange={onSourceChange}
      />
      <div className="mgp-ExplorerInput-side">
        {onModeChange && (
          <div className="mgp-ExplorerInput-modes" role="group" aria-label={words.mode}>
            {[false, true].map((mode) => (
              <button
                key={String(mode)}
                type="button"
                className="mgp-ExplorerInput-mode"
                aria-pressed={mode === isProgram}
                onClick={() => onModeChange(mode)}
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
