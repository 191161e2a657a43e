import type { GraphSnapshot, Value } from '@micrograd-playground/engine';
import { ExpressionSyntaxError, traceGraph } from '@micrograd-playground/engine';
import { useMemo, useState } from 'react';

/** Numbers for the variables of an expression, by name. */
export type Bindings = Readonly<Record<string, number>>;

/** What reading a text gave: what it says, or what is wrong with it. */
export type Reading<Tree> = { readonly tree: Tree } | { readonly error: ExpressionSyntaxError };

export interface Differentiated<Tree> {
  readonly graph: GraphSnapshot | null;
  readonly error: ExpressionSyntaxError | null;
  /** What `graph` is the graph of. */
  readonly tree: Tree | null;
  readonly gradients: Bindings;
}

const NOTHING = { graph: null, gradients: {} };

/** What a text says; anything thrown that is not about the text goes on. */
export function readSource<Tree>(parse: () => Tree): Reading<Tree> {
  try {
    return { tree: parse() };
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return { error };
    throw error;
  }
}

/** What a text says; where it is wrong, what it said last; `null` before it said anything. */
export function useLastGood<Tree extends object>(reading: Reading<Tree>): Tree | null {
  const [lastGood, setLastGood] = useState<Tree | null>(null);
  if ('error' in reading) return lastGood;
  if (reading.tree !== lastGood) setLastGood(reading.tree);
  return reading.tree;
}

/**
 * The graph of what was read, at the given numbers, differentiated; where the text is wrong, of what was read last.
 *
 * @param evaluate The same function each time.
 */
export function useDifferentiated<Tree extends object>(
  reading: Reading<Tree>,
  bindings: Bindings,
  evaluate: (tree: Tree, bindings: Bindings) => { output: Value; variables: Readonly<Record<string, Value>> },
): Differentiated<Tree> {
  const tree = useLastGood(reading);
  const key = bindingsKey(bindings);
  const differentiated = useMemo(() => {
    if (tree === null) return NOTHING;
    const { output, variables } = evaluate(tree, bindings);
    output.backward();
    const gradients = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.grad]));
    return { graph: traceGraph(output), gradients };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` is what `bindings` holds
  }, [tree, evaluate, key]);
  return { ...differentiated, tree, error: 'error' in reading ? reading.error : null };
}

/** The same text for the same names with the same numbers. */
export function bindingsKey(bindings: Bindings): string {
  return Object.entries(bindings)
    .map(([name, number]) => `${name} ${number}`)
    .join(' ');
}
