// @ts-check
import { layersOf } from './workloads.mjs';

/** @typedef {import('./workloads.mjs').Workload} Workload */

/**
 * In what a library's training differs from the workload, where it cannot do otherwise. Its losses are then compared
 * with those of the same loops, trained in that way.
 * @typedef {object} Variant
 * @property {1} [batchSize] it updates after each sample
 * @property {'weights' | 'none'} [penalized] L2 is for weights only, or for nothing
 * @property {'relu'} [outputActivation]
 * @property {boolean} [eager] each layer is updated before the error is passed on to the one below
 */

/** Training written out as loops over typed arrays: the arithmetic that all others must reproduce. */
export class Reference {
  /** @param {Workload} workload @param {Variant} [variant] */
  constructor(workload, { batchSize, penalized, outputActivation, eager = false } = {}) {
    this.workload = workload;
    this.eager = eager;
    this.batchSize = batchSize ?? workload.batchSize;
    this.layers = layersOf(workload).map((layer) => ({
      ...layer,
      activation: layer.isOutput ? (outputActivation ?? workload.outputActivation) : workload.activation,
      values: new Float64Array(layer.outputs),
      deltas: new Float64Array(layer.outputs),
    }));
    this.parameters = Float64Array.from(workload.initial);
    this.gradient = new Float64Array(this.parameters.length);
    this.decay = new Float64Array(this.parameters.length);
    for (const { inputs, outputs, offset } of this.layers) {
      for (let i = 0; i < outputs * (inputs + 1); i++) {
        const isPenalized = penalized === undefined || (penalized === 'weights' && i % (inputs + 1) < inputs);
        this.decay[offset + i] = isPenalized ? 2 * workload.penalty : 0;
      }
    }
    this.inputs = workload.points.map(({ x }) => Float64Array.from(x));
    this.labels = Float64Array.from(workload.points, ({ label }) => label);
    this.position = 0;
  }

  /** Makes `count` updates. @param {number} count */
  step(count) {
    const { parameters, gradient, decay, batchSize } = this;
    const rate = this.workload.learningRate;
    for (let update = 0; update < count; update++) {
      gradient.fill(0);
      for (let i = 0; i < batchSize; i++) {
        const input = /** @type {Float64Array} */ (this.inputs[this.position]);
        this.backward(input, this.outputSlope(this.forward(input), this.labels[this.position] ?? 0));
        if (++this.position === this.inputs.length) this.position = 0;
      }
      if (this.eager) continue;
      for (let p = 0; p < parameters.length; p++) {
        const value = parameters[p] ?? 0;
        parameters[p] = value - rate * ((gradient[p] ?? 0) / batchSize + (decay[p] ?? 0) * value);
      }
    }
  }

  /** The output of the network. @param {Float64Array} input */
  forward(input) {
    const { parameters } = this;
    let from = input;
    for (const { inputs, outputs, offset, activation, values } of this.layers) {
      let p = offset;
      for (let i = 0; i < outputs; i++) {
        let sum = 0;
        for (let k = 0; k < inputs; k++) sum += (parameters[p++] ?? 0) * (from[k] ?? 0);
        sum += parameters[p++] ?? 0;
        values[i] = activation === 'tanh' ? Math.tanh(sum) : activation === 'relu' && sum < 0 ? 0 : sum;
      }
      from = values;
    }
    return from[0] ?? Number.NaN;
  }

  /** ∂loss/∂output. @param {number} output @param {number} label */
  outputSlope(output, label) {
    if (this.workload.loss === 'mse') return 2 * (output - label);
    return 1 - label * output > 0 ? -label : 0;
  }

  /** Adds a sample's gradient. @param {Float64Array} input @param {number} slope */
  backward(input, slope) {
    const { layers, parameters, gradient } = this;
    for (let depth = layers.length - 1; depth >= 0; depth--) {
      const layer = layers[depth];
      if (layer === undefined) return;
      const { inputs, outputs, offset, activation, values, deltas } = layer;
      const below = layers[depth - 1];
      const from = below?.values ?? input;
      if (layer.isOutput) deltas[0] = slope;
      for (let i = 0; i < outputs; i++) {
        const value = values[i] ?? 0;
        const derivative = activation === 'tanh' ? 1 - value * value : activation === 'relu' && value <= 0 ? 0 : 1;
        const delta = (deltas[i] ?? 0) * derivative;
        deltas[i] = delta;
        const first = offset + i * (inputs + 1);
        for (let k = 0; k < inputs; k++) gradient[first + k] = (gradient[first + k] ?? 0) + delta * (from[k] ?? 0);
        gradient[first + inputs] = (gradient[first + inputs] ?? 0) + delta;
      }
      if (this.eager) this.updateNow(offset, outputs * (inputs + 1));
      if (below === undefined) return;
      for (let k = 0; k < inputs; k++) {
        let sum = 0;
        for (let i = 0; i < outputs; i++) sum += (deltas[i] ?? 0) * (parameters[offset + i * (inputs + 1) + k] ?? 0);
        below.deltas[k] = sum;
      }
    }
  }

  /** Updates some parameters by what their gradient is so far. @param {number} from @param {number} count */
  updateNow(from, count) {
    for (let p = from; p < from + count; p++) {
      this.parameters[p] = (this.parameters[p] ?? 0) - this.workload.learningRate * (this.gradient[p] ?? 0);
    }
  }

  /** Mean loss over all points, without the penalty. @param {ArrayLike<number>} [parameters] default: the present ones */
  loss(parameters = this.parameters) {
    const own = this.parameters;
    this.parameters = Float64Array.from(parameters);
    const losses = this.inputs.map((input, index) => {
      const [output, label] = [this.forward(input), this.labels[index] ?? 0];
      return this.workload.loss === 'mse' ? (output - label) ** 2 : Math.max(0, 1 - label * output);
    });
    this.parameters = own;
    return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  }

  /** The outputs at points given by columns. @param {Float64Array} x @param {Float64Array} y @param {Float64Array} into */
  evaluate(x, y, into) {
    const input = new Float64Array(2);
    for (let i = 0; i < x.length; i++) {
      input[0] = x[i] ?? 0;
      input[1] = y[i] ?? 0;
      into[i] = this.forward(input);
    }
  }
}
