import type { GraphSnapshot } from '@micrograd-playground/engine';

const NONE: readonly string[] = [];

/**
 * The nodes whose gradients a quiz asks for and that are not answered yet, for `<ExprGraph hiddenGradientIds>`.
 *
 * @param ask ids of nodes; default all variables. Constants, and ids that there are not, are left out.
 * @param answeredIds nodes that need not be hidden any more
 */
export function hiddenGradients(
  graph: GraphSnapshot,
  ask?: readonly string[],
  answeredIds: readonly string[] = NONE,
): string[] {
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  const asked = ask ?? graph.nodes.filter(({ kind }) => kind === 'variable').map(({ id }) => id);
  return [...new Set(asked)].filter((id) => {
    const kind = kinds.get(id);
    return kind !== undefined && kind !== 'constant' && !answeredIds.includes(id);
  });
}
