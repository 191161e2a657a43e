import { parseSync } from 'vite';

/** A node of a parsed module, as far as the rules of the house look at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * The tree of a module's text.
 *
 * @throws SyntaxError where the text cannot be parsed
 */
export function parseModule(path: string, source: string): unknown {
  const { program, errors } = parseSync(path, source);
  if (errors[0] !== undefined) throw new SyntaxError(`${path}: ${errors[0].message}`);
  return program;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Looks at every node of a tree. */
export function visit(root: unknown, look: (node: SyntaxNode) => void): void {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...(next as unknown[]));
    else if (isNode(next)) {
      look(next);
      waiting.push(...Object.values(next));
    }
  }
}
