import type { ValueKind } from './backward.ts';
import type { OperationName } from './ops.ts';
import { OPERATION_NAMES, operation } from './ops.ts';
import type { GraphEdge, GraphNode, GraphSnapshot } from './trace.ts';

/** What JSON has no number for is written as text, in the words that JavaScript, Python and PyTorch read as numbers. */
const NOT_FINITE: ReadonlyMap<unknown, number> = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);
const SLOTS: readonly number[] = [0, 1, 2];
const KINDS: readonly ValueKind[] = ['variable', 'constant', 'operation'];

/**
 * A graph as JSON text, two spaces deep. Numbers that JSON does not have are the texts `"NaN"`, `"Infinity"` and
 * `"-Infinity"`, so that an overflow is not taken for something missing; −0 is written as 0. `graphFromJson` reads it.
 */
export function graphToJson({ nodes, edges }: GraphSnapshot): string {
  const write = (_key: string, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  return JSON.stringify({ nodes, edges }, write, 2);
}

/**
 * Reads a graph that `graphToJson` wrote, or that was written by hand in the same form.
 *
 * @throws SyntaxError where the text is no JSON; TypeError, with the place in it, where it is no graph: nodes and edges
 *   with all that belongs to them, operands before what uses them
 */
export function graphFromJson(text: string): GraphSnapshot {
  const { nodes, edges } = record(JSON.parse(text), 'The graph');
  const places = new Map<string, number>();
  const readNodes = list(nodes, 'nodes').map((entry, i) => {
    const node = readNode(record(entry, `nodes[${i}]`), `nodes[${i}]`);
    if (places.has(node.id)) fail(`nodes[${i}].id`, 'an id of its own');
    places.set(node.id, i);
    return node;
  });
  const missing = readNodes.map(({ op }) => new Set(SLOTS.slice(0, op === null ? 0 : operation(op).arity)));
  const readEdges = list(edges, 'edges').map((entry, i) => {
    const edge = readEdge(record(entry, `edges[${i}]`), `edges[${i}]`);
    const target = places.get(edge.target) ?? fail(`edges[${i}].target`, 'the id of a node');
    const source = places.get(edge.source) ?? fail(`edges[${i}].source`, 'the id of a node');
    if (source >= target) fail(`edges[${i}].source`, 'a node that comes before the target');
    if (!missing[target]?.delete(edge.slot)) fail(`edges[${i}].slot`, 'an operand of the target, each of them once');
    return edge;
  });
  const unfinished = missing.findIndex(({ size }) => size > 0);
  if (unfinished >= 0) fail(`nodes[${unfinished}]`, 'an operation with an edge from each of its operands');
  return { nodes: readNodes, edges: readEdges };
}

type JsonRecord = Readonly<Record<string, unknown>>;

function readNode(entry: JsonRecord, at: string): GraphNode {
  const { setting, label, group } = entry;
  const kind = KINDS.find((one) => one === entry['kind']) ?? fail(`${at}.kind`, KINDS.join(', '));
  if ((kind === 'operation') !== (entry['op'] !== null)) fail(`${at}.op`, 'null on all but operations');
  return {
    id: string(entry['id'], `${at}.id`),
    kind,
    op: entry['op'] === null ? null : operationName(entry['op'], `${at}.op`),
    ...(setting === undefined ? {} : { setting: number(setting, `${at}.setting`) }),
    ...(label === undefined ? {} : { label: string(label, `${at}.label`) }),
    data: number(entry['data'], `${at}.data`),
    grad: number(entry['grad'], `${at}.grad`),
    ...(group === undefined ? {} : { group: list(group, `${at}.group`).map((name) => string(name, `${at}.group`)) }),
  };
}

function readEdge(entry: JsonRecord, at: string): GraphEdge {
  return {
    id: string(entry['id'], `${at}.id`),
    source: string(entry['source'], `${at}.source`),
    target: string(entry['target'], `${at}.target`),
    slot: number(entry['slot'], `${at}.slot`),
    localGradient: number(entry['localGradient'], `${at}.localGradient`),
  };
}

function record(value: unknown, at: string): JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : fail(at, 'an object');
}

function list(value: unknown, at: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(at, 'a list');
}

function string(value: unknown, at: string): string {
  return typeof value === 'string' ? value : fail(at, 'a text');
}

function number(value: unknown, at: string): number {
  return typeof value === 'number' ? value : (NOT_FINITE.get(value) ?? fail(at, 'a number'));
}

function operationName(value: unknown, at: string): OperationName {
  return OPERATION_NAMES.find((name) => name === value) ?? fail(at, 'an operation');
}

function fail(at: string, expected: string): never {
  throw new TypeError(`${at} is not what it should be: ${expected}.`);
}
