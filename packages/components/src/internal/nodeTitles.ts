import type { GraphSnapshot } from '@micrograd-playground/engine';
import { nodeNames, nodeTexts } from './nodeText.ts';

export interface NodeTitles {
  /** A node as it stands in a derivative: `L` for the output, its own name, or what it computes. */
  readonly nameOf: (id: string) => string;
  /** The name and what it stands for: `L = tanh(a × b)`, `d = a × b`, `a`. */
  readonly titleOf: (id: string) => string;
}

/** How lists and sentences call the nodes of a graph; the output, which is differentiated, is called L. */
export function nodeTitles(graph: GraphSnapshot, outputId: string | undefined): NodeTitles {
  const names = nodeNames(graph);
  const texts = nodeTexts(graph);
  const nameOf = (id: string): string => (id === outputId ? 'L' : (names.get(id) ?? id));
  return {
    nameOf,
    titleOf: (id) => {
      const text = texts.get(id) ?? id;
      return nameOf(id) === text ? text : `${nameOf(id)} = ${text}`;
    },
  };
}
