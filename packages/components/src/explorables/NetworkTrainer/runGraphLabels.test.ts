import { describe, expect, it } from 'vitest';
import type { GroupStepReading } from './runGraphLabels.ts';
import { RUN_GRAPH_LABELS } from './runGraphLabels.ts';

const { groupForward, groupBackward } = RUN_GRAPH_LABELS;
const LAYER: GroupStepReading = {
  name: 'layer 1',
  stepCount: 128,
  valueCount: 16,
  value: undefined,
  parameterCount: 48,
  norm: '2.8459',
};

describe('what is said of a step that passes a group', () => {
  it('tells how many values it computes, or which', () => {
    expect(groupForward(LAYER)).toBe('`layer 1` computes 16 values: 128 nodes, one after the other.');
    expect(groupForward({ ...LAYER, name: 'loss', valueCount: 1, value: '2.1053', stepCount: 4 })).toBe(
      '`loss` computes its value, 2.1053: 4 nodes, one after the other.',
    );
  });

  it('says so where nothing is computed', () =>
    expect(groupForward({ ...LAYER, name: 'data', valueCount: 0, stepCount: 1 })).toBe(
      'The numbers of `data` are given: 1 node.',
    ));

  it('tells where the gradient goes, and how large that of the parameters is', () => {
    expect(groupBackward({ ...LAYER, stepCount: 1040 })).toBe(
      'The gradient goes back through `layer 1`, along 1,040 edges, to what it was computed from. ' +
        'Its 48 parameters have their gradient now: ‖∇‖ = 2.8459.',
    );
    expect(groupBackward({ ...LAYER, name: 'loss', parameterCount: 0, norm: undefined, stepCount: 1 })).toBe(
      'The gradient goes back through `loss`, along 1 edge, to what it was computed from.',
    );
    expect(groupBackward({ ...LAYER, parameterCount: 1 })).toContain('Its 1 parameter has its gradient now: ‖∇‖ = ');
  });
});
