import type { GroupNode } from './collapseGroups.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { formatNodeNumber } from './formatNodeNumber.ts';
import type { FrameBox, Point } from './GraphLayout.ts';
import type { NodeFace } from './nodeFace.ts';
import { signOf } from '../internal/NumberText.tsx';

export interface StaticGroupProps {
  readonly node: GroupNode;
  /** Whether its gradient is to be guessed. */
  readonly hidden: boolean;
  readonly at: Point;
  readonly face: NodeFace;
  readonly labels: ExprGraphLabels;
}

/** A group of nodes drawn as one, in the static picture. */
export function StaticGroup({ node, hidden, at, face, labels }: StaticGroupProps) {
  const { width, height } = face;
  const isTrained = node.parameters.length > 0;
  const hasGradient = isTrained || node.outputs.length === 1;
  const values = node.outputs.length === 1 ? formatNodeNumber(node.data) : `${node.outputs.length}`;
  return (
    <g transform={`translate(${at.x} ${at.y})`} data-kind="group">
      <rect className="mgp-ExprGraph-box" x="5.5" y="-5.5" width={width - 1} height={height - 1} rx="10" />
      <rect className="mgp-ExprGraph-box" x="0.5" y="0.5" width={width - 1} height={height - 1} rx="10" />
      <text className="mgp-ExprGraph-name" x="12" y="21">
        {face.symbol}
      </text>
      <text className="mgp-ExprGraph-word" textAnchor="end" x={width - 12} y="21">
        {labels.groupSize(node.group.size)}
      </text>
      <text className="mgp-ExprGraph-word" x="12" y="45">
        {labels.data}
      </text>
      <text
        className="mgp-number"
        data-sign={node.outputs.length === 1 ? signOf(node.data) : undefined}
        x="52"
        y="45.5"
      >
        {values}
      </text>
      <text className="mgp-ExprGraph-word" x="12" y="66">
        {isTrained ? labels.norm : labels.grad}
      </text>
      <text className="mgp-number" data-role={hasGradient ? 'grad' : undefined} x="52" y="66.5">
        {!hasGradient ? '—' : hidden ? '?' : formatNodeNumber(node.grad)}
      </text>
    </g>
  );
}

/** The frame of an expanded group. */
export function StaticFrame({ name, box }: { readonly name: string; readonly box: FrameBox }) {
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <rect className="mgp-ExprGraph-frame" x="0.5" y="0.5" width={box.width - 1} height={box.height - 1} rx="12" />
      <text className="mgp-ExprGraph-name" x="14" y="22">
        {name}
      </text>
    </g>
  );
}
