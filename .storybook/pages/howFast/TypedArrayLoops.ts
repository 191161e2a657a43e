import type { LayerShape, Workload } from './workloads.ts';
import { layerShapes } from './workloads.ts';

/** In what a library's training differs from the workload's, where it cannot do otherwise. */
export interface Variation {
  /** It updates after each sample, by the share of the learning rate that a sample has in a batch. */
  readonly online?: boolean;
  /** L2 is for weights only, or for nothing. */
  readonly penalized?: 'weights' | 'none';
  /** It changes a layer before it passes the error on to the one below. With `online`. */
  readonly eager?: boolean;
}

interface LayerState extends LayerShape {
  readonly activation: 'tanh' | 'relu' | 'linear';
  readonly values: Float64Array;
  /** ∂loss/∂value, and after the backward pass ∂loss/∂(weighted sum). */
  readonly deltas: Float64Array;
}

/**
 * Training written out by hand as loops over typed arrays, without a library: what the others are compared with, in
 * their speed and in their losses.
 */
export class TypedArrayLoops {
  /** In the workload's order; they change with each update. */
  readonly parameters: Float64Array;
  readonly batchSize: number;
  private readonly workload: Workload;
  private readonly layers: readonly LayerState[];
  private readonly isEager: boolean;
  private readonly gradient: Float64Array;
  /** What L2 multiplies each parameter by in the gradient. */
  private readonly decay: Float64Array;
  private readonly input = new Float64Array(2);
  /** x₁, x₂ and label of each point. */
  private readonly data: Float64Array;
  private position = 0;

  constructor(workload: Workload, { online = false, penalized, eager = false }: Variation = {}) {
    const { model, points, penalty, initialParameters } = workload;
    this.workload = workload;
    this.isEager = eager;
    this.batchSize = online ? 1 : workload.batchSize;
    this.parameters = initialParameters.slice();
    this.gradient = new Float64Array(initialParameters.length);
    this.decay = new Float64Array(initialParameters.length);
    this.data = Float64Array.from(points.flatMap(({ x, label }) => [x[0] ?? 0, x[1] ?? 0, label]));
    this.layers = layerShapes(model).map((shape) => ({
      ...shape,
      activation: shape.isOutput ? model.outputActivation : model.activation,
      values: new Float64Array(shape.outputs),
      deltas: new Float64Array(shape.outputs),
    }));
    for (const { inputs, outputs, offset } of this.layers) {
      for (let i = 0; i < outputs * (inputs + 1); i++) {
        const isBias = i % (inputs + 1) === inputs;
        const isPenalized = penalized === undefined || (penalized === 'weights' && !isBias);
        this.decay[offset + i] = isPenalized ? 2 * penalty : 0;
      }
    }
  }

  /** Makes so many updates. */
  update(times: number): void {
    const { data, batchSize, workload } = this;
    for (let left = times; left > 0; left--) {
      this.gradient.fill(0);
      for (let i = 0; i < batchSize; i++) {
        const at = this.position;
        this.position = at + 3 === data.length ? 0 : at + 3;
        const label = data[at + 2] ?? 0;
        const output = this.output(data[at] ?? 0, data[at + 1] ?? 0);
        const slope = workload.loss === 'mse' ? 2 * (output - label) : label * output < 1 ? -label : 0;
        this.backward(slope);
      }
      if (!this.isEager) this.descend(0, this.parameters.length);
    }
  }

  /** The network's output at a point. */
  output(x1: number, x2: number): number {
    const { parameters, layers } = this;
    let from: Float64Array = this.input;
    from[0] = x1;
    from[1] = x2;
    for (const { inputs, outputs, offset, activation, values } of layers) {
      let p = offset;
      for (let i = 0; i < outputs; i++) {
        let sum = 0;
        for (let k = 0; k < inputs; k++) sum += (parameters[p++] ?? 0) * (from[k] ?? 0);
        sum += parameters[p++] ?? 0;
        values[i] = activation === 'tanh' ? Math.tanh(sum) : activation === 'relu' && sum < 0 ? 0 : sum;
      }
      from = values;
    }
    return from[0] ?? 0;
  }

  /** The mean loss over all points with other parameters, which it keeps; without the penalty. */
  lossWith(parameters: ArrayLike<number>): number {
    const { points, loss } = this.workload;
    this.parameters.set(parameters);
    let sum = 0;
    for (const { x, label } of points) {
      const output = this.output(x[0] ?? 0, x[1] ?? 0);
      sum += loss === 'mse' ? (output - label) ** 2 : Math.max(0, 1 - label * output);
    }
    return sum / points.length;
  }

  /** Adds the gradient of the sample that `output` saw last, from ∂loss/∂output. */
  private backward(slope: number): void {
    const { layers, parameters, gradient, input, isEager } = this;
    for (let depth = layers.length - 1; depth >= 0; depth--) {
      const layer = layers[depth];
      if (layer === undefined) return;
      const { inputs, outputs, offset, activation, values, deltas } = layer;
      const below = layers[depth - 1];
      const from = below?.values ?? input;
      if (layer.isOutput) deltas[0] = slope;
      let p = offset;
      for (let i = 0; i < outputs; i++) {
        const value = values[i] ?? 0;
        const derivative = activation === 'tanh' ? 1 - value * value : activation === 'relu' && value <= 0 ? 0 : 1;
        const delta = (deltas[i] ?? 0) * derivative;
        deltas[i] = delta;
        for (let k = 0; k < inputs; k++, p++) gradient[p] = (gradient[p] ?? 0) + delta * (from[k] ?? 0);
        gradient[p] = (gradient[p] ?? 0) + delta;
        p++;
      }
      if (isEager) this.descend(offset, p);
      if (below === undefined) return;
      for (let k = 0; k < inputs; k++) {
        let sum = 0;
        for (let i = 0; i < outputs; i++) sum += (deltas[i] ?? 0) * (parameters[offset + i * (inputs + 1) + k] ?? 0);
        below.deltas[k] = sum;
      }
    }
  }

  /** One step of gradient descent for some parameters. */
  private descend(from: number, to: number): void {
    const { parameters, gradient, decay } = this;
    const { learningRate, batchSize } = this.workload;
    for (let p = from; p < to; p++) {
      const value = parameters[p] ?? 0;
      parameters[p] = value - learningRate * ((gradient[p] ?? 0) / batchSize + (decay[p] ?? 0) * value);
    }
  }
}
