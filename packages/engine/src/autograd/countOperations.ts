import { traceForwardMode } from './forwardMode.ts';
import { graphRules } from './graphRules.ts';
import type { GraphSnapshot } from './trace.ts';
import { traceSteps } from './traceSteps.ts';

/** What one pass over a graph computes. */
export interface OperationCount {
  readonly multiplications: number;
  readonly additions: number;
  /** Both together. */
  readonly total: number;
}

export interface OperationCounts {
  /** How many variables the output depends on: forward mode needs a pass for each, reverse mode one for all. */
  readonly inputs: number;
  /** One pass of forward mode, for one input. */
  readonly forwardPass: OperationCount;
  /** The one pass of reverse mode, for all inputs. */
  readonly reversePass: OperationCount;
}

/**
 * How much work the derivatives of an output take in each mode, counted along the steps of the two passes.
 *
 * Counted is, in both modes alike, one multiplication (local derivative × what comes in) for each use of a value by an
 * operation, also where a factor is 0 or 1, as a program does not know that beforehand; and one addition for each
 * contribution to a sum beyond its first. Not counted are the values themselves and the local derivatives, which both
 * modes need once, and what the output does not depend on.
 *
 * @param outputId the node that is differentiated; default the last one, also for an id that there is not
 */
export function countOperations(graph: GraphSnapshot, outputId?: string): OperationCounts {
  const needed = neededFor(graph, outputId);
  const inputs = graph.nodes.filter(({ id, kind }) => kind === 'variable' && needed.has(id)).map(({ id }) => id);
  const received = new Set<string>();
  let [multiplications, additions] = [0, 0];
  for (const step of traceSteps(graph, outputId)) {
    if (step.phase !== 'backward') continue;
    multiplications++;
    if (received.has(step.nodeId)) additions++;
    received.add(step.nodeId);
  }
  const reversePass = countOf(multiplications, additions);
  [multiplications, additions] = [0, 0];
  for (const { nodeId, terms } of traceForwardMode(graph, inputs[0] ?? '').steps) {
    if (!needed.has(nodeId)) continue;
    multiplications += terms.length;
    additions += Math.max(0, terms.length - 1);
  }
  return { inputs: inputs.length, forwardPass: countOf(multiplications, additions), reversePass };
}

/** The output and everything that it was computed from. */
function neededFor(graph: GraphSnapshot, outputId: string | undefined): ReadonlySet<string> {
  const rules = graphRules(graph);
  const output = rules.node(outputId ?? '') ?? graph.nodes.at(-1);
  const needed = new Set<string>(output && [output.id]);
  for (const { id } of graph.nodes.toReversed()) {
    if (needed.has(id)) for (const { source } of rules.operandEdges(id)) needed.add(source);
  }
  return needed;
}

function countOf(multiplications: number, additions: number): OperationCount {
  return { multiplications, additions, total: multiplications + additions };
}
