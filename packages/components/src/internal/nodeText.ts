import type { GraphEdge, GraphNode } from '@micrograd-playground/engine';
import { operation } from '@micrograd-playground/engine';
import { formatExactly } from './formatNumber.ts';

const LONGEST = 24;

/** What of a node its text depends on. A node without an operation goes by its label. */
type TextNode = Pick<GraphNode, 'id' | 'op' | 'label' | 'data'>;

interface TextGraph {
  readonly nodes: readonly TextNode[];
  readonly edges: readonly Pick<GraphEdge, 'source' | 'target' | 'slot'>[];
}

/**
 * Each node of a graph as a short piece of mathematics that is read aloud: `a × b`, `tanh(a × b + c)`; what would be
 * too long is shortened to its operation, `tanh(…)`. A value with a name of its own is used by that
 * name: where `e = a × b`, the sum is `e + c`.
 */
export function nodeTexts(graph: TextGraph): Map<string, string> {
  const operands = new Map<string, string[]>();
  for (const edge of graph.edges) {
    const sources = operands.get(edge.target) ?? [];
    sources[edge.slot] = edge.source;
    operands.set(edge.target, sources);
  }
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const texts = new Map<string, string>();
  for (const node of graph.nodes) {
    const sources = operands.get(node.id) ?? [];
    const full = write(
      node,
      sources.map((id) => wrap(nodes.get(id), texts.get(id) ?? '…', node)),
    );
    texts.set(
      node.id,
      full.length <= LONGEST
        ? full
        : write(
            node,
            sources.map((id) => shorten(nodes.get(id))),
          ),
    );
  }
  return texts;
}

function write(node: TextNode, [x = '', y = '', z = '']: readonly string[]): string {
  if (node.op === null) return node.label ?? formatExactly(node.data);
  const { form, symbol, arity } = operation(node.op);
  if (node.op === 'pow') return `${x} ** ${y}`;
  if (form === 'infix') return `${x} ${symbol} ${y}`;
  if (form === 'prefix') return `${symbol}${x}`;
  return `${symbol}(${[x, y, z].slice(0, arity).join(', ')})`;
}

/** Parentheses around an infix operand of an infix or prefix operation, except a sum's own terms. */
function wrap(operand: TextNode | undefined, text: string, user: TextNode): string {
  if (operand?.op && operand.label !== undefined) return operand.label;
  if (!operand?.op || !user.op || operation(user.op).form === 'function') return text;
  const { form } = operation(operand.op);
  if (form === 'function') return text;
  const product = operand.op === 'mul' || operand.op === 'pow';
  return user.op === 'add' && (product || operand.op === 'add') ? text : `(${text})`;
}

function shorten(node: TextNode | undefined): string {
  if (!node) return '…';
  return node.label ?? (node.op === null ? formatExactly(node.data) : '…');
}
