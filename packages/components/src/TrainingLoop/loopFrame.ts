import type { DataPoint, Trainer, TrainerConfig } from '@micrograd-playground/engine';
import { createBatchReader, inputName, layerSizes, MLP, neuronName, traceNetwork } from '@micrograd-playground/engine';

/** One point of a batch, as the network of a step sees it. */
export interface LoopPoint extends DataPoint {
  /** The outputs of all neurons, layer by layer; the inputs come first, the network's output last. */
  readonly outputs: readonly (readonly number[])[];
  /** What the network says. */
  readonly output: number;
  readonly loss: number;
}

/** One weight or bias in one update. */
export interface LoopParameter {
  /** `h1[0].w₂` */
  readonly name: string;
  readonly before: number;
  /** ∂L/∂parameter */
  readonly gradient: number;
  readonly after: number;
}

/** All the numbers of one update: what goes in, what comes out, and everything between. */
export interface LoopFrame {
  readonly step: number;
  readonly learningRate: number;
  /** Names of the neurons, layer by layer, the inputs first. */
  readonly neurons: readonly (readonly string[])[];
  readonly points: readonly LoopPoint[];
  /** Whether regularization adds to the loss. */
  readonly isPenalized: boolean;
  /** The loss of these points, regularization included. */
  readonly loss: number;
  /** The same after the update. */
  readonly lossAfter: number;
  /** Flat, in micrograd's order. */
  readonly parameters: readonly LoopParameter[];
}

/**
 * The update that leads from a step to the next one: parameters before and after come from the trainer, all that is
 * between from the graph of the loss of its batch. Leaves the trainer at the step after it.
 */
export function loopFrame(trainer: Trainer, config: TrainerConfig, step: number): LoopFrame {
  trainer.seek(step);
  if (trainer.getSnapshot().step < step) trainer.step(step - trainer.getSnapshot().step);
  const { parameters, learningRate, trainPoints } = trainer.getSnapshot();
  trainer.step();
  const after = trainer.getSnapshot().parameters;

  const batch = createBatchReader(config, trainPoints.length)(step).flatMap((index) => trainPoints[index] ?? []);
  const lossOf = (numbers: Float64Array) =>
    traceNetwork({ ...config, parameters: numbers }, { kind: 'loss', points: batch });
  const graph = lossOf(parameters);
  const gradients = new Map(graph.nodes.map(({ id, grad }) => [id, grad]));
  const neurons = neuronNames(config, batch[0]?.x.length ?? 0);
  const mlp = new MLP(batch[0]?.x.length ?? 0, config.model);
  return {
    step,
    learningRate,
    neurons,
    points: batch.map((point) => {
      const { nodes } = traceNetwork({ ...config, parameters }, { kind: 'point', point });
      const values = new Map(nodes.map(({ label, data }) => [label, data]));
      const outputs = neurons.map((layer) => layer.map((name) => values.get(name) ?? NaN));
      return { ...point, outputs, output: values.get('out') ?? NaN, loss: values.get('L') ?? NaN };
    }),
    isPenalized: graph.nodes.some(({ label }) => label === 'penalty'),
    loss: graph.nodes.at(-1)?.data ?? NaN,
    lossAfter: lossOf(after).nodes.at(-1)?.data ?? NaN,
    parameters: mlp.parameters().map(({ label }, i) => ({
      name: label,
      before: parameters[i] ?? NaN,
      gradient: gradients.get(label) ?? 0,
      after: after[i] ?? NaN,
    })),
  };
}

function neuronNames({ model }: TrainerConfig, inputCount: number): string[][] {
  const sizes = layerSizes(model);
  return [
    Array.from({ length: inputCount }, (_, i) => inputName(i)),
    ...sizes.map((size, depth) =>
      Array.from({ length: size }, (_, i) => neuronName(depth + 1, i, depth === sizes.length - 1)),
    ),
  ];
}
