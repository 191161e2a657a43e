import type { GraphEdge, GraphNode, GraphSnapshot } from '@micrograd-playground/engine';
import { signOf } from '../internal/NumberText.tsx';
import type { Palette } from '../theme/palette.ts';
import { PALETTES } from '../theme/palette.ts';
import { arrowPath, edgePath } from './edgePath.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { EXPR_GRAPH_LABELS } from './exprGraphLabels.ts';
import { formatNodeNumber, formatShortNumber } from './formatNodeNumber.ts';
import type { FlowDirection, Point } from './GraphLayout.ts';
import { graphStructure } from './graphStructure.ts';
import { layeredLayout } from './layeredLayout.ts';
import type { NodeFace } from './nodeFace.ts';
import { LABEL, labelPoint, placeLabels } from './placeLabels.ts';
import { summarize } from './readGraph.ts';
import { svgElement, svgText } from './svgMarkup.ts';

export interface GraphToSvgOptions {
  /** Whose colours it has. Default 'light'. */
  readonly theme?: 'light' | 'dark';
  /** Colours of your own. Default: those of `theme`. */
  readonly colors?: Partial<Palette>;
  /** Which way the graph flows. Default 'right'. */
  readonly direction?: FlowDirection;
  /** Its name, for those who do not see it and for tooltips. Default 'Expression graph'. */
  readonly title?: string;
  /** Other words than the English ones. */
  readonly labels?: Partial<ExprGraphLabels>;
}

const PADDING = 24;
const MONO =
  "'JetBrains Mono', ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";
const SANS = "Inter, system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/**
 * The finished graph as an SVG file: the picture that `<ExprGraph>` sends from a server, with its colours and fonts written
 * into it, so that it looks the same in a document, a slide or an image viewer. It has a title and a description.
 */
export function graphToSvg(
  graph: GraphSnapshot,
  { theme = 'light', colors, direction = 'right', title, labels }: GraphToSvgOptions = {},
): string {
  const palette = { ...PALETTES[theme], ...colors };
  const words = { ...EXPR_GRAPH_LABELS, ...labels };
  const { layoutGraph, faces, drawnIds } = graphStructure(graph);
  const layout = layeredLayout(layoutGraph, direction);
  const shares = placeLabels(layoutGraph, layout);
  const width = Math.ceil(layout.width + 2 * PADDING);
  const height = Math.ceil(layout.height + 2 * PADDING);
  const edges = graph.edges.map((edge) => {
    const id = `${drawnIds.get(edge.source) ?? ''}->${drawnIds.get(edge.target) ?? ''}:${edge.slot}`;
    return drawEdge(edge, layout.routes.get(id), shares.get(id), direction, palette);
  });
  const nodes = graph.nodes.map((node) => {
    const id = drawnIds.get(node.id) ?? '';
    const at = layout.positions.get(id);
    const face = faces.get(id);
    return at && face ? drawNode(node, at, face, words, palette) : '';
  });
  return `${svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `${-PADDING} ${-PADDING} ${width} ${height}`,
      role: 'img',
      'font-family': MONO,
    },
    svgElement('title', {}, svgText(title ?? words.title)),
    svgElement('desc', {}, svgText(summarize(graph, words))),
    svgElement('rect', { x: -PADDING, y: -PADDING, width, height, fill: palette.background }),
    ...edges,
    ...nodes,
  )}\n`;
}

function drawEdge(
  { localGradient }: GraphEdge,
  route: readonly Point[] | undefined,
  share: number | undefined,
  direction: FlowDirection,
  { inkFaint, grad, gradSoft }: Palette,
): string {
  if (!route) return '';
  const line = svgElement('path', {
    d: edgePath(route, direction),
    fill: 'none',
    stroke: inkFaint,
    'stroke-width': 1.5,
  });
  const arrow = svgElement('path', { d: arrowPath(route, direction), fill: inkFaint });
  if (share === undefined) return line + arrow;
  const at = labelPoint(route, direction, share);
  const text = `×${formatShortNumber(localGradient)}`;
  const width = text.length * 6.8 + 10;
  const box = { x: -width / 2, y: -LABEL.height / 2, width, height: LABEL.height, rx: 5, fill: gradSoft };
  const chip = svgElement(
    'g',
    { transform: `translate(${at.x} ${at.y})` },
    svgElement('rect', box),
    svgElement('text', { y: 3.9, 'font-size': 11, 'text-anchor': 'middle', fill: grad }, svgText(text)),
  );
  return line + arrow + chip;
}

function drawNode(node: GraphNode, at: Point, face: NodeFace, words: ExprGraphLabels, colors: Palette): string {
  const { surface, background, soft, line, ink, inkMuted, grad } = colors;
  const isConstant = node.kind === 'constant';
  const { symbol, symbolWidth, width, height } = face;
  const left = symbolWidth + 10;
  const sign = signOf(node.data);
  const word = (y: number, text: string) =>
    svgElement('text', { x: left, y, 'font-size': 11, 'font-family': SANS, fill: inkMuted }, svgText(text));
  const number = (y: number, text: string, fill: string) =>
    svgElement('text', { x: left + 34, y, 'font-size': 13, 'font-weight': 500, fill }, svgText(text));
  const symbolSize = symbol.length > 2 ? 12.5 : 17;
  return svgElement(
    'g',
    { transform: `translate(${at.x} ${at.y})` },
    svgElement('rect', {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: 10,
      fill: isConstant ? background : surface,
      stroke: line,
    }),
    isConstant
      ? ''
      : svgElement('path', {
          d: `M${symbolWidth} 1H10.5a9.5 9.5 0 0 0-9.5 9.5v${height - 21}a9.5 9.5 0 0 0 9.5 9.5H${symbolWidth}z`,
          fill: soft,
        }),
    svgElement('path', { d: `M${symbolWidth} 1v${height - 2}`, stroke: line }),
    svgElement(
      'text',
      {
        x: symbolWidth / 2,
        y: face.name === undefined ? height / 2 + symbolSize * 0.34 : 26,
        'font-size': symbolSize,
        'font-weight': isConstant ? 400 : 600,
        'text-anchor': 'middle',
        fill: isConstant ? inkMuted : ink,
      },
      svgText(symbol),
    ),
    face.name === undefined
      ? ''
      : svgElement(
          'text',
          { x: symbolWidth / 2, y: 42, 'font-size': 10.5, 'text-anchor': 'middle', fill: inkMuted },
          svgText(face.name.length > 14 ? `${face.name.slice(0, 13)}…` : face.name),
        ),
    word(22, words.data),
    number(22.5, formatNodeNumber(node.data), sign === undefined ? ink : colors[sign]),
    word(42, words.grad),
    isConstant ? number(42.5, '—', inkMuted) : number(42.5, formatNodeNumber(node.grad), grad),
  );
}
