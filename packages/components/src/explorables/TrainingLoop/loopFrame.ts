import type { DataPoint, GraphSnapshot, Trainer, TrainerConfig } from '@micrograd-playground/engine';
import { createBatchReader, inputName, layerSizes, MLP, neuronName, traceNetwork } from '@micrograd-playground/engine';

/** One point of a batch, as the network of a step sees it. */
export interface LoopPoint extends DataPoint {
  /** The outputs of all neurons, layer by layer; the inputs come first, the network's output last. */
  readonly outputs: readonly (readonly number[])[];
  /** What the network says. */
  readonly output: number;
  readonly loss: number;
  /** ∂loss/∂neuron, in the order of the layers, inputs not counted. */
  readonly neuronGradients: readonly number[];
  /** The slope of each neuron's activation where it stands. */
  readonly slopes: readonly number[];
  /** ∂loss/∂parameter, flat. */
  readonly gradients: readonly number[];
}

/** One weight or bias in one update. */
export interface LoopParameter {
  /** `h1[0].w₂` */
  readonly name: string;
  /** Its neuron, in the order of the layers, inputs not counted. */
  readonly neuron: number;
  /** The neuron whose output it weighs; undefined for a bias, and where it weighs an input. */
  readonly source: number | undefined;
  readonly before: number;
  /** ∂L/∂parameter */
  readonly gradient: number;
  readonly after: number;
}

/** All the numbers of one update: what goes in, what comes out, and everything between. */
export interface LoopFrame {
  /** The step that was asked for, or the last one that this run can make. */
  readonly step: number;
  /** Why the run cannot go on after this update, where it cannot. */
  readonly ending: string | undefined;
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
  /** The loss on all training data, up to the step after this one. */
  readonly history: readonly { readonly step: number; readonly loss: number }[];
}

/**
 * The update that leads from a step to the next one: parameters before and after come from the trainer, all that is
 * between from the graph of the loss of its batch. Leaves the trainer at that step.
 */
export function loopFrame(trainer: Trainer, config: TrainerConfig, step: number): LoopFrame {
  trainer.seek(step + 1);
  if (trainer.getSnapshot().step <= step) trainer.step(step + 1 - trainer.getSnapshot().step);
  const next = trainer.getSnapshot();
  // A run that has diverged makes no more steps.
  const at = Math.max(0, next.step - 1);
  trainer.seek(at);
  const { parameters, learningRate, trainPoints } = trainer.getSnapshot();

  const batch = createBatchReader(config, trainPoints.length)(at).flatMap((index) => trainPoints[index] ?? []);
  const lossOf = (numbers: Float64Array) =>
    traceNetwork({ ...config, parameters: numbers }, { kind: 'loss', points: batch });
  const graph = lossOf(parameters);
  const gradients = gradientsByLabel(graph);
  const inputCount = batch[0]?.x.length ?? 0;
  const neurons = neuronNames(config, inputCount);
  const owners = parameterOwners(neurons);
  const names = new MLP(inputCount, config.model).parameters().map(({ label }) => label);
  return {
    step: at,
    ending: next.status === 'diverged' ? next.message : undefined,
    learningRate,
    neurons,
    points: batch.map((point) =>
      loopPoint(point, traceNetwork({ ...config, parameters }, { kind: 'point', point }), neurons, names),
    ),
    isPenalized: graph.nodes.some(({ label }) => label === 'penalty'),
    loss: graph.nodes.at(-1)?.data ?? NaN,
    lossAfter: lossOf(next.parameters).nodes.at(-1)?.data ?? NaN,
    parameters: names.map((name, i) => ({
      name,
      neuron: owners[i]?.neuron ?? 0,
      source: owners[i]?.source,
      before: parameters[i] ?? NaN,
      gradient: gradients.get(name) ?? 0,
      after: next.parameters[i] ?? NaN,
    })),
    history: Array.from(next.history.steps, (known, i) => ({
      step: known,
      loss: next.history.trainLosses[i] ?? NaN,
    })).filter((known) => known.step <= at + 1),
  };
}

function loopPoint(
  point: DataPoint,
  { nodes, edges }: GraphSnapshot,
  neurons: LoopFrame['neurons'],
  parameters: readonly string[],
): LoopPoint {
  const byLabel = new Map(nodes.map((node) => [node.label, node]));
  const into = new Map(edges.map((edge) => [edge.target, edge]));
  const flat = neurons.slice(1).flat();
  const dataOf = (name: string): number => byLabel.get(name)?.data ?? NaN;
  const gradOf = (name: string): number => byLabel.get(name)?.grad ?? 0;
  return {
    ...point,
    outputs: neurons.map((layer) => layer.map(dataOf)),
    output: dataOf('out'),
    loss: dataOf('L'),
    neuronGradients: flat.map(gradOf),
    slopes: flat.map((name) => {
      const node = byLabel.get(name);
      return (node && into.get(node.id)?.localGradient) ?? NaN;
    }),
    gradients: parameters.map(gradOf),
  };
}

/** The neuron of each parameter and the neuron before it, in micrograd's order. */
function parameterOwners(neurons: LoopFrame['neurons']): { neuron: number; source: number | undefined }[] {
  const inputCount = neurons[0]?.length ?? 0;
  const owners: { neuron: number; source: number | undefined }[] = [];
  let first = inputCount;
  for (const [before, layer] of neurons.slice(1).entries()) {
    const sources = neurons[before]?.length ?? 0;
    for (const index of layer.keys()) {
      const neuron = first - inputCount + index;
      for (let i = 0; i < sources; i++) {
        const source = first - sources + i - inputCount;
        owners.push({ neuron, source: source < 0 ? undefined : source });
      }
      owners.push({ neuron, source: undefined });
    }
    first += layer.length;
  }
  return owners;
}

function gradientsByLabel({ nodes }: GraphSnapshot): ReadonlyMap<string | undefined, number> {
  return new Map(nodes.map(({ label, grad }) => [label, grad]));
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
