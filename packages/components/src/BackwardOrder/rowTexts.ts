import type { GraphSnapshot } from '@micrograd-playground/engine';
import { nodeNames, nodeTexts } from '../internal/nodeText.ts';

/** The name of whatever is differentiated. */
const OUTPUT = 'L';

/** How nodes are written, by id. */
export interface RowTexts {
  /** In the list: `a`, `tanh(a × b)`, `e = a × b`, and `L = …` for the output. */
  readonly rows: ReadonlyMap<string, string>;
  /** In a sentence: `a`, `tanh(a × b)`, `e`, `L`. */
  readonly names: ReadonlyMap<string, string>;
}

/** @param outputId the node that is differentiated */
export function rowTexts(graph: GraphSnapshot, outputId: string | undefined): RowTexts {
  const texts = nodeTexts(graph);
  const names = nodeNames(graph);
  const rows = new Map<string, string>();
  for (const { id, op, label } of graph.nodes) {
    const text = texts.get(id) ?? id;
    const named = op !== null && label !== undefined && label !== OUTPUT ? `${label} = ${text}` : text;
    rows.set(id, id === outputId || (op !== null && label === OUTPUT) ? `${OUTPUT} = ${named}` : named);
  }
  if (outputId !== undefined) names.set(outputId, OUTPUT);
  return { rows, names };
}
