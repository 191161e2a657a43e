import type { BoundaryGrid } from '@micrograd-playground/engine';
import { classMarkPath } from '../internal/classMarkPath.ts';
import { SVG_MONO, SVG_SANS } from '../internal/svgFonts.ts';
import { svgElement, svgText } from '../internal/svgMarkup.ts';
import type { PlotScales } from '../internal/PlotScales.ts';
import type { Palette } from '../theme/palette.ts';
import { PALETTES } from '../theme/palette.ts';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import { BOUNDARY_HEATMAP_LABELS } from './boundaryHeatmapLabels.ts';
import { boundaryImage } from './boundaryImage.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import { POINT_RADIUS } from './BoundaryPoint.ts';
import { contourPath } from './contourPath.ts';
import { planeFrame } from './planeFrame.ts';
import { summarizeBoundary } from './summarizeBoundary.ts';

export interface BoundaryToSvgOptions {
  /** The data. Default none. */
  readonly points?: readonly BoundaryPoint[];
  /** Whose colours it has. Default 'light'. */
  readonly theme?: 'light' | 'dark';
  /** Colours of your own, as `#rrggbb` or `rgb(…)`. Default: those of `theme`. */
  readonly colors?: Partial<Palette>;
  /** Side of the square with the outputs, px. Default 480. */
  readonly size?: number;
  /** Its name, for those who do not see it and for tooltips. Default 'Decision boundary'. */
  readonly title?: string;
  /** Other words than the English ones. */
  readonly labels?: Partial<BoundaryHeatmapLabels>;
}

/** Space around the square: for ticks on the left, ticks and legend below. */
const SPACE = { left: 48, top: 20, right: 20, bottom: 64 };

/**
 * A decision boundary as an SVG file: the picture that `<BoundaryHeatmap>` shows, with its points, axes, legend, colours and
 * fonts written into it, so that it looks the same in a document, a slide or an image viewer. It has a title and a
 * description. The outputs are an image of as many pixels as the grid has cells.
 */
export function boundaryToSvg(
  grid: BoundaryGrid,
  { points = [], theme = 'light', colors, size = 480, title, labels }: BoundaryToSvgOptions = {},
): string {
  const palette = { ...PALETTES[theme], ...colors };
  const words = { ...BOUNDARY_HEATMAP_LABELS, ...labels };
  const frame = planeFrame(grid.xDomain, grid.yDomain, size);
  const width = size + SPACE.left + SPACE.right;
  const height = size + SPACE.top + SPACE.bottom;
  const image = { width: size, height: size, preserveAspectRatio: 'none', href: boundaryImage(grid, palette) };
  return `${svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `${-SPACE.left} ${-SPACE.top} ${width} ${height}`,
      role: 'img',
      'font-family': SVG_MONO,
      'font-size': 12,
    },
    svgElement('title', {}, svgText(title ?? words.title)),
    svgElement('desc', {}, svgText(words.summary(summarizeBoundary(grid, points)))),
    svgElement('rect', { x: -SPACE.left, y: -SPACE.top, width, height, fill: palette.background }),
    svgElement('rect', { width: size, height: size, fill: palette.soft }),
    svgElement(
      'svg',
      { width: size, height: size },
      svgElement('image', image),
      svgElement('path', {
        d: contourPath(grid, size, size),
        fill: 'none',
        stroke: palette.ink,
        'stroke-width': 1.5,
        'stroke-linecap': 'round',
      }),
      ...points.map((point) => mark(point, frame.x(point.x[0] ?? NaN), frame.y(point.x[1] ?? NaN), palette)),
    ),
    svgElement('rect', { width: size, height: size, fill: 'none', stroke: palette.line }),
    ...axes(frame, words, palette),
    ...legend(size + 48, points, words, palette),
  )}\n`;
}

function mark({ label, held }: BoundaryPoint, x: number, y: number, colors: Palette): string {
  if (!Number.isFinite(x + y)) return '';
  const color = label > 0 ? colors.positiveFill : colors.negativeFill;
  const d = classMarkPath(label, x, y, POINT_RADIUS);
  return held === true
    ? svgElement('path', { d, fill: colors.surface, stroke: color, 'stroke-width': 1.8 })
    : svgElement('path', { d, fill: color, stroke: colors.surface, 'stroke-width': 1.4 });
}

function axes(frame: PlotScales, words: BoundaryHeatmapLabels, { inkMuted }: Palette): string[] {
  const { width: side, xTicks, xTickLabels, yTicks, yTickLabels } = frame;
  const text = (x: number, y: number, anchor: 'middle' | 'end', content: string, italic = false) =>
    svgElement(
      'text',
      { x, y, fill: inkMuted, 'text-anchor': anchor, ...(italic && { 'font-style': 'italic' }) },
      svgText(content),
    );
  return [
    ...xTicks.map((tick, i) => text(frame.x(tick), side + 18, 'middle', xTickLabels[i] ?? '')),
    ...yTicks.map((tick, i) => text(-9, frame.y(tick) + 4, 'end', yTickLabels[i] ?? '')),
    text(side, side + 18, 'end', words.x1, true),
    text(-9, 10, 'end', words.x2, true),
  ];
}

/** What colours and shapes mean, on one line. */
function legend(y: number, points: readonly BoundaryPoint[], words: BoundaryHeatmapLabels, colors: Palette): string[] {
  const parts: string[] = [];
  let x = 0;
  const write = (text: string, family: string, space: number): void => {
    parts.push(svgElement('text', { x, y, fill: colors.inkMuted, 'font-family': family }, svgText(text)));
    x += text.length * 7.2 + space;
  };
  const draw = (label: number, held: boolean): void => {
    parts.push(mark({ x: [], label, held }, x + 5, y - 4, colors));
    x += 15;
  };
  write(words.output, SVG_SANS, 6);
  write('−1', SVG_MONO, 6);
  parts.push(...ramp(x, y - 10, colors));
  x += RAMP + 6;
  write('+1', SVG_MONO, 20);
  for (const [label, name] of [
    [-1, '−1'],
    [1, '+1'],
  ] as const) {
    draw(label, false);
    write(name, SVG_MONO, 20);
  }
  if (points.some(({ held }) => held)) {
    draw(-1, true);
    draw(1, true);
    write(words.test, SVG_SANS, 0);
  }
  return parts;
}

const RAMP = 64;

/** The colours of outputs from −1 to +1. */
function ramp(x: number, y: number, colors: Palette): string[] {
  const patches = 32;
  const grid: BoundaryGrid = {
    columns: patches,
    rows: 1,
    xDomain: [-1, 1],
    yDomain: [0, 1],
    values: Array.from({ length: patches }, (_, i) => ((i + 0.5) / patches) * 2 - 1),
  };
  const href = boundaryImage(grid, colors);
  return [svgElement('image', { x, y, width: RAMP, height: 10, preserveAspectRatio: 'none', href })];
}
