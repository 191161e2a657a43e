import { formatNumber } from '../../internal/formatNumber.ts';
import type { LoopDrawingOptions } from './loopDrawing.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface NetworkSummaryOptions extends Pick<LoopDrawingOptions, 'frame' | 'reach' | 'point'> {
  readonly words: TrainingLoopLabels;
}

/** The network at a moment in a sentence. */
export function networkSummary({ frame, reach, point, words }: NetworkSummaryOptions): string {
  const [names = []] = frame.neurons;
  const inputs = (point?.x ?? []).map((x, i) => `${names[i] ?? ''} = ${formatNumber(x)}`).join(', ');
  return words.networkSummary(inputs, reach.hasOutput ? formatNumber(point?.output ?? NaN) : undefined);
}
