import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../data/datasets.ts';
import { defaultTrainerConfig } from './defaultTrainerConfig.ts';
import { microgradDemoConfig } from './presets/microgradDemo.ts';
import { TrainerConfigError } from './TrainerConfigError.ts';
import { TRAINER_CHOICES } from './trainerLimits.ts';
import { parseTrainerConfig, validateTrainerConfig } from './validateTrainerConfig.ts';

/** The default config with the value at a path such as `optimizer.learningRate` replaced. */
function defaultWith(path: string, value: unknown): Record<string, unknown> {
  return replaced({ ...defaultTrainerConfig }, path.split('.'), value);
}

function replaced(object: object, [name = '', ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  const fields = Object.fromEntries(Object.entries(object));
  const child: unknown = fields[name];
  const isLast = rest.length === 0 || typeof child !== 'object' || child === null;
  return { ...fields, [name]: isLast ? value : replaced(child, rest, value) };
}

/** The path and sentence of the only problem with the default config so changed. */
function problemWith(path: string, value: unknown): string {
  const problems = validateTrainerConfig(defaultWith(path, value)).errors ?? [];
  return problems.map((problem) => `${problem.path}: ${problem.message}`).join('\n');
}

const points = [
  { x: [0, 0], label: -1 },
  { x: [1, 0.5], label: 1 },
];

describe('a config is accepted', () => {
  it.each([
    ['the default', defaultTrainerConfig],
    ['micrograd’s demo', microgradDemoConfig],
    ['a learning rate of 1000', defaultWith('optimizer.learningRate', 1000)],
    ['no hidden layer', defaultWith('model.hidden', [])],
    ['the full batch', defaultWith('batchSize', 'full')],
    ['a batch larger than the data', defaultWith('batchSize', 5000)],
    ['the largest seed', defaultWith('seed', 2 ** 32 - 1)],
    ['points', defaultWith('dataset', { kind: 'points', points })],
    ['points to split', defaultWith('dataset', { kind: 'points', points, testFraction: 0.5 })],
    ['another weight seed', { ...defaultTrainerConfig, weightSeed: 7 }],
    ['a batch order', { ...defaultTrainerConfig, batchOrder: [0, 159, 3] }],
    ['all of Adam', defaultWith('optimizer', { kind: 'adam', learningRate: 0.1, beta1: 0, beta2: 0.5, epsilon: 1e-6 })],
  ])('with %s, and comes back as it was', (_, config) => {
    expect(validateTrainerConfig(config)).toEqual({ config });
    expect(parseTrainerConfig(JSON.parse(JSON.stringify(config)))).toEqual(config);
  });

  it('with parameters in a typed array, which become a list', () => {
    const initialParameters = new Float64Array(51).fill(0.5);
    const { config } = validateTrainerConfig({ ...defaultTrainerConfig, initialParameters });
    expect(config?.initialParameters).toEqual(Array.from(initialParameters));
  });

  it('with unknown fields, which are left out, and with absent optional ones', () => {
    const config = { ...defaultTrainerConfig, colour: 'red', maxSteps: undefined, toString: 1 };
    const expected: Record<string, unknown> = { ...defaultTrainerConfig };
    delete expected.maxSteps;
    expect(validateTrainerConfig(config)).toEqual({ config: expected });
    expect(Object.keys(parseTrainerConfig(config))).not.toContain('maxSteps');
  });

  it('with every name on the lists', () => {
    for (const kind of TRAINER_CHOICES.dataset) expect(problemWith('dataset.kind', kind)).toBe('');
    for (const activation of TRAINER_CHOICES.activation) expect(problemWith('model.activation', activation)).toBe('');
    for (const name of TRAINER_CHOICES.activation) expect(problemWith('model.outputActivation', name)).toBe('');
    for (const initializer of TRAINER_CHOICES.initializer)
      expect(problemWith('model.initializer', initializer)).toBe('');
    for (const loss of TRAINER_CHOICES.loss) expect(problemWith('loss', loss)).toBe('');
    for (const optimizer of TRAINER_CHOICES.optimizer) expect(problemWith('optimizer.kind', optimizer)).toBe('');
    for (const kind of TRAINER_CHOICES.regularization) expect(problemWith('regularization.kind', kind)).toBe('');
  });
});

describe('a problem is a sentence that names the field, what is allowed, and what was given', () => {
  it.each([
    ['dataset.samples', 3, 'The number of samples must be a whole number from 4 to 5,000, not 3.'],
    ['dataset.samples', 10.5, 'The number of samples must be a whole number from 4 to 5,000, not 10.5.'],
    ['dataset.noise', -0.1, 'The noise must be a number from 0 to 1, not −0.1.'],
    ['dataset.testFraction', 1, 'The test share must be a number of at least 0 and below 1, not 1.'],
    ['dataset.kind', 'spiral', 'The kind of data set must be xor, and, or, circle, moons or points, not “spiral”.'],
    [
      'dataset.kind',
      'constructor',
      'The kind of data set must be xor, and, or, circle, moons or points, not “constructor”.',
    ],
    ['model', null, 'The model must be an object, not null.'],
    ['model.hidden', 8, 'The hidden layers must be a list, not 8.'],
    ['model.hidden', [1, 2, 3, 4, 5, 6, 7], 'The number of hidden layers must be a whole number from 0 to 6, not 7.'],
    ['model.activation', 'swish', 'The activation must be tanh, relu, leaky_relu, sigmoid or linear, not “swish”.'],
    ['loss', undefined, 'The loss must be mse, hinge or bce, not left out.'],
    ['optimizer', [], 'The optimizer must be an object, not a list.'],
    ['optimizer.learningRate', 0, 'The learning rate must be a number above 0 and at most 1,000,000, not 0.'],
    ['optimizer.learningRate', NaN, 'The learning rate must be a number above 0 and at most 1,000,000, not NaN.'],
    ['optimizer.learningRate', '0.1', 'The learning rate must be a number above 0 and at most 1,000,000, not “0.1”.'],
    ['optimizer.momentum', 1, 'The momentum must be a number of at least 0 and below 1, not 1.'],
    ['regularization.rate', 1e300, 'The regularization rate must be a number from 0 to 10, not 1e+300.'],
    ['batchSize', 'all', 'The batch size must be a whole number from 1 to 5,000, not “all”.'],
    ['seed', -1, 'The seed must be a whole number from 0 to 4,294,967,295, not −1.'],
    ['maxSteps', Infinity, 'The number of steps must be a whole number from 1 to 1,000,000, not infinity.'],
    ['initialParameters', [1], 'For this model the number of initial parameters must be 51, not 1.'],
    ['batchOrder', [], 'The length of the batch order must be a whole number from 1 to 1,000,000, not 0.'],
  ])('%s = %j', (path, value, sentence) => {
    expect(problemWith(path, value)).toBe(`${path}: ${sentence}`);
  });

  it('points at the item of a list', () => {
    expect(problemWith('model.hidden', [8, 0])).toBe(
      'model.hidden[1]: The number of neurons in a hidden layer must be a whole number from 1 to 32, not 0.',
    );
    expect(problemWith('batchOrder', [159, 160])).toBe(
      'batchOrder[1]: An index in the batch order must be a whole number from 0 to 159, not 160.',
    );
    expect(problemWith('dataset', { kind: 'points', points: [{ x: [0, 1], label: 0 }] })).toBe(
      'dataset.points[0].label: The label of a point must be −1 or 1, not 0.',
    );
    expect(problemWith('dataset', { kind: 'points', points: [...points, { x: [1], label: 1 }] })).toBe(
      'dataset.points[2].x: As for the first point, the number of inputs must be 2, not 1.',
    );
    expect(problemWith('dataset', { kind: 'points', points: [{ x: [0, Infinity], label: 1 }] })).toBe(
      'dataset.points[0].x[1]: A coordinate must be a number from −1,000,000 to 1,000,000, not infinity.',
    );
  });

  it('counts the parameters of points with another number of inputs', () => {
    const dataset = { kind: 'points', points: [{ x: [1, 2, 3], label: 1 }] };
    const config = { ...defaultWith('dataset', dataset), initialParameters: [0] };
    expect(validateTrainerConfig(config).errors?.[0]?.message).toContain('must be 57, not 1');
  });

  it('lists all problems at once, the first of each list', () => {
    const config = { ...defaultWith('dataset.samples', 1), seed: 0.5, loss: 'huber', model: { hidden: [0, 0, 99] } };
    expect(validateTrainerConfig(config).errors?.map(({ path }) => path)).toEqual([
      'dataset.samples',
      'model.hidden[0]',
      'model.activation',
      'loss',
      'seed',
    ]);
    expect(() => parseTrainerConfig(config)).toThrow(TrainerConfigError);
    expect(() => parseTrainerConfig(config)).toThrow(/samples must .* seed must/);
  });

  it('says one thing about what is not a config at all', () => {
    for (const input of [undefined, null, 7, 'moons', [], true, () => 1]) {
      expect(validateTrainerConfig(input).errors).toHaveLength(1);
    }
  });

  it('does not take inherited fields for its own', () => {
    const inherited = Object.create(defaultTrainerConfig);
    expect(validateTrainerConfig(inherited).errors?.length).toBeGreaterThan(0);
    const polluted = JSON.parse('{"__proto__": {"loss": "mse"}}');
    expect(validateTrainerConfig(polluted).errors?.map(({ path }) => path)).toContain('loss');
  });

  it('cuts long texts short', () => {
    expect(problemWith('loss', 'x'.repeat(1000)).length).toBeLessThan(120);
  });
});

describe('whatever it is given', () => {
  const paths = [
    ...['dataset', 'dataset.kind', 'dataset.samples', 'dataset.noise', 'dataset.testFraction', 'dataset.points'],
    ...['model', 'model.hidden', 'model.activation', 'model.outputActivation', 'model.initializer', 'loss'],
    ...['optimizer', 'optimizer.kind', 'optimizer.learningRate', 'optimizer.momentum', 'optimizer.schedule'],
    ...['regularization', 'regularization.kind', 'regularization.rate', 'batchSize', 'seed', 'maxSteps'],
    ...['weightSeed', 'initialParameters', 'batchOrder'],
  ];

  /** Whether the config returned survives JSON and makes data, or the errors are whole sentences. */
  function isSoundVerdict(input: unknown): boolean {
    const { config, errors } = validateTrainerConfig(input);
    if (config === undefined) {
      return errors.length > 0 && errors.every(({ message }) => /^\p{Lu}.* must be .*, not .*\.$/su.test(message));
    }
    const again = validateTrainerConfig(JSON.parse(JSON.stringify(config)));
    return isDeepStrictEqual(again, { config }) && createDataset(config.dataset, config.seed).train.length > 0;
  }

  it('gives a config that holds, or sentences, and never throws', () => {
    const verdicts = fc.property(fc.oneof(fc.jsonValue(), fc.anything()), isSoundVerdict);
    expect(fc.check(verdicts, { numRuns: 500 }).counterexample).toBeNull();
  });

  it('does so for a default config with anything in any of its places', () => {
    const numbers = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 4, 0.5));
    const anything = fc.oneof(fc.jsonValue(), numbers, fc.array(numbers, { maxLength: 8 }));
    const verdicts = fc.property(fc.constantFrom(...paths), anything, (path, value) =>
      isSoundVerdict(defaultWith(path, value)),
    );
    expect(fc.check(verdicts, { numRuns: 2000 }).counterexample).toBeNull();
  });
});
