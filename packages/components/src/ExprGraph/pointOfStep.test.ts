import { evaluateProgram, parseProgram, traceGraph, traceSteps } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { collapseGroups } from './collapseGroups.ts';
import { compoundLayout } from './compoundLayout.ts';
import type { FlowDirection } from './GraphLayout.ts';
import { graphStructure } from './graphStructure.ts';
import { groupTree } from './groupTree.ts';
import { placeLabels } from './placeLabels.ts';
import { pointOfStep } from './pointOfStep.ts';
import { stepLabelSize } from './stepLabelSize.ts';

const PROGRAM = `c = a + b
d = a * b + b**3
c += c + 1
d += d * 2 + (b + a).relu()
e = c - d
g = e**2 / 2
g += 10 / e**2`;

/** The greatest share of a node that the spelled out contribution of any step covers. */
function mostCovered(direction: FlowDirection): number {
  const graph = traceGraph(evaluateProgram(parseProgram(PROGRAM), { a: -4, b: 2 }).output);
  const structure = graphStructure(collapseGroups(graph, new Set(), groupTree(graph)).graph);
  const layout = compoundLayout(structure.layoutGraph, direction);
  const placed = { structure, layout, labelShares: placeLabels(structure.layoutGraph, layout) };
  let most = 0;
  let spelled = 0;
  for (const step of traceSteps(graph)) {
    if (step.phase !== 'backward') continue;
    const point = pointOfStep(placed, step);
    if (!point) continue;
    spelled++;
    const { width, height } = stepLabelSize(step);
    for (const [id, at] of layout.positions) {
      const face = structure.faces.get(id);
      if (!face) continue;
      const x = Math.min(at.x + face.width, point.x + width / 2) - Math.max(at.x, point.x - width / 2);
      const y = Math.min(at.y + face.height, point.y + height / 2) - Math.max(at.y, point.y - height / 2);
      if (x > 0 && y > 0) most = Math.max(most, (x * y) / (face.width * face.height));
    }
  }
  expect(spelled).toBeGreaterThan(20);
  return most;
}

describe('pointOfStep', () => {
  it('spells contributions out beside the nodes, not on them, to the right', () =>
    expect(mostCovered('right')).toBeLessThan(0.1));
  it('spells contributions out beside the nodes, not on them, downwards', () =>
    expect(mostCovered('down')).toBeLessThan(0.1));
});
