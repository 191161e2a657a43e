import type { LossHistorySnapshot } from '../TrainingSnapshot.ts';

/** The entries of a history that the other side does not have yet, or all of them where old ones were thinned. */
export interface PackedHistory {
  readonly steps: Float64Array<ArrayBuffer>;
  readonly trainLosses: Float64Array<ArrayBuffer>;
  readonly testLosses: Float64Array<ArrayBuffer>;
  /** Whether these entries take the place of those sent before. */
  readonly replaces: boolean;
}

const EMPTY: LossHistorySnapshot = { steps: [], trainLosses: [], testLosses: [] };

/** What has to be sent of a history to someone who has an earlier snapshot of it. Fresh arrays, to be transferred. */
export function packHistory(now: LossHistorySnapshot, before: LossHistorySnapshot = EMPTY): PackedHistory {
  const known = before.steps.length;
  // Thinning takes entries out, so that all after them move to the front.
  const isContinued = known > 0 && now.steps[known - 1] === before.steps[known - 1];
  const from = isContinued ? known : 0;
  return {
    steps: tail(now.steps, from),
    trainLosses: tail(now.trainLosses, from),
    testLosses: tail(now.testLosses, from),
    replaces: !isContinued,
  };
}

function tail(numbers: ArrayLike<number>, from: number): Float64Array<ArrayBuffer> {
  const result = new Float64Array(Math.max(0, numbers.length - from));
  for (let i = 0; i < result.length; i++) result[i] = numbers[from + i] ?? NaN;
  return result;
}

/** The other side's copy of a history, put together from what is sent. */
export class HistoryCopy {
  private steps = new Float64Array(0);
  private trainLosses = new Float64Array(0);
  private testLosses = new Float64Array(0);
  private length = 0;
  private testLength = 0;

  add(packed: PackedHistory): void {
    const kept = packed.replaces ? 0 : this.length;
    const keptTest = packed.replaces ? 0 : this.testLength;
    this.length = kept + packed.steps.length;
    this.testLength = keptTest + packed.testLosses.length;
    this.steps = joined(this.steps, kept, packed.steps);
    this.trainLosses = joined(this.trainLosses, kept, packed.trainLosses);
    this.testLosses = joined(this.testLosses, keptTest, packed.testLosses);
  }

  /** What has arrived so far. Views, whose entries never change. */
  snapshot(): LossHistorySnapshot {
    return {
      steps: this.steps.subarray(0, this.length),
      trainLosses: this.trainLosses.subarray(0, this.length),
      testLosses: this.testLosses.subarray(0, this.testLength),
    };
  }
}

/** Puts entries behind the first `kept` ones: in place where nothing is overwritten and there is room. */
function joined(
  array: Float64Array<ArrayBuffer>,
  kept: number,
  added: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  const length = kept + added.length;
  const hasRoom = kept > 0 && length <= array.length;
  const target = hasRoom ? array : new Float64Array(Math.max(256, 2 * length));
  if (!hasRoom) target.set(array.subarray(0, kept));
  target.set(added, kept);
  return target;
}
