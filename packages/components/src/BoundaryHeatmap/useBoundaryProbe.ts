import type { BoundaryGrid } from '@micrograd-playground/engine';
import type { HTMLAttributes, PointerEvent as ReactPointerEvent } from 'react';
import { useState } from 'react';
import { picturePoint } from '../internal/picturePoint.ts';
import type { PlotScales } from '../internal/PlotScales.ts';
import type { BoundaryCell } from './boundaryCells.ts';
import { cellCentre, moveCell } from './boundaryCells.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import { pointId } from './BoundaryPoint.ts';
import { nearestPoint } from './nearestPoint.ts';
import { MARGIN } from './planeFrame.ts';

/** Distance from a point at which a click still means it, px: targets are 24 px wide at least. */
const REACH = 14;
/** Distance at which a place is on a point, px. */
const ON_POINT = 7;

export interface BoundaryProbeInput {
  readonly grid: BoundaryGrid;
  readonly frame: PlotScales;
  /** The points that are drawn; the others as undefined, so that places in the list stay. */
  readonly points: readonly (BoundaryPoint | undefined)[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
}

export interface BoundaryProbe {
  /** The cell pointed at. */
  readonly cell: BoundaryCell | undefined;
  /** The point that is drawn there. */
  readonly point: BoundaryPoint | undefined;
  /** Whether keys brought it there: then it is drawn, and announced. */
  readonly byKeys: boolean;
  /** Makes an element the one that pointer and keys move the probe in: screen readers hand their arrow keys on. */
  readonly probeProps: HTMLAttributes<HTMLDivElement>;
}

interface Place {
  readonly cell: BoundaryCell;
  readonly byKeys: boolean;
}

/** A probe that pointer and arrow keys move over the plane, and that selects points. */
export function useBoundaryProbe({ grid, frame, points, selectedId, onSelect }: BoundaryProbeInput): BoundaryProbe {
  const [place, setPlace] = useState<Place>();
  const cell = place && moveCell(grid, place.cell, 0, 0);
  const { width, height } = frame;

  const pixelOf = (event: ReactPointerEvent<HTMLDivElement>): readonly [number, number] | undefined => {
    const at = picturePoint(event);
    return at ? [at.x - MARGIN.left, at.y - MARGIN.top] : undefined;
  };
  const cellUnder = ([x, y]: readonly [number, number]): BoundaryCell => ({
    column: Math.floor((x / width) * grid.columns),
    row: Math.floor((1 - y / height) * grid.rows),
  });
  const isInside = ([x, y]: readonly [number, number]): boolean => x >= 0 && y >= 0 && x < width && y < height;
  const indexNear = (at: readonly [number, number], within: number): number | undefined =>
    nearestPoint(points, ({ x }) => [frame.x(x[0] ?? NaN), frame.y(x[1] ?? NaN)], at, within);
  const pixelOfCell = (of: BoundaryCell): readonly [number, number] => {
    const [x1, x2] = cellCentre(grid, of);
    return [frame.x(x1), frame.y(x2)];
  };
  const selectNear = (at: readonly [number, number], within: number): void => {
    const index = indexNear(at, within);
    const point = index === undefined ? undefined : points[index];
    if (point && index !== undefined) onSelect(pointId(point, index));
    else if (selectedId !== null) onSelect(null);
  };
  const follow = (event: ReactPointerEvent<HTMLDivElement>): void => {
    const at = pixelOf(event);
    setPlace(at && isInside(at) ? { cell: cellUnder(at), byKeys: false } : undefined);
  };

  const under = cell && indexNear(pixelOfCell(cell), ON_POINT);
  return {
    cell,
    point: under === undefined ? undefined : points[under],
    byKeys: place?.byKeys ?? false,
    probeProps: {
      role: 'application',
      tabIndex: 0,
      onPointerMove: follow,
      onPointerDown: follow,
      onPointerLeave: (event) => {
        if (event.pointerType === 'mouse' && place?.byKeys === false) setPlace(undefined);
      },
      onPointerUp: (event) => {
        const at = pixelOf(event);
        if (at && isInside(at) && event.button === 0) selectNear(at, REACH);
      },
      onBlur: () => setPlace(undefined),
      onKeyDown: (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const middle = { column: grid.columns >> 1, row: grid.rows >> 1 };
        const from = cell ?? middle;
        const go = (columns: number, rows: number): void => {
          const cells = event.shiftKey ? Math.max(1, Math.round(grid.columns / 10)) : 1;
          setPlace({ cell: place ? moveCell(grid, from, columns * cells, rows * cells) : from, byKeys: true });
        };
        const actions = new Map<string, () => void>([
          ['ArrowLeft', () => go(-1, 0)],
          ['ArrowRight', () => go(1, 0)],
          ['ArrowUp', () => go(0, 1)],
          ['ArrowDown', () => go(0, -1)],
          ['Enter', () => selectNear(pixelOfCell(from), Infinity)],
          [
            'Escape',
            () => {
              setPlace(undefined);
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
