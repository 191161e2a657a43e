/** Which way a graph flows, from the leaves to the output. */
export type FlowDirection = 'right' | 'down';

/** Pixels, x to the right and y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutNode {
  readonly id: string;
  readonly kind: 'variable' | 'constant' | 'operation';
  readonly width: number;
  readonly height: number;
}

export interface LayoutEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Which operand of the target it is, from 0. */
  readonly slot: number;
}

/** What a layout needs to know: boxes in topological order (operands first) and the lines between them. */
export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

/** Where everything is drawn. All positions lie between (0, 0) and (width, height). */
export interface GraphLayout {
  /** Whose layout it is. */
  readonly engine: 'layered' | 'elk';
  readonly direction: FlowDirection;
  /** Upper left corners of the nodes. */
  readonly positions: ReadonlyMap<string, Point>;
  /**
   * For each edge its way from the source's border to the target's: two neighbouring points at the same
   * height (for direction right; same x for down) are joined by a straight line, others by an S-curve.
   */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  readonly width: number;
  readonly height: number;
}
