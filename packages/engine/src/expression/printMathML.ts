import type { Expression } from './ast.ts';
import { mathMLTree } from './mathMLTree.ts';
import type { MathMLElement } from './mathMLTree.ts';

/** An expression as a MathML element in text, ready to be put into a page. */
export function printMathML(expression: Expression): string {
  return serialize(mathMLTree(expression));
}

/** Iterative, because a long flat sum is a deep tree. */
function serialize(root: MathMLElement): string {
  const parts: string[] = [];
  const pending: (MathMLElement | string | { readonly end: string })[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') parts.push(escape(next));
    else if ('end' in next) parts.push(next.end);
    else {
      parts.push(`<${next.tag}>`);
      pending.push({ end: `</${next.tag}>` }, ...next.children.toReversed());
    }
  }
  return parts.join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
