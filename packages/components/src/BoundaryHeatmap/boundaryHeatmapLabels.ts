import { formatInteger, formatNumber, formatPercent } from '../internal/formatNumber.ts';
import type { BoundarySummary } from './summarizeBoundary.ts';

/** Every word that a boundary heatmap shows or says. */
export interface BoundaryHeatmapLabels {
  /** Name of the whole view. */
  readonly title: string;
  /** What the colours show, before its number. */
  readonly output: string;
  readonly x1: string;
  readonly x2: string;
  /** Before the class that the output stands for. */
  readonly predicted: string;
  /** Before the class that a selected point has. */
  readonly label: string;
  /** Held-back points in the legend. */
  readonly test: string;
  /** In the readout's place while nothing is pointed at. */
  readonly hint: string;
  /** Name of the picture as something that keys move about in. */
  readonly probe: string;
  /** What screen readers call it, in place of “slider”. */
  readonly probeRole: string;
  /** How it is used by keyboard. */
  readonly probeKeys: string;
  readonly empty: string;
  readonly loading: string;
  readonly error: string;
  /** Outputs that are not finite, of all. */
  readonly notFinite: (count: number, all: number) => string;
  /** Sentences for readers who do not see the picture. */
  readonly summary: (boundary: BoundarySummary) => string;
  /** Caption of the table. */
  readonly table: string;
}

export const BOUNDARY_HEATMAP_LABELS: BoundaryHeatmapLabels = {
  title: 'Decision boundary',
  output: 'output',
  x1: 'x₁',
  x2: 'x₂',
  predicted: 'predicted',
  label: 'label',
  test: 'test',
  hint: 'Point at the picture for the output there.',
  probe: 'Outputs over the plane',
  probeRole: 'two-dimensional slider',
  probeKeys:
    'Arrow keys move over the plane, with Shift by a tenth of it; Enter selects the nearest point, Escape none.',
  empty: 'Train to see the boundary',
  loading: 'Loading the boundary…',
  error: 'The boundary could not be loaded.',
  notFinite: (count, all) =>
    count === all
      ? 'No output is a finite number: the run diverged.'
      : `${formatInteger(count)} of ${formatInteger(all)} outputs are not finite numbers (hatched).`,
  summary: describeBoundary,
  table: 'Outputs at some places: x₁ to the right, x₂ downwards from the upper edge',
};

function describeBoundary(summary: BoundarySummary): string {
  const { min, max, positiveShare, notFinite, cells, right, points, heldRight, heldPoints } = summary;
  const sentences: string[] = [];
  if (notFinite === cells) sentences.push('No output is a finite number.');
  else if (positiveShare === 0 || positiveShare === 1) {
    sentences.push(`There is no boundary: everything is predicted as class ${positiveShare === 1 ? '+1' : '−1'}.`);
  } else {
    const share = formatPercent(Math.round(positiveShare * 100) / 100);
    sentences.push(`The boundary divides the plane: class +1 has ${share} of the area.`);
  }
  if (notFinite < cells) sentences.push(`Outputs go from ${formatNumber(min)} to ${formatNumber(max)}.`);
  if (points > 0) sentences.push(`${formatInteger(right)} of ${formatInteger(points)} points are on the right side.`);
  if (heldPoints > 0) {
    sentences.push(`${formatInteger(heldRight)} of ${formatInteger(heldPoints)} test points are on the right side.`);
  }
  return sentences.join(' ');
}
