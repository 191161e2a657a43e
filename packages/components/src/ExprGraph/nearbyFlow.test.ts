import { describe, expect, it } from 'vitest';
import { collapseGroups } from './collapseGroups.ts';
import { compoundLayout } from './compoundLayout.ts';
import { graphStructure } from './graphStructure.ts';
import { nearbyFlow, nearbyRegion } from './nearbyFlow.ts';
import { groupedChain } from './testing/groupedChain.ts';
import { IN_PLACE, toFlow } from './toFlow.ts';

const structure = graphStructure(collapseGroups(groupedChain([], ['g'], ['g'], [], [], []), new Set(['g'])).graph);
const layout = compoundLayout(structure.layoutGraph, 'right');
const flow = toFlow({ structure, layout, labelShares: new Map() }, IN_PLACE);

describe('nearbyFlow', () => {
  it('leaves out what is far from a region, and keeps both ends of every edge that reaches into it', () => {
    const last = flow.nodes.at(-1);
    const { nodes, edges } = nearbyFlow(flow, { x: last?.position.x ?? 0, y: -1000, width: 300, height: 2000 });
    expect(nodes.map(({ id }) => id)).toEqual(flow.nodes.slice(-2).map(({ id }) => id));
    expect(edges).toEqual(flow.edges.slice(-1));
  });

  it('is all of the graph where the region is', () => {
    const region = { x: -10, y: -10, width: layout.width + 20, height: layout.height + 20 };
    expect(nearbyFlow(flow, region)).toEqual(flow);
  });

  it('keeps a frame that is seen although none of its nodes is', () => {
    const frame = flow.nodes.find(({ type }) => type === 'frame');
    const at = frame?.position ?? { x: 0, y: 0 };
    expect(nearbyFlow(flow, { ...at, width: 4, height: 4 }).nodes.map(({ id }) => id)).toEqual(['frame g']);
  });
});

describe('nearbyRegion', () => {
  const box = { width: 800, height: 400 };
  const region = nearbyRegion({ x: 0, y: 0, zoom: 0.5 }, box);
  it('reaches beyond what is seen', () => {
    expect(region).toEqual({ x: -1200, y: -600, width: 4000, height: 2000 });
  });
  it('stays the same until something beyond it is seen, or much less than it', () => {
    expect(nearbyRegion({ x: 300, y: -200, zoom: 0.5 }, box, region)).toBe(region);
    expect(nearbyRegion({ x: 700, y: 0, zoom: 0.5 }, box, region).x).toBe(-2600);
    expect(nearbyRegion({ x: 0, y: 0, zoom: 2 }, box, region).width).toBe(1000);
  });
});
