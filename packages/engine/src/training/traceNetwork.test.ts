import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphSnapshot } from '../autograd/trace.ts';
import { createUpdater } from '../compile/createBackend.ts';
import { createRandom } from '../data/random.ts';
import { countParameters, MLP } from '../nn/mlp.ts';
import { discrepancy } from '../testing/golden.ts';
import { columnsOf } from './columns.ts';
import { createTrainer } from './createTrainer.ts';
import { defaultTrainerConfig } from './defaultTrainerConfig.ts';
import { lossProgram, penaltyProgram, ruleProgram } from './modelPrograms.ts';
import { microgradDemoConfig } from './presets/microgradDemo.ts';
import { sampleNeuronBoundaries } from './sampleBoundary.ts';
import { countLossNodes, MAX_NETWORK_NODES, traceNetwork } from './traceNetwork.ts';
import type { NetworkSource } from './networkGraph.ts';
import type { DataPoint } from './TrainerConfig.ts';
import { TRAINER_CHOICES } from './trainerLimits.ts';

const TOLERANCE = 1e-12;

const sources: fc.Arbitrary<NetworkSource> = fc
  .record({
    model: fc.record({
      hidden: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
      activation: fc.constantFrom(...TRAINER_CHOICES.activation),
      outputActivation: fc.constantFrom(...TRAINER_CHOICES.activation),
    }),
    loss: fc.constantFrom(...TRAINER_CHOICES.loss),
    regularization: fc.record({
      kind: fc.constantFrom(...TRAINER_CHOICES.regularization),
      rate: fc.constantFrom(0, 0.01, 0.5),
    }),
    seed: fc.nat(),
  })
  .map(({ seed, ...source }) => ({ ...source, parameters: randomParameters(source.model, seed) }));
const coordinates = fc.double({ min: -2, max: 2, noNaN: true });
const points: fc.Arbitrary<DataPoint> = fc.record({
  x: fc.tuple(coordinates, coordinates),
  label: fc.constantFrom(-1, 1),
});

function randomParameters(model: NetworkSource['model'], seed: number): Float64Array {
  const random = createRandom(seed, 'weights');
  return Float64Array.from({ length: countParameters(model) }, () => random.normal());
}

/** The loss of points and its gradient as a run on WebAssembly has them. */
function compiled({ model, loss, regularization, parameters }: NetworkSource, batch: readonly DataPoint[]) {
  const updater = createUpdater({
    loss: lossProgram(2, model, loss),
    penalty: penaltyProgram(regularization),
    rule: ruleProgram(defaultTrainerConfig.optimizer),
  });
  updater.parameters.set(parameters);
  const value = updater.differentiate({ columns: columnsOf(batch), count: batch.length });
  return { loss: value, gradient: updater.gradient };
}

/** Gradients in the order of the flat parameters; 0 for those that the output does not depend on. */
function parameterGradients(graph: GraphSnapshot, model: NetworkSource['model']): number[] {
  const grads = new Map(graph.nodes.map(({ id, grad }) => [id, grad]));
  return new MLP(2, model).parameters().map(({ label }) => grads.get(label) ?? 0);
}

/** The largest difference of two lists; infinite where their lengths differ. */
function difference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  return Math.max(0, ...Array.from(expected, (reference, i) => discrepancy(actual[i] ?? NaN, reference)));
}

const outputOf = (graph: GraphSnapshot): number => graph.nodes.at(-1)?.data ?? NaN;

describe('the graph of a loss', () => {
  it('has the value and the gradients of the compiled run, for all losses, activations and regularizations', () => {
    fc.assert(
      fc.property(sources, fc.array(points, { minLength: 1, maxLength: 4 }), (source, batch) => {
        const graph = traceNetwork(source, { kind: 'loss', points: batch });
        const { loss, gradient } = compiled(source, batch);
        expect(discrepancy(outputOf(graph), loss)).toBeLessThanOrEqual(TOLERANCE);
        expect(difference(parameterGradients(graph, source.model), gradient)).toBeLessThanOrEqual(TOLERANCE);
      }),
      { numRuns: 200 },
    );
  });

  it('is the training loss of a run at any of its steps, where the whole set is small', () => {
    const dataset = { kind: 'xor', samples: 8, noise: 0.1, testFraction: 0 } as const;
    const config = { ...defaultTrainerConfig, dataset, batchSize: 'full', loss: 'bce' } as const;
    const trainer = createTrainer(config);
    for (let i = 0; i < 3; i++) {
      const { parameters, trainPoints, trainLoss } = trainer.getSnapshot();
      const graph = traceNetwork({ ...config, parameters }, { kind: 'loss', points: trainPoints });
      expect(discrepancy(outputOf(graph), trainLoss)).toBeLessThanOrEqual(TOLERANCE);
      trainer.step(25);
    }
  });

  it('is made of the same nodes and edges at another step and for other points', () => {
    fc.assert(
      fc.property(
        sources,
        fc.tuple(points, points),
        fc.tuple(points, points),
        fc.nat(),
        (source, some, others, seed) => {
          const other = { ...source, parameters: randomParameters(source.model, seed) };
          const before = traceNetwork(source, { kind: 'loss', points: some });
          const after = traceNetwork(other, { kind: 'loss', points: others });
          const structure = ({ nodes, edges }: GraphSnapshot) => ({
            nodes: nodes.map(({ data: _, grad: __, ...node }) => node),
            edges: edges.map(({ localGradient: _, ...edge }) => edge),
          });
          expect(structure(after)).toEqual(structure(before));
        },
      ),
    );
  });

  it('is counted before it is made, and refused where it is too large', () => {
    fc.assert(
      fc.property(sources, fc.array(points, { minLength: 1, maxLength: 6 }), (source, batch) => {
        const graph = traceNetwork(source, { kind: 'loss', points: batch });
        expect(countLossNodes(source, batch.length)).toBe(graph.nodes.length);
      }),
    );
    const trainer = createTrainer(microgradDemoConfig);
    const { parameters, trainPoints } = trainer.getSnapshot();
    const source = { ...microgradDemoConfig, parameters };
    expect(() => traceNetwork(source, { kind: 'loss', points: trainPoints })).toThrow(
      new RegExp(`over 100 points has \\d+ nodes, more than ${MAX_NETWORK_NODES}`),
    );
    expect(traceNetwork(source, { kind: 'loss', points: trainPoints.slice(0, 1) }).nodes.length).toBeGreaterThan(1000);
  });

  it('refuses no points and parameters of another network', () => {
    const source = { ...defaultTrainerConfig, parameters: new Float64Array(51) };
    expect(() => traceNetwork(source, { kind: 'loss', points: [] })).toThrow(RangeError);
    const request = { kind: 'loss', points: [{ x: [0, 0], label: 1 }] } as const;
    expect(() => traceNetwork({ ...source, parameters: [1] }, request)).toThrow(
      'This network has 51 parameters, not 1.',
    );
  });
});

describe('the graph of a data point', () => {
  it('has the point’s loss without regularization, and its gradients', () => {
    fc.assert(
      fc.property(sources, points, (source, point) => {
        const graph = traceNetwork(source, { kind: 'point', point });
        const { loss, gradient } = compiled({ ...source, regularization: { kind: 'none', rate: 0 } }, [point]);
        expect(discrepancy(outputOf(graph), loss)).toBeLessThanOrEqual(TOLERANCE);
        expect(difference(parameterGradients(graph, source.model), gradient)).toBeLessThanOrEqual(TOLERANCE);
      }),
    );
  });
});

describe('the graph of a neuron', () => {
  it('has the output that pictures of the neuron have', () => {
    const domain = { xDomain: [-2, 2], yDomain: [-2, 2] } as const;
    fc.assert(
      fc.property(sources, (source) => {
        const grids = sampleNeuronBoundaries({ ...source, ...domain, resolution: 2, backend: 'interpreter' });
        grids.forEach((layer, depth) =>
          layer.forEach(({ values }, index) => {
            const outputs = [
              [-1, -1],
              [1, -1],
              [-1, 1],
              [1, 1],
            ].map((x) => outputOf(traceNetwork(source, { kind: 'neuron', layer: depth + 1, index, x })));
            expect(difference(outputs, values)).toBeLessThanOrEqual(TOLERANCE);
          }),
        );
      }),
    );
  });

  it('has the slopes of that picture as gradients of the inputs', () => {
    const source = { ...defaultTrainerConfig, parameters: randomParameters(defaultTrainerConfig.model, 7) };
    const at = (x1: number) => traceNetwork(source, { kind: 'neuron', layer: 2, index: 3, x: [x1, 0.5] });
    const slope = (outputOf(at(0.3 + 1e-6)) - outputOf(at(0.3 - 1e-6))) / 2e-6;
    expect(at(0.3).nodes.find(({ id }) => id === 'x₁')?.grad).toBeCloseTo(slope, 8);
  });

  it('refuses a neuron that is not there', () => {
    const source = { ...defaultTrainerConfig, parameters: new Float64Array(51) };
    for (const [layer, index] of [
      [0, 0],
      [1, 6],
      [4, 0],
    ] as const) {
      expect(() => traceNetwork(source, { kind: 'neuron', layer, index, x: [0, 0] })).toThrow(RangeError);
    }
  });
});

describe('names and groups', () => {
  const model = { hidden: [2], activation: 'tanh' } as const;
  const source: NetworkSource = {
    model,
    loss: 'hinge',
    regularization: { kind: 'l2', rate: 0.1 },
    parameters: randomParameters(model, 1),
  };
  const named = ({ nodes }: GraphSnapshot) =>
    nodes.filter(({ label }) => label !== undefined).map(({ label, group }) => [label, group?.join(' / ')]);

  it('are those of the network', () => {
    const graph = traceNetwork(source, { kind: 'point', point: { x: [0.5, -1], label: 1 } });
    expect(Object.fromEntries(named(graph))).toEqual({
      'x₁': undefined,
      'x₂': undefined,
      'h1[0].w₁': 'layer 1 / neuron 1',
      'h1[0].w₂': 'layer 1 / neuron 1',
      'h1[0].b': 'layer 1 / neuron 1',
      'h1[0]': 'layer 1 / neuron 1',
      'h1[1].w₁': 'layer 1 / neuron 2',
      'h1[1].w₂': 'layer 1 / neuron 2',
      'h1[1].b': 'layer 1 / neuron 2',
      'h1[1]': 'layer 1 / neuron 2',
      'out.w₁': 'output',
      'out.w₂': 'output',
      'out.b': 'output',
      out: 'output',
      y: undefined,
      L: 'loss',
    });
    expect(graph.nodes.every(({ label, group }) => label !== undefined || group !== undefined)).toBe(true);
  });

  it('tell samples apart inside of neurons and of the loss', () => {
    const batch = [
      { x: [0.5, -1], label: 1 },
      { x: [0.25, 1], label: -1 },
    ];
    const groups = traceNetwork(source, { kind: 'loss', points: batch }).nodes.map(({ group }) => group?.join(' / '));
    expect(new Set(groups)).toEqual(
      new Set([
        'data / sample 1',
        'data / sample 2',
        'layer 1 / neuron 1',
        'layer 1 / neuron 1 / sample 1',
        'layer 1 / neuron 1 / sample 2',
        'layer 1 / neuron 2',
        'layer 1 / neuron 2 / sample 1',
        'layer 1 / neuron 2 / sample 2',
        'loss',
        'loss / sample 1',
        'loss / sample 2',
        'output',
        'output / sample 1',
        'output / sample 2',
        'regularization',
        undefined,
      ]),
    );
  });
});
