import { describe, expect, test } from 'vitest';
import { TrainingHistory } from '../TrainingHistory.ts';
import type { LossHistorySnapshot } from '../TrainingSnapshot.ts';
import { HistoryCopy, packHistory } from './packHistory.ts';

const plain = ({ steps, trainLosses, testLosses }: LossHistorySnapshot) =>
  [steps, trainLosses, testLosses].map((list) => Array.from(list));

describe('a history that is sent in pieces', () => {
  test.each([1, 7, 700, 1500])('arrives as it is, also where it was thinned: %i steps a piece', (piece) => {
    const history = new TrainingHistory(true);
    const copy = new HistoryCopy();
    let before: LossHistorySnapshot | undefined;
    let sent = 0;
    let step = 0;
    for (let pieces = 0; pieces < 10_000 / piece; pieces++) {
      for (let i = 0; i < piece; i++) history.record(step, Math.sqrt(step), -step++);
      const now = history.snapshot();
      const packed = packHistory(now, before);
      sent += packed.steps.length;
      before = now;
      copy.add(structuredClone(packed));
    }
    expect(plain(copy.snapshot())).toEqual(plain(history.snapshot()));
    expect(sent).toBeLessThan(40_000);
  });

  test('leaves earlier copies as they were', () => {
    const history = new TrainingHistory(false);
    const copy = new HistoryCopy();
    history.record(0, 1);
    const first = history.snapshot();
    copy.add(packHistory(first));
    const early = copy.snapshot();
    history.record(1, 2);
    copy.add(packHistory(history.snapshot(), first));
    expect(plain(early)).toEqual([[0], [1], []]);
    expect(plain(copy.snapshot())).toEqual([[0, 1], [1, 2], []]);
  });
});
