import type ElkConstructor from 'elkjs/lib/elk-api.js';
import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';
import { createElkWorker } from './createElkWorker.ts';
import type { FlowDirection, GraphLayout, LayoutGraph, Point } from './GraphLayout.ts';
import { edgePorts } from './ports.ts';

/** ELK has known endless loops and no time limit of its own: a worker that takes longer is ended. */
const TIME_LIMIT = 5000;
/** A worker that nobody asks for this long is ended too; it holds tens of megabytes. */
const IDLE_LIMIT = 20_000;

interface Running {
  readonly elk: ELK;
  readonly createWorker: () => Worker;
  /** Rejects when the worker fails. */
  readonly failed: Promise<never>;
  pending: number;
  idle?: ReturnType<typeof setTimeout>;
}

let running: Promise<Running> | undefined;

/**
 * ELK's layered layout, computed in a worker that all graphs of the page share; ELK itself is loaded
 * at the first call. Ports stand where the nodes show them, in the order of their slots.
 *
 * @throws (rejects) where there are no workers, when ELK fails, or after 5 s
 */
export async function elkLayout(
  graph: LayoutGraph,
  direction: FlowDirection,
  createWorker: () => Worker = createElkWorker,
): Promise<GraphLayout> {
  const started = await start(createWorker);
  clearTimeout(started.idle);
  started.pending++;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The layout took too long.')), TIME_LIMIT);
    });
    const answer = await Promise.race([started.elk.layout(toElk(graph, direction)), started.failed, tooLong]);
    return fromElk(answer, graph, direction);
  } catch (error) {
    stop(started);
    throw error;
  } finally {
    clearTimeout(timer);
    started.pending--;
    if (started.pending === 0) started.idle = setTimeout(() => stop(started), IDLE_LIMIT);
  }
}

async function start(createWorker: () => Worker): Promise<Running> {
  const present = await running?.catch(() => undefined);
  if (present?.createWorker === createWorker) return present;
  if (present?.pending === 0) stop(present);
  const starting = launch(createWorker);
  running = starting;
  starting.catch(() => {
    if (running === starting) running = undefined;
  });
  return starting;
}

async function launch(createWorker: () => Worker): Promise<Running> {
  const Elk = constructorOf(await import('elkjs/lib/elk-api.js'));
  const worker = createWorker();
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error('The layout worker failed.'));
    });
  });
  failed.catch(() => undefined);
  return { elk: new Elk({ workerFactory: () => worker }), createWorker, failed, pending: 0 };
}

function stop(ended: Running): void {
  clearTimeout(ended.idle);
  ended.elk.terminateWorker();
  void running?.then(
    (present) => {
      if (present === ended) running = undefined;
    },
    () => undefined,
  );
}

/** Bundlers differ in how often they wrap the default export of a CommonJS module. */
function constructorOf(module: { readonly default: unknown }): typeof ElkConstructor {
  const isWrapped = typeof module.default !== 'function';
  return (isWrapped ? (module.default as { default: unknown }).default : module.default) as typeof ElkConstructor;
}

function toElk(graph: LayoutGraph, direction: FlowDirection): ElkNode {
  const right = direction === 'right';
  const ports = edgePorts(graph, direction);
  const byNode = new Map<string, NonNullable<ElkNode['ports']>>(graph.nodes.map(({ id }) => [id, []]));
  const sizes = new Map(graph.nodes.map((node) => [node.id, node]));
  graph.edges.forEach(({ source, target }, e) => {
    const from = sizes.get(source);
    const to = sizes.get(target);
    const port = ports[e];
    if (!from || !to || !port) return;
    byNode.get(source)?.push({
      id: `${e}s`,
      width: 0,
      height: 0,
      x: right ? from.width : from.width / 2 + port.source,
      y: right ? from.height / 2 + port.source : from.height,
      layoutOptions: { 'elk.port.side': right ? 'EAST' : 'SOUTH' },
    });
    byNode.get(target)?.push({
      id: `${e}t`,
      width: 0,
      height: 0,
      x: right ? 0 : to.width / 2 + port.target,
      y: right ? to.height / 2 + port.target : 0,
      layoutOptions: { 'elk.port.side': right ? 'WEST' : 'NORTH' },
    });
  });
  return {
    id: 'graph',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': right ? 'RIGHT' : 'DOWN',
      'elk.edgeRouting': 'POLYLINE',
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
      'elk.spacing.nodeNode': '26',
      'elk.spacing.edgeNode': '14',
      'elk.spacing.edgeEdge': '16',
      'elk.layered.spacing.nodeNodeBetweenLayers': right ? '74' : '46',
      'elk.layered.spacing.edgeNodeBetweenLayers': '20',
      'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
      'elk.layered.thoroughness': '10',
    },
    children: graph.nodes.map(({ id, width, height }, i) => ({
      id: `n${i}`,
      width,
      height,
      ports: byNode.get(id) ?? [],
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    })),
    edges: graph.edges.map((_, e) => ({ id: `e${e}`, sources: [`${e}s`], targets: [`${e}t`] })),
  };
}

function fromElk(answer: ElkNode, graph: LayoutGraph, direction: FlowDirection): GraphLayout {
  const positions = new Map<string, Point>();
  answer.children?.forEach(({ x, y }, i) => {
    const node = graph.nodes[i];
    if (node && x !== undefined && y !== undefined) positions.set(node.id, { x, y });
  });
  const routes = new Map<string, readonly Point[]>();
  answer.edges?.forEach(({ sections }, e) => {
    const edge = graph.edges[e];
    const section = sections?.[0];
    if (edge && section) {
      routes.set(edge.id, [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
    }
  });
  if (positions.size !== graph.nodes.length || routes.size !== graph.edges.length) {
    throw new Error('The layout is incomplete.');
  }
  return { engine: 'elk', direction, positions, routes, width: answer.width ?? 0, height: answer.height ?? 0 };
}
