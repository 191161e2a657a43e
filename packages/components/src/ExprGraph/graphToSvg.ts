import type { GraphSnapshot } from '@micrograd-playground/engine';
import { traceSteps } from '@micrograd-playground/engine';
import type { Palette } from '../theme/palette.ts';
import { PALETTES } from '../theme/palette.ts';
import { collapseGroups } from './collapseGroups.ts';
import { compoundLayout } from './compoundLayout.ts';
import { MANY_EDGES } from './edgePath.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { EXPR_GRAPH_LABELS } from './exprGraphLabels.ts';
import type { FlowDirection } from './GraphLayout.ts';
import type { GraphStates } from './graphStates.ts';
import { graphStates } from './graphStates.ts';
import { graphStructure } from './graphStructure.ts';
import { groupTree } from './groupTree.ts';
import { placeLabels } from './placeLabels.ts';
import { pointOfStep } from './pointOfStep.ts';
import { summarize } from './readGraph.ts';
import { shownStates } from './shownStates.ts';
import { suggestedGroups } from './suggestedGroups.ts';
import { svgEdge } from './svgEdge.ts';
import { distinctNames } from '../internal/distinctNames.ts';
import { SVG_MONO } from '../internal/svgFonts.ts';
import { svgFrame, svgGroup } from './svgGroup.ts';
import { svgElement, svgText } from '../internal/svgMarkup.ts';
import { svgNode } from './svgNode.ts';
import { svgStep } from './svgStep.ts';
import type { PlacedGraph } from './toFlow.ts';
import { withDistinctIds } from './withDistinctIds.ts';

export interface GraphToSvgOptions {
  /** Whose colours it has. Default 'light'. */
  readonly theme?: 'light' | 'dark';
  /** Colours of your own. Default: those of `theme`. */
  readonly colors?: Partial<Palette>;
  /** Which way the graph flows. Default 'right'. */
  readonly direction?: FlowDirection;
  /** The groups that are expanded, as in `<ExprGraph>`. Default: all of a graph of up to 60 nodes, none of a larger one. */
  readonly expandedGroups?: readonly string[];
  /** The step after which the graph is drawn, an index into `traceSteps(graph, outputId)`. Default `null`, finished. */
  readonly activeStep?: number | null;
  /** The node that is differentiated. Default: the last one. */
  readonly outputId?: string;
  /** Its name, for those who do not see it and for tooltips. Default 'Expression graph'. */
  readonly title?: string;
  /** Other words than the English ones. */
  readonly labels?: Partial<ExprGraphLabels>;
}

const PADDING = 24;

/**
 * A graph as an SVG file: the picture that `<ExprGraph>` shows, with its groups, its step and its colours and fonts written
 * into it, so that it looks the same in a document, a slide or an image viewer. It has a title and a description.
 *
 * @throws RangeError where two nodes, or two edges, have the same id
 */
export function graphToSvg(source: GraphSnapshot, options: GraphToSvgOptions = {}): string {
  const graph = distinctNames(source);
  const { theme = 'light', colors, direction = 'right', expandedGroups, activeStep, outputId, title } = options;
  const palette = { ...PALETTES[theme], ...colors };
  const labels = { ...EXPR_GRAPH_LABELS, ...options.labels };
  const tree = groupTree(withDistinctIds(graph));
  const expanded = expandedGroups ? new Set(expandedGroups) : suggestedGroups(tree, graph);
  const structure = graphStructure(collapseGroups(graph, expanded, tree).graph);
  const layout = compoundLayout(structure.layoutGraph, direction);
  const placed = { structure, layout, labelShares: placeLabels(structure.layoutGraph, layout) };

  const needsSteps = typeof activeStep === 'number' || outputId !== undefined;
  const steps = needsSteps ? traceSteps(graph, outputId) : [];
  const inside = graphStates(graph, steps, activeStep ?? undefined, null, undefined);
  const states = shownStates(inside, structure, undefined);

  const width = Math.ceil(layout.width + 2 * PADDING);
  const height = Math.ceil(layout.height + 2 * PADDING);
  return `${svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `${-PADDING} ${-PADDING} ${width} ${height}`,
      role: 'img',
      'font-family': SVG_MONO,
    },
    svgElement('title', {}, svgText(title ?? labels.title)),
    svgElement('desc', {}, svgText(summarize(graph, labels, needsSteps ? inside.nodes : undefined, outputId))),
    svgElement('rect', { x: -PADDING, y: -PADDING, width, height, fill: palette.background }),
    ...drawn(placed, states, labels, palette),
  )}\n`;
}

/** Frames, edges, nodes, and what moves along an edge, from the back to the front. */
function drawn(placed: PlacedGraph, states: GraphStates, labels: ExprGraphLabels, colors: Palette): string[] {
  const { structure, layout, labelShares } = placed;
  const { direction } = layout;
  const isDense = structure.graph.edges.length > MANY_EDGES;
  const frames = (structure.source.frames ?? []).map(({ id, path }) => {
    const box = layout.frames?.get(id);
    return box ? svgFrame(path.at(-1) ?? id, box, colors) : '';
  });
  const edges = structure.graph.edges.map(({ id, members = [] }) => {
    const route = layout.routes.get(id);
    const state = states.edges.get(id);
    if (!route || !state) return '';
    const edge = { route, direction, labelShare: labelShares.get(id), isMany: members.length > 1, isDense };
    return svgEdge(edge, state, colors);
  });
  const nodes = structure.graph.nodes.map(({ id }) => {
    const at = layout.positions.get(id);
    const face = structure.faces.get(id);
    const state = states.nodes.get(id);
    if (!at || !face || !state) return '';
    const draw = face.kind === 'group' ? svgGroup : svgNode;
    return svgElement('g', { transform: `translate(${at.x} ${at.y})` }, draw(state, face, labels, colors));
  });
  const stepAt = pointOfStep(placed, states.contribution);
  const step = states.contribution && stepAt ? svgStep(states.contribution, stepAt, colors) : '';
  return [...frames, ...edges, ...nodes, step];
}
