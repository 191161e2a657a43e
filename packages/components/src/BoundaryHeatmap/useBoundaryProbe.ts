import type { BoundaryGrid } from '@micrograd-playground/engine';
import type { HTMLAttributes, PointerEvent as ReactPointerEvent } from 'react';
import { useState } from 'react';
import { picturePoint } from '../internal/picturePoint.ts';
import type { PlotScales } from '../internal/PlotScales.ts';
import type { BoundaryCell } from './boundaryCells.ts';
import { cellAt, cellCentre, moveCell } from './boundaryCells.ts';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import { pointId } from './BoundaryPoint.ts';
import { readCell, readingText } from './BoundaryReading.ts';
import { nearestPoint } from './nearestPoint.ts';
import { MARGIN } from './planeFrame.ts';

/** Distance from a point at which a click still means it, px: targets are 24 px wide at least. */
const REACH = 14;
/** Distance at which a place is on a point, px. */
const ON_POINT = 7;

export interface BoundaryProbeInput {
  readonly grid: BoundaryGrid;
  /** The grid as it last stood still: while outputs change with every step, they are not said with every step. */
  readonly settled: BoundaryGrid;
  readonly frame: PlotScales;
  /** The points that are drawn; the others as undefined, so that places in the list stay. */
  readonly points: readonly (BoundaryPoint | undefined)[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly labels: BoundaryHeatmapLabels;
}

export interface BoundaryProbe {
  /** The cell pointed at. */
  readonly cell: BoundaryCell | undefined;
  /** The point that is drawn there. */
  readonly point: BoundaryPoint | undefined;
  /** Whether keys brought it there: then it is drawn. */
  readonly byKeys: boolean;
  /** Makes an element the slider over the plane that pointer and keys move: screen readers hand their arrow keys on. */
  readonly sliderProps: HTMLAttributes<HTMLDivElement>;
}

interface Place {
  readonly cell: BoundaryCell;
  readonly byKeys: boolean;
}

/** A probe that pointer and arrow keys move over the plane, and that selects points. */
export function useBoundaryProbe(input: BoundaryProbeInput): BoundaryProbe {
  const { grid, settled, frame, points, selectedId, onSelect, labels } = input;
  const [place, setPlace] = useState<Place>();
  // Where keys left it, and where they find it again.
  const [left, setLeft] = useState<BoundaryCell>();
  const { columns, rows } = grid;
  const cell = place && moveCell(grid, place.cell, 0, 0);
  const { width, height } = frame;

  const pixelOf = (event: ReactPointerEvent<HTMLDivElement>): readonly [number, number] | undefined => {
    const at = picturePoint(event);
    return at ? [at.x - MARGIN.left, at.y - MARGIN.top] : undefined;
  };
  const cellUnder = ([x, y]: readonly [number, number]): BoundaryCell => ({
    column: Math.floor((x / width) * columns),
    row: Math.floor((1 - y / height) * rows),
  });
  const isInside = ([x, y]: readonly [number, number]): boolean => x >= 0 && y >= 0 && x < width && y < height;
  const indexNear = (at: readonly [number, number], within: number): number | undefined =>
    nearestPoint(points, ({ x }) => [frame.x(x[0] ?? NaN), frame.y(x[1] ?? NaN)], at, within);
  const pixelOfCell = (of: BoundaryCell): readonly [number, number] => {
    const [x1, x2] = cellCentre(grid, of);
    return [frame.x(x1), frame.y(x2)];
  };
  const selectNear = (at: readonly [number, number], within: number): BoundaryPoint | undefined => {
    const index = indexNear(at, within);
    const point = index === undefined ? undefined : points[index];
    if (point && index !== undefined) onSelect(pointId(point, index));
    else if (selectedId !== null) onSelect(null);
    return point;
  };
  const follow = (event: ReactPointerEvent<HTMLDivElement>): void => {
    const at = pixelOf(event);
    setPlace(at && isInside(at) ? { cell: cellUnder(at), byKeys: false } : undefined);
  };

  const pointUnder = (of: BoundaryCell): BoundaryPoint | undefined => {
    // The place of a cell is its centre; where cells are large, a point may be far from it and yet inside.
    const within = Math.max(ON_POINT, Math.hypot(width / columns, height / rows) / 2);
    const index = indexNear(pixelOfCell(of), within);
    return index === undefined ? undefined : points[index];
  };
  const chosen = points.find((candidate, index) => candidate && pointId(candidate, index) === selectedId);
  const from = cell ?? moveCell(grid, left ?? cellOf(grid, chosen), 0, 0);
  const read = () => readingText({ ...readCell(grid, from), label: pointUnder(from)?.label }, labels);
  const said = useKept(read, `${from.column} ${from.row}`, settled);
  const leave = (): void => {
    if (place?.byKeys) setLeft(place.cell);
    setPlace(undefined);
  };
  return {
    cell,
    point: cell && pointUnder(cell),
    byKeys: place?.byKeys ?? false,
    sliderProps: {
      role: 'slider',
      'aria-roledescription': labels.probeRole,
      'aria-label': labels.probe,
      'aria-valuemin': 0,
      'aria-valuemax': columns * rows - 1,
      'aria-valuenow': from.row * columns + from.column,
      'aria-valuetext': said,
      tabIndex: 0,
      onFocus: (event) => {
        if (event.target.matches(':focus-visible')) setPlace({ cell: from, byKeys: true });
      },
      onPointerMove: follow,
      onPointerDown: follow,
      onPointerLeave: (event) => {
        if (event.pointerType === 'mouse' && place?.byKeys === false) setPlace(undefined);
      },
      onPointerUp: (event) => {
        const at = pixelOf(event);
        if (at && isInside(at) && event.button === 0) selectNear(at, REACH);
      },
      onBlur: leave,
      onKeyDown: (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const go = (right: number, up: number): void => {
          const cells = event.shiftKey ? Math.max(1, Math.round(columns / 10)) : 1;
          setPlace({ cell: moveCell(grid, from, right * cells, up * cells), byKeys: true });
        };
        const actions = new Map<string, () => void>([
          ['ArrowLeft', () => go(-1, 0)],
          ['ArrowRight', () => go(1, 0)],
          ['ArrowUp', () => go(0, 1)],
          ['ArrowDown', () => go(0, -1)],
          [
            'Enter',
            () => {
              const point = selectNear(pixelOfCell(from), Infinity);
              if (point) setPlace({ cell: cellOf(grid, point), byKeys: true });
            },
          ],
          [
            'Escape',
            () => {
              leave();
              if (selectedId !== null) onSelect(null);
            },
          ],
        ]);
        const action = actions.get(event.key);
        if (!action || (event.key === 'Escape' && !place && selectedId === null)) return;
        event.preventDefault();
        action();
      },
    },
  };
}

/** The cell of a point; without one, the one in the middle. */
function cellOf(grid: BoundaryGrid, point: BoundaryPoint | undefined): BoundaryCell {
  const [x1, x2] = point?.x ?? [];
  if (x1 === undefined || x2 === undefined) return { column: grid.columns >> 1, row: grid.rows >> 1 };
  return cellAt(grid, x1, x2);
}

/** A text as it was when `place` last changed, or the grid last stood still. */
function useKept(read: () => string, place: string, settled: BoundaryGrid): string {
  const [kept, keep] = useState(() => ({ text: read(), place, settled }));
  if (kept.place === place && kept.settled === settled) return kept.text;
  const text = read();
  keep({ text, place, settled });
  return text;
}
