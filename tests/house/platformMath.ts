import { isNode, parseModule, visit, type SyntaxNode } from './syntaxTree.ts';

/** Constants and functions of `Math` that IEEE 754, or the language, defines to the last bit. */
const EXACT = new Set([
  ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
]);

/**
 * One phrase for each use of what the platform computes in its own way: a function such as `Math.exp`, or `**`. Whole
 * powers of 2 written as numbers (`2 ** 32`) are the same everywhere.
 */
export function platformMathUses(path: string, source: string): string[] {
  const uses: string[] = [];
  const members = new Set<unknown>();
  visit(parseModule(path, source), (node) => {
    if (isOf(node, 'MemberExpression') && isMath(node.object)) {
      members.add(node.object);
      const name = isNode(node.property) && node.computed !== true ? String(node.property.name) : '[…]';
      if (!EXACT.has(name)) uses.push(`Math.${name}`);
    }
    if (isMath(node) && !members.has(node)) uses.push('Math as a value');
    if (isOf(node, 'BinaryExpression') && node.operator === '**' && !isPowerOf2(node)) uses.push('**');
    if (isOf(node, 'AssignmentExpression') && node.operator === '**=') uses.push('**=');
  });
  return uses;
}

function isPowerOf2({ left, right }: SyntaxNode): boolean {
  return isNode(left) && left.value === 2 && isNode(right) && Number.isInteger(right.value);
}

function isMath(node: unknown): boolean {
  return isNode(node) && isOf(node, 'Identifier') && node.name === 'Math';
}

function isOf(node: SyntaxNode, type: string): boolean {
  return node.type === type;
}
