import type { GraphNode, GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { operation } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { nodeTexts } from '../../internal/nodeText.ts';
import { NumberText } from '../../internal/NumberText.tsx';

export interface NodeDetailsProps {
  readonly graph: GraphSnapshot;
  /** The passes over the graph: the contributions that are shown are theirs. */
  readonly steps: readonly GraphStep[];
  /** The node to explain; without one, the output. */
  readonly nodeId?: string;
}

/** The chain rule at one node: its value, its local derivatives, and what it passes to each operand. */
export function NodeDetails({ graph, steps, nodeId }: NodeDetailsProps) {
  const texts = useMemo(() => nodeTexts(graph), [graph]);
  const contributions = useMemo(() => contributionsByEdge(steps), [steps]);
  const node = graph.nodes.find(({ id }) => id === nodeId) ?? graph.nodes.at(-1);
  if (!node) return null;
  const text = texts.get(node.id) ?? '';
  const uses = graph.edges.filter((edge) => edge.source === node.id);
  return (
    <div className="mgp-NodeDetails">
      <p className="mgp-NodeDetails-line">
        <b>{node.op === null ? text : `u = ${text}`}</b>
      </p>
      <p className="mgp-NodeDetails-line">
        {node.op === null ? text : 'u'} = <NumberText value={node.data} />
      </p>
      {node.op !== null && <Operands graph={graph} node={node} texts={texts} contributions={contributions} />}
      {node.op === null && (
        <Uses node={node} text={text} uses={uses.map(({ id }) => ({ id, value: contributions.get(id) ?? 0 }))} />
      )}
    </div>
  );
}

interface OperandsProps {
  readonly graph: GraphSnapshot;
  readonly node: GraphNode;
  readonly texts: ReadonlyMap<string, string>;
  readonly contributions: ReadonlyMap<string, number>;
}

/** ∂L/∂operand += local derivative × ∂L/∂u, for each operand that can change. */
function Operands({ graph, node, texts, contributions }: OperandsProps) {
  const constants = new Set(graph.nodes.filter(({ kind }) => kind === 'constant').map(({ id }) => id));
  const rules = node.op === null ? [] : operation(node.op).derivative;
  const edges = graph.edges.filter((edge) => edge.target === node.id);
  return (
    <ul className="mgp-NodeDetails-operands">
      {edges.map((edge) => {
        const operand = edge.slot === 0 ? 'x' : 'y';
        const name = texts.get(edge.source) ?? operand;
        return (
          <li key={edge.id}>
            <p className="mgp-NodeDetails-line">
              {operand} = {name}
            </p>
            {constants.has(edge.source) ? (
              <p className="mgp-NodeDetails-line mgp-NodeDetails-quiet">a constant: no gradient</p>
            ) : (
              <>
                <p className="mgp-NodeDetails-line">
                  ∂u/∂{operand} = {rules[edge.slot]} = <NumberText value={edge.localGradient} role="plain" />
                </p>
                <p className="mgp-NodeDetails-line">
                  ∂L/∂{operand} += <NumberText value={node.grad} role="grad" /> ·{' '}
                  <NumberText value={edge.localGradient} role="plain" />
                </p>
                <p className="mgp-NodeDetails-line mgp-NodeDetails-result">
                  = <NumberText value={contributions.get(edge.id) ?? 0} role="grad" sign />
                </p>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface UsesProps {
  readonly node: GraphNode;
  readonly text: string;
  readonly uses: readonly { readonly id: string; readonly value: number }[];
}

/** A leaf's gradient is the sum over its uses. */
function Uses({ node, text, uses }: UsesProps) {
  if (node.kind === 'constant') {
    return <p className="mgp-NodeDetails-line mgp-NodeDetails-quiet">a constant: no gradient</p>;
  }
  return (
    <>
      <p className="mgp-NodeDetails-line">
        ∂L/∂{text} = <NumberText value={node.grad} role="grad" sign />
      </p>
      {uses.length > 1 && (
        <ul className="mgp-NodeDetails-operands">
          {uses.map(({ id, value }, i) => (
            <li key={id} className="mgp-NodeDetails-line">
              use {i + 1}: <NumberText value={value} role="grad" sign />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function contributionsByEdge(steps: readonly GraphStep[]): ReadonlyMap<string, number> {
  return new Map(steps.flatMap((step) => (step.phase === 'backward' ? [[step.edgeId, step.contribution]] : [])));
}
