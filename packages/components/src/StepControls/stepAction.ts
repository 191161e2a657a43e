/** What a button or a key asks for. */
export type StepAction = 'first' | 'back' | 'play' | 'forward' | 'last';

/**
 * The step to go to, from the present one; `null` is the end, after the last step.
 *
 * @param step the present step: from 0 to `count` − 1, or `null`
 */
export function stepAfter(action: Exclude<StepAction, 'play'>, step: number | null, count: number): number | null {
  if (count === 0) return null;
  switch (action) {
    case 'first':
      return 0;
    case 'back':
      return Math.max(0, (step ?? count) - 1);
    case 'forward':
      return step === null || step + 1 >= count ? null : step + 1;
    case 'last':
      return null;
  }
}
