// @ts-check
import { peerVersion, requirePeer } from '../harness/peers.mjs';
import { importSource } from '../harness/sources.mjs';

/** @typedef {import('../../packages/components/src/ExprGraph/GraphLayout.ts').LayoutGraph} LayoutGraph */
/** @typedef {import('../../packages/components/src/ExprGraph/GraphLayout.ts').Point} Point */
/** What is measured of a layout. @typedef {{ routes: ReadonlyMap<string, readonly Point[]> }} Routed */
/** @typedef {(graph: LayoutGraph) => Routed | Promise<Routed>} Layout */

/** @typedef {{ x: number, y: number }[]} Points */
/**
 * dagre's interface, which d3-dag has too.
 * @typedef {object} DagreGraph
 * @property {(options: object) => void} setGraph
 * @property {(make: () => object) => void} setDefaultEdgeLabel
 * @property {(id: string, size: object) => void} setNode
 * @property {(source: string, target: string) => void} setEdge
 * @property {(source: string, target: string) => { points: Points }} edge
 */
/** @typedef {{ graphlib: { Graph: new () => DagreGraph }, layout: (graph: DagreGraph) => void }} Dagre */

/** @param {Dagre} dagre @returns {Layout} */
const dagreLayout = (dagre) => (graph) => {
  const drawn = new dagre.graphlib.Graph();
  drawn.setGraph({ rankdir: 'LR', nodesep: 26, ranksep: 74 });
  drawn.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of graph.nodes) drawn.setNode(id, { width, height });
  for (const { source, target } of graph.edges) drawn.setEdge(source, target);
  dagre.layout(drawn);
  return { routes: new Map(graph.edges.map(({ id, source, target }) => [id, drawn.edge(source, target).points])) };
};

/** ELK's code on this thread, behind the worker's interface that the product talks to. @returns {() => Worker} */
function elkOnThisThread() {
  const { Worker: Elk } = /** @type {{ Worker: new () => object }} */ (requirePeer('elkjs/lib/elk-worker.js'));
  return () =>
    /** @type {Worker} */ (
      /** @type {unknown} */ (Object.assign(new Elk(), { addEventListener() {}, terminate() {} }))
    );
}

/** By name, what makes a layout ready; importing is not measured. @type {Record<string, () => Promise<Layout>>} */
export const LAYOUTS = {
  '**Micrograd Playground, `layeredLayout`**': async () => {
    const { layeredLayout } = /** @type {typeof import('../../packages/components/src/ExprGraph/layeredLayout.ts')} */ (
      await importSource('packages/components/src/ExprGraph/layeredLayout.ts')
    );
    return (graph) => layeredLayout(graph, 'right');
  },
  "ELK layered, with the product's ports and options": async () => {
    const { elkLayout } = /** @type {typeof import('../../packages/components/src/ExprGraph/elkLayout.ts')} */ (
      await importSource('packages/components/src/ExprGraph/elkLayout.ts')
    );
    const createWorker = elkOnThisThread();
    return (graph) => elkLayout(graph, 'right', createWorker);
  },
  dagre: async () => {
    return dagreLayout(/** @type {Dagre} */ (requirePeer('@dagrejs/dagre')));
  },
  'd3-dag': async () => {
    return dagreLayout(/** @type {{ dagre: Dagre }} */ (requirePeer('d3-dag')).dagre);
  },
};

export function layoutVersions() {
  return ['elkjs', '@dagrejs/dagre', 'd3-dag'].map((name) => `${name} ${peerVersion(name)}`);
}
