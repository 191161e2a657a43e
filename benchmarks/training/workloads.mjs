// @ts-check

/**
 * A network, its data and how it is trained. Parameters are flat, in micrograd's order: layer by layer, neuron by neuron
 * its weights, then its bias. Batches take the points in their order, over and over.
 * @typedef {object} Workload
 * @property {string} name
 * @property {string} description
 * @property {readonly { readonly x: readonly number[], readonly label: number }[]} points two inputs, and −1 or +1
 * @property {readonly number[]} hidden
 * @property {'tanh' | 'relu'} activation of the hidden layers
 * @property {'tanh' | 'linear'} outputActivation
 * @property {'mse' | 'hinge'} loss
 * @property {number} learningRate
 * @property {number} penalty L2: this times Σp² over all parameters is added to the loss
 * @property {number} batchSize
 * @property {ArrayLike<number>} initial parameters
 */

/** Cells along each side of the grid that a picture of the output has. */
export const RESOLUTION = 100;

/** Park and Miller's generator (Communications of the ACM 31, 1988) with the multiplier 48271: U(0, 1). @param {number} seed */
function uniform(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Two half circles, interleaved, with noise, in random order. @param {number} count @param {() => number} random */
function moons(count, random) {
  const noise = () => 0.45 * (random() + random() + random() - 1.5);
  const points = Array.from({ length: count }, (_, index) => {
    const upper = index % 2 === 0;
    const angle = Math.PI * random();
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const at = upper ? [x, y] : [1 - x, 0.5 - y];
    return { x: at.map((coordinate) => coordinate + noise()), label: upper ? -1 : 1 };
  });
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [points[i], points[j]];
    if (a && b) [points[i], points[j]] = [b, a];
  }
  return points;
}

/** Where each layer's parameters begin. @param {Pick<Workload, 'hidden'>} workload */
export function layersOf({ hidden }) {
  let offset = 0;
  return [...hidden, 1].map((outputs, depth) => {
    const inputs = hidden[depth - 1] ?? 2;
    const layer = { inputs, outputs, offset, isOutput: depth === hidden.length };
    offset += outputs * (inputs + 1);
    return layer;
  });
}

/** Weights from U(±1/√inputs), biases 0. @param {readonly number[]} hidden @param {() => number} random */
function initialParameters(hidden, random) {
  return layersOf({ hidden }).flatMap(({ inputs, outputs }) =>
    Array.from({ length: outputs }, () => [
      ...Array.from({ length: inputs }, () => (2 * random() - 1) / Math.sqrt(inputs)),
      0,
    ]).flat(),
  );
}

/** 200 two-moons points, 2-8-8-1, tanh everywhere, mean squared error, mini-batches of 10. @returns {Workload} */
export function moonsWorkload() {
  const random = uniform(1337);
  const hidden = [8, 8];
  return {
    name: 'W1',
    description: '200 two-moons points, 2-8-8-1, tanh everywhere, MSE, SGD, mini-batches of 10',
    points: moons(200, random),
    hidden,
    activation: 'tanh',
    outputActivation: 'tanh',
    loss: 'mse',
    learningRate: 0.05,
    penalty: 0,
    batchSize: 10,
    initial: initialParameters(hidden, random),
  };
}

/**
 * The step of micrograd's demo: 100 points, 2-16-16-1, ReLU, hinge loss and L2, all points at once, at a constant rate.
 * @param {typeof import('../../packages/engine/src/index.ts')} engine
 * @returns {Workload}
 */
export function demoWorkload({ microgradDemoConfig }) {
  const { dataset, initialParameters: initial } = microgradDemoConfig;
  if (dataset.kind !== 'points' || initial === undefined) throw new Error('The demo has no points of its own.');
  return {
    name: 'W2',
    description: "micrograd's demo step: 100 points, 2-16-16-1, ReLU, hinge loss and L2, SGD, full batch",
    points: dataset.points,
    hidden: [16, 16],
    activation: 'relu',
    outputActivation: 'linear',
    loss: 'hinge',
    learningRate: 0.1,
    penalty: 1e-4,
    batchSize: dataset.points.length,
    initial,
  };
}

/** The centres of the cells of the grid over [−1.5, 2.5] × [−1.5, 2], row by row: x, then y. */
export function gridColumns() {
  const count = RESOLUTION * RESOLUTION;
  const x = Float64Array.from({ length: count }, (_, cell) => -1.5 + (((cell % RESOLUTION) + 0.5) * 4) / RESOLUTION);
  const y = Float64Array.from(x, (_, cell) => -1.5 + ((Math.floor(cell / RESOLUTION) + 0.5) * 3.5) / RESOLUTION);
  return { x, y, xDomain: /** @type {const} */ ([-1.5, 2.5]), yDomain: /** @type {const} */ ([-1.5, 2]) };
}
