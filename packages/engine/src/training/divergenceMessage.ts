const NUMBER = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });

/** What happened when a loss exploded or was no longer finite, and what to try. */
export function divergenceMessage(end: { step: number; loss: number; learningRate: number }): string {
  const { step, loss, learningRate } = end;
  if (step === 0) {
    const is = Number.isNaN(loss) ? 'not a number' : 'infinite';
    return `The loss is ${is} before the first update: the data or the initial weights are too large. Change them and reset.`;
  }
  return `The loss ${whatHappened(loss)} at step ${NUMBER.format(step)}: the learning rate ${NUMBER.format(learningRate)} is too large. Lower it and reset.`;
}

function whatHappened(loss: number): string {
  if (Number.isNaN(loss)) return 'is not a number any more';
  return loss === Infinity ? 'became infinite' : `exploded to ${loss.toExponential(1).replace('+', '')}`;
}
