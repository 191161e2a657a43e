import type { BoundaryGrid } from '@micrograd-playground/engine';
import type { RefObject } from 'react';
import { useMemo, useRef } from 'react';
import { divergingTable } from '../internal/divergingTable.ts';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import type { ResolvedColors } from '../internal/useResolvedColors.ts';
import { paintGrid } from './paintGrid.ts';

/**
 * Paints the neurons' pictures into their canvases (`canvas[data-neuron]` inside the element): those
 * whose grid is another than before, and all of them when the colours or the canvases change.
 */
export function useNetworkMaps(
  list: RefObject<HTMLElement | null>,
  grids: readonly (BoundaryGrid | undefined)[],
  colors: ResolvedColors | undefined,
): void {
  const table = useMemo(() => colors && divergingTable(colors.negative, colors.neutral, colors.positive), [colors]);
  const painted = useRef(new WeakMap<HTMLCanvasElement, { grid: BoundaryGrid; table: Uint32Array }>());
  useBrowserLayoutEffect(() => {
    if (!table || !list.current) return;
    for (const canvas of list.current.getElementsByTagName('canvas')) {
      const grid = grids[Number(canvas.dataset.neuron)];
      const before = painted.current.get(canvas);
      if (!grid || (before?.grid === grid && before.table === table)) continue;
      paintGrid(canvas, grid, table);
      painted.current.set(canvas, { grid, table });
    }
  });
}
