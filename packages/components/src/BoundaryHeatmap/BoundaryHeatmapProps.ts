import type { BoundaryGrid } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';

export type BoundaryHeatmapStatus = 'ready' | 'loading' | 'error';

export interface BoundaryHeatmapProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** Outputs over the plane, or null before there are any: then the points stand on plain paper. */
  readonly boundary: BoundaryGrid | null;
  /** The data. Give the same array while it is the same, so that it is not drawn anew. Default none. */
  readonly points?: readonly BoundaryPoint[];
  /** The ringed point, by the parent's will; null for none. A point without `id` has its place in the list as one: '0'. */
  readonly selectedPointId?: string | null;
  /** The ringed point at first. Default none. */
  readonly defaultSelectedPointId?: string | null;
  /** A point was chosen by click, tap or Enter; null: none is any more. */
  readonly onSelectPoint?: (id: string | null) => void;
  /** Two flat colours, one a class, instead of shades. Default false. */
  readonly discretize?: boolean;
  /** Whether points that are held back for testing are drawn. Default true. */
  readonly showTestPoints?: boolean;
  /** Longest side of the square picture, px; it fills narrower pages. Default 480. */
  readonly size?: number;
  /** Name of what the colours show. Default 'output'. */
  readonly outputLabel?: string;
  /** Whether colours and shapes are explained below the picture. Default true. */
  readonly legend?: boolean;
  /** 'loading' and 'error' stand in for a boundary that is not there. Default 'ready'. */
  readonly status?: BoundaryHeatmapStatus;
  /** Other words than the English ones. */
  readonly labels?: Partial<BoundaryHeatmapLabels>;
}
