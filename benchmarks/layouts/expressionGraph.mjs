// @ts-check
import { uniform } from '../graphs/recipe.mjs';

/** @typedef {import('../../packages/components/src/ExprGraph/GraphLayout.ts').LayoutGraph} LayoutGraph */
/** @typedef {import('../../packages/components/src/ExprGraph/GraphLayout.ts').LayoutNode} LayoutNode */
/** @typedef {import('../../packages/components/src/ExprGraph/GraphLayout.ts').LayoutEdge} LayoutEdge */

/** How often an operand is a value that is used elsewhere too, as variables and intermediate results are. */
const SHARED = 0.1;
const UNARY = 0.3;

/** A random graph like those of expressions, operands first, with boxes as the product draws them. @param {number} size @returns {LayoutGraph} */
export function expressionGraph(size) {
  const random = uniform(size + 7);
  /** @type {LayoutNode[]} */
  const nodes = [];
  /** @type {LayoutEdge[]} */
  const edges = [];
  /** @type {string[]} values that nothing uses yet */
  const open = [];
  const add = (/** @type {'variable' | 'operation'} */ kind, /** @type {string[]} */ operands) => {
    const id = `n${nodes.length}`;
    nodes.push({ id, kind, width: 172 + 2 * Math.floor(20 * random()), height: 54 });
    operands.forEach((source, slot) => edges.push({ id: `${source}->${id}:${slot}`, source, target: id, slot }));
    open.push(id);
  };
  const take = () => {
    const near = Math.max(0, open.length - 6);
    const [taken = 'n0'] = open.splice(near + Math.floor(random() * (open.length - near)), 1);
    return taken;
  };
  while (nodes.length + open.length - 1 < size) {
    const kind = random();
    if (open.length < 2 || kind < 0.4) add('variable', []);
    else {
      const first = take();
      if (kind < 0.4 + 0.6 * UNARY) add('operation', [first]);
      else {
        const other = random() < SHARED ? nodes[Math.floor(random() * nodes.length)]?.id : undefined;
        add('operation', [first, other === undefined || other === first ? take() : other]);
      }
    }
  }
  while (open.length > 1) add('operation', [take(), take()]);
  return { nodes, edges };
}
