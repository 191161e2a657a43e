import type { BoundaryGrid } from '@micrograd-playground/engine';
import { memo, useMemo, useRef } from 'react';
import { divergingTable } from '../internal/divergingTable.ts';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import { useResolvedColors } from '../internal/useResolvedColors.ts';
import { paintBoundary, pictureSize } from './paintBoundary.ts';

export interface BoundaryCanvasProps {
  readonly grid: BoundaryGrid;
  readonly discretize: boolean;
}

/** The outputs as colours: a small canvas that the browser scales up smoothly. Painted anew when the theme changes. */
export const BoundaryCanvas = memo(function BoundaryCanvas({ grid, discretize }: BoundaryCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const image = useRef<ImageData>(undefined);
  const colors = useResolvedColors(canvas);
  const table = useMemo(() => colors && divergingTable(colors.negative, colors.neutral, colors.positive), [colors]);
  const { width, height } = pictureSize(grid, discretize);
  useBrowserLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !table || width === 0 || height === 0) return;
    if (image.current?.width !== width || image.current.height !== height) {
      image.current = context.createImageData(width, height);
    }
    paintBoundary(grid, new Uint32Array(image.current.data.buffer), table, discretize);
    context.putImageData(image.current, 0, 0);
  }, [grid, table, discretize, width, height]);
  return (
    <canvas
      ref={canvas}
      className="mgp-color-probe mgp-BoundaryHeatmap-canvas"
      width={width}
      height={height}
      aria-hidden="true"
    />
  );
});
