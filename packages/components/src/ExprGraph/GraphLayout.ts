/** Which way a graph flows, from the leaves to the output. */
export type FlowDirection = 'right' | 'down';

/** Pixels, x to the right and y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutNode {
  readonly id: string;
  readonly kind: 'variable' | 'constant' | 'operation' | 'group';
  readonly width: number;
  readonly height: number;
  /** The innermost frame that it stands in. */
  readonly frame?: string;
  /** Keeps it to the first or the last column, whatever its lines. */
  readonly pin?: 'first' | 'last';
}

export interface LayoutEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Which operand of the target it is, from 0. */
  readonly slot: number;
  /** Where it leaves and enters, as distances across the flow from the middles of its ends; default by its slot. */
  readonly sourcePort?: number;
  readonly targetPort?: number;
  /** The edges that it stands for, where it is not one itself. */
  readonly members?: readonly string[];
}

/** A box around nodes and other frames. */
export interface LayoutFrame {
  readonly id: string;
  /** The frame around it; `null` = none. */
  readonly parent: string | null;
}

/** What a layout needs to know: boxes in topological order (operands first) and the lines between them. */
export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** The outer before the inner. All nodes of a frame stand inside, all others outside. */
  readonly frames?: readonly LayoutFrame[];
}

/** Upper left corner and size of a frame. */
export interface FrameBox extends Point {
  readonly width: number;
  readonly height: number;
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
  /** Of a graph with frames, where they stand. */
  readonly frames?: ReadonlyMap<string, FrameBox>;
  readonly width: number;
  readonly height: number;
}
