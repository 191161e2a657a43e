import { describe, expect, it } from 'vitest';
import { countParameters } from '../nn/mlp.ts';
import { defaultTrainerConfig } from '../training/defaultTrainerConfig.ts';
import type { DataPoint, TrainerConfig } from '../training/TrainerConfig.ts';
import { printRunPython } from './printRunPython.ts';
import type { PythonRun } from './PythonRun.ts';

function runOf(change: Partial<TrainerConfig>, pointCount = 4): PythonRun {
  const config = { ...defaultTrainerConfig, model: { hidden: [2], activation: 'relu' as const }, ...change };
  const points = Array.from({ length: pointCount }, (_, i): DataPoint => ({
    x: [i / 3, 0 - i],
    label: i % 2 === 0 ? 1 : -1,
  }));
  const parameters = Array.from({ length: countParameters(config.model) }, (_, i) => i / 10);
  return { config, step: 12, parameters, points };
}

describe('the Python of a run', () => {
  it('uses micrograd’s own network where that is the same', () => {
    const python = printRunPython(runOf({ batchSize: 'full', regularization: { kind: 'none', rate: 0 } }), {
      target: 'micrograd',
    });
    expect(python).toBe(`# A network with 2 inputs, 2 relu neurons and one output, after 12 updates.
# Prints the loss on its 4 training points, then the gradient of each weight and bias.
from micrograd.nn import MLP

# The training points: inputs, and the class, -1 or 1.
points = [
    ([0.0, 0.0], 1), ([0.3333333333333333, -1.0], -1), ([0.6666666666666666, -2.0], 1),
    ([1.0, -3.0], -1),
]

# Of each neuron its weights, then its bias.
neurons = [
    # layer 1
    [0.0, 0.1, 0.2],
    [0.3, 0.4, 0.5],
    # output
    [0.6, 0.7, 0.8],
]
model = MLP(2, [2, 1])
for p, number in zip(model.parameters(), sum(neurons, [])):
    p.data = number

score = model

def loss_of(points):
    losses = [(1 + -y * score(x)).relu() for x, y in points]
    return sum(losses) * (1.0 / len(losses))

loss = loss_of(points)
loss.backward()
print('loss', loss.data)
for depth, layer in enumerate(model.layers, 1):
    for i, neuron in enumerate(layer.neurons, 1):
        print(f'layer {depth}, neuron {i}', [p.grad for p in neuron.parameters()])

# The training goes on with train(100), for example.
def train(steps):
    for _ in range(steps):
        loss = loss_of(points)
        model.zero_grad()
        loss.backward()
        for p in model.parameters():
            p.data -= 0.1 * p.grad
    return loss_of(points).data
`);
  });

  it('computes on as many points as micrograd can in some seconds, and says so', () => {
    const large = runOf({ model: { hidden: [32, 32, 32], activation: 'relu' } }, 500);
    const python = printRunPython({ ...large, trainLoss: 0.5 }, { target: 'micrograd' });
    expect(python).toContain('# Prints the loss on the first 29 of its 500 training points,');
    expect(python).toContain('# (micrograd computes number by number: all points would take too long.)');
    expect(python).toContain("print('loss', loss.data)\n");
    expect(printRunPython(large, { target: 'pytorch' })).toContain('on its 500 training points');
  });

  it('lets Python call itself as deeply as the graph is', () => {
    const deep = runOf({}, 1500);
    expect(printRunPython(deep, { target: 'micrograd' })).toMatch(/import sys[^]*sys\.setrecursionlimit\(2\d\d\d\)/);
    expect(printRunPython(runOf({}, 100), { target: 'micrograd' })).not.toContain('recursion');
  });

  it.each(['micrograd', 'pytorch'] as const)('says in %s what is not as in the run when training goes on', (target) => {
    const adam = { kind: 'adam', learningRate: 0.01 } as const;
    const python = printRunPython(runOf({ batchSize: 2, optimizer: adam }), { target });
    expect(python).toContain('# Each update takes other points');
    expect(python).toContain('# What the optimizer remembers');
    const first = printRunPython({ ...runOf({ batchSize: 4, optimizer: adam }), step: 0 }, { target });
    expect(first).not.toContain('# Each update takes other points');
    expect(first).not.toContain('# What the optimizer remembers');
    expect(first).toContain('after 0 updates.');
  });

  it.each(['micrograd', 'pytorch'] as const)('makes the next update in %s, before the training goes on', (target) => {
    const config = { batchSize: 2, optimizer: { kind: 'sgd', learningRate: 0.1 } } as const;
    const run = runOf(config);
    const python = printRunPython(
      { ...run, batch: run.points.slice(1, 3), trainLoss: 1.5, lossAfter: 1.25 },
      { target, update: true },
    );
    expect(python).toContain(
      '# Prints the loss on the points of the next update, then the gradient of each weight and bias, then what the update makes of them.',
    );
    expect(python).toMatch(/print\('loss', loss\.(data|item\(\))\) {2}# 1\.5\n/);
    expect(python).toMatch(/print\('loss after it', loss_of\(.*batch\)\..*\) {2}# 1\.25\n/);
    expect(python.indexOf('# The next update')).toBeLessThan(python.indexOf('# The training goes on'));
    expect(python.indexOf('# Each update takes other points')).toBeGreaterThan(
      python.indexOf('# The training goes on'),
    );
    expect(() => printRunPython({ ...run, batch: [] }, { target })).toThrow('needs points');
  });

  it.each(['micrograd', 'pytorch'] as const)('does not promise in %s what it cannot come to', (target) => {
    const momentum = { kind: 'momentum', learningRate: 0.1 } as const;
    const later = printRunPython({ ...runOf({ optimizer: momentum }), lossAfter: 1.25 }, { target, update: true });
    expect(later).not.toContain('1.25');
    expect(later.indexOf('# What the optimizer remembers')).toBeLessThan(later.indexOf("print('loss after it'"));
    const first = { ...runOf({ optimizer: momentum }), step: 0, lossAfter: 1.25 };
    expect(printRunPython(first, { target, update: true })).toContain('  # 1.25\n');
  });

  it.each(['micrograd', 'pytorch'] as const)('writes numbers that are none in %s too', (target) => {
    const run = runOf({});
    const python = printRunPython({ ...run, parameters: Float64Array.from(run.parameters, () => NaN) }, { target });
    expect(python).toContain("float('nan')");
  });

  it('refuses a run without points, and another number of parameters', () => {
    const run = runOf({});
    expect(() => printRunPython({ ...run, points: [] }, { target: 'pytorch' })).toThrow('needs points');
    expect(() => printRunPython({ ...run, parameters: [1] }, { target: 'pytorch' })).toThrow('9 parameters, not 1.');
  });
});
