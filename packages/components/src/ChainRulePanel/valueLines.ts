import type { GraphNode } from '@micrograd-playground/engine';
import type { FormulaContext } from '../internal/FormulaContext.ts';
import type { FormulaLine } from './FormulaLine.ts';
import { line } from './FormulaLine.ts';

/** How a node comes to its value: with names, with numbers, and what comes out; and what the letters in it stand for. */
export function valueLines(context: FormulaContext, node: GraphNode): Record<'given' | 'lines', FormulaLine[]> {
  const [name, value] = [context.name(node.id), context.value(node.id)];
  const [withNames, withNumbers] = [definition(context, node.id), context.operation(node.id, 'value')];
  if (node.kind === 'constant' && node.label === undefined)
    return { given: [], lines: [{ parts: [{ formula: value }] }] };
  if (!withNames || !withNumbers) return { given: [], lines: [line(name, '=', value)] };
  const lines = context.isNamedByItself(node.id)
    ? [line(name, '=', withNumbers), line(undefined, '=', value)]
    : [withNames, line(undefined, '=', withNumbers), line(undefined, '=', value)];
  return { given: definitions(context, context.operandsOf(node.id)), lines };
}

/** What the name of an operation stands for: u = a·b + c, and L = d = e + c of an output with a name of its own. */
export function definition(context: FormulaContext, id: string): FormulaLine | undefined {
  const [own, formula] = [context.ownName(id), context.operation(id, 'name')];
  return formula && line(context.name(id), '=', ...(own ? [own] : []), formula);
}

/** What the letters among some nodes stand for, each once. */
export function definitions(context: FormulaContext, nodes: readonly GraphNode[]): FormulaLine[] {
  const lettered = [...new Set(nodes.map(({ id }) => id))].filter((id) => context.isLettered(id));
  return lettered.flatMap((id) => definition(context, id) ?? []);
}
