import { countLoopMoments, LOOP_STAGES, XOR_LOOP_CONFIG } from '@micrograd-playground/components';
import { defaultTrainerConfig, microgradDemoConfig } from '@micrograd-playground/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPRESSION_STATE, readExpressionLink, writeExpressionLink } from './expressionLink.ts';
import { formatHash, PAGES, parseHash } from './hashLink.ts';
import { DEFAULT_LOOP_STATE, readLoopLink, writeLoopLink } from './loopLink.ts';
import { readNetworkLink, writeNetworkLink } from './networkLink.ts';
import { sourceGraph } from './sourceGraph.ts';

const network = (query: string) => readNetworkLink(new URLSearchParams(query));

describe('the link of a page', () => {
  it('opens the expression page where the hash is empty', () => {
    expect(parseHash('')).toMatchObject({ page: 'expression', problems: [] });
  });

  it('names a page that does not exist', () => {
    expect(parseHash('#/nonsense?x=1').problems).toEqual(['There is no page called “nonsense”.']);
  });

  it('shows some page whatever the hash holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { page, parameters } = parseHash(`#${text}`);
        expect(PAGES).toContain(page);
        expect(() => readExpressionLink(parameters)).not.toThrow();
        expect(() => readNetworkLink(parameters)).not.toThrow();
        expect(() => readLoopLink(parameters)).not.toThrow();
      }),
    );
  });

  it('brings an expression and its numbers back', () => {
    const { view } = DEFAULT_EXPRESSION_STATE;
    const state = { expression: "a + b * (c ** 2) - 'x' & 50%", bindings: { a: 0.1, b: -3e-7, c: 10 }, view };
    const hash = formatHash('expression', writeExpressionLink(state));
    expect(readExpressionLink(parseHash(hash).parameters)).toEqual({ state, problems: [] });
  });

  it('brings a program back, with the numbers that were moved and what is looked at', () => {
    const expression = 'e = a * weight_2\nL = e + 3  # all';
    const [outputId = ''] =
      sourceGraph(expression, [])?.nodes.flatMap(({ id, label }) => (label === 'e' ? id : [])) ?? [];
    const state = {
      expression,
      bindings: { a: 0.1, weight_2: -3e-7 },
      view: { step: 7, outputId, lens: 'plot' as const },
    };
    const hash = formatHash('expression', writeExpressionLink(state));
    expect(readExpressionLink(parseHash(hash).parameters)).toEqual({ state, problems: [] });
  });

  it('leaves the number of a name out that a line computes now, but not while the program makes no sense', () => {
    const { view } = DEFAULT_EXPRESSION_STATE;
    const bindings = { a: 2, c: 10 };
    const linked = (expression: string) => writeExpressionLink({ expression, bindings, view }).get('v');
    expect(linked('L = a * c')).toBe('a:2,c:10');
    expect(linked('c =\nL = a * c')).toBe('a:2,c:10');
    expect(linked('c = a + 1\nL = a * c')).toBe('a:2');
    expect(linked('c = 3\nL = c')).toBe('c:10');
    expect(linked('L = 1')).toBeNull();
  });

  it('names what is wrong with numbers, steps and panels, and goes on without them', () => {
    const link = new URLSearchParams({ e: 'L = x', v: 'x:two,:3,y:4', step: '-1', lens: 'moon' });
    const { state, problems } = readExpressionLink(link);
    expect(state).toMatchObject({ bindings: { y: 4 }, view: { step: null, lens: 'rule' } });
    expect(problems).toHaveLength(4);
  });

  it('brings numbers of any size and names in any letters back', () => {
    const bindings = Object.fromEntries([
      ['β', 1e300],
      ['名', -5e-324],
      ['__proto__', 3],
      ['toString', 1e21],
    ]);
    const state = {
      expression: 'L = β * 名 * __proto__ * toString',
      bindings,
      view: DEFAULT_EXPRESSION_STATE.view,
    };
    const hash = formatHash('expression', writeExpressionLink(state));
    expect(readExpressionLink(parseHash(hash).parameters)).toEqual({ state, problems: [] });
    expect(Object.hasOwn(readExpressionLink(parseHash(hash).parameters).state.bindings, '__proto__')).toBe(true);
  });

  it('brings the longest program back', () => {
    const { view } = DEFAULT_EXPRESSION_STATE;
    const state = { expression: `L = ${'名 + '.repeat(998)}名`, bindings: { 名: 2 }, view };
    const hash = formatHash('expression', writeExpressionLink(state));
    expect(readExpressionLink(parseHash(hash).parameters)).toEqual({ state, problems: [] });
  });

  it('gives a program that could be taken for an expression a name', () => {
    const state = { ...DEFAULT_EXPRESSION_STATE, expression: 'x * y', bindings: { x: 5 } };
    const { state: opened } = readExpressionLink(writeExpressionLink(state));
    expect(opened).toMatchObject({ expression: 'L = x * y', bindings: { x: 5 } });
  });

  it('names a step and an output that the graph does not have', () => {
    const { state, problems } = readExpressionLink(new URLSearchParams('step=99&out=nobody'));
    expect(state).toEqual(DEFAULT_EXPRESSION_STATE);
    expect(problems).toEqual([
      '“nobody” is not a value of this graph that can be the output; the last one is.',
      'The step must be a whole number from 0 to 11, not 99; the finished graph is shown.',
    ]);
  });

  it('names settings that there are not, and those that are there twice', () => {
    const { parameters, problems } = parseHash('#/expression?a=1&a=2&colour=red');
    expect(problems).toEqual(['“a” is there more than once; the first one counts.']);
    expect(readExpressionLink(parameters).problems).toEqual([
      '“colour” is not a setting of this page; it is left out.',
    ]);
  });

  it('takes a plus for a plus', () => {
    expect(readExpressionLink(parseHash('#/expression?e=a+b').parameters).state.expression).toBe('a+b');
  });

  it('keeps the default of a number that is none, and says so', () => {
    const { state, problems } = readExpressionLink(new URLSearchParams('a=seven&b=1e999'));
    expect(state).toEqual(DEFAULT_EXPRESSION_STATE);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('“seven” is not a number for a');
  });

  it('brings a run back', () => {
    const config = {
      ...defaultTrainerConfig,
      dataset: { kind: 'circle' as const, samples: 120, noise: 0.05, testFraction: 0 },
      model: { hidden: [3, 4, 5], activation: 'relu' as const },
      optimizer: {
        kind: 'adam' as const,
        learningRate: 0.01,
        schedule: { kind: 'linear' as const, to: 0.001, steps: 50 },
      },
      weightSeed: 7,
    };
    const hash = formatHash('network', writeNetworkLink({ config, step: 12, graph: null }));
    const { state, problems } = readNetworkLink(parseHash(hash).parameters);
    expect(problems).toEqual([]);
    expect(state.step).toBe(12);
    expect(state.config.dataset).toEqual(config.dataset);
    expect(state.config.optimizer).toMatchObject(config.optimizer);
    expect(state.config.model.hidden).toEqual([3, 4, 5]);
    expect(state.config.weightSeed).toBe(7);
  });

  it('brings the micrograd demo back by its name', () => {
    const parameters = writeNetworkLink({ config: microgradDemoConfig, step: 0, graph: null });
    expect(formatHash('network', parameters)).toBe('#/network?preset=micrograd-demo');
    const { state } = readNetworkLink(parameters);
    expect(state.config).toBe(microgradDemoConfig);
  });

  it.each([
    ['neuron:1,3', { kind: 'neuron', layer: 1, index: 2 }],
    ['neuron:3,1:17', { kind: 'neuron', layer: 3, index: 0, pointId: 'train 17' }],
    ['neuron:2,8:test4', { kind: 'neuron', layer: 2, index: 7, pointId: 'test 4' }],
    ['point:1', { kind: 'point', pointId: 'train 1' }],
    ['point:test3', { kind: 'point', pointId: 'test 3' }],
    ['loss', { kind: 'loss' }],
  ] as const)('brings the open graph back: %s', (text, graph) => {
    const config = { ...defaultTrainerConfig, model: { hidden: [8, 8], activation: 'tanh' as const } };
    const hash = formatHash('network', writeNetworkLink({ config, step: 7, graph }));
    expect(hash).toContain(`graph=${text}`);
    const { state, problems } = readNetworkLink(parseHash(hash).parameters);
    expect(state).toMatchObject({ step: 7, graph });
    expect(problems).toEqual([]);
  });

  it.each([
    'neuron:0,1',
    'neuron:1,0',
    'neuron:1,9',
    'neuron:4,1',
    'neuron:1',
    'neuron:1,1:0',
    'neuron:1,1:161',
    'point:0',
    'point:161',
    'point:test41',
    'point:1e2',
    'point:',
    'constructor',
    '__proto__',
    'loss:3',
    '',
  ])('opens no graph that the run does not have, and says so: %s', (graph) => {
    const { state, problems } = network(`layers=8,8&points=200&test=0.2&graph=${graph}`);
    expect(state.graph).toBeNull();
    expect(problems).toEqual([`“${graph}” is no graph of this run; none is opened.`]);
  });

  it.each([
    [
      'walk=12&groups=1,1.3,output,loss',
      { activeStep: 12, expandedGroups: ['layer 1', 'layer 1/neuron 3', 'output', 'loss'] },
    ],
    ['walk=0&groups=none', { activeStep: 0, expandedGroups: [] }],
    [
      'groups=2.8.14,data.2,loss.3',
      { expandedGroups: ['layer 2/neuron 8/sample 14', 'data/sample 2', 'loss/sample 3'] },
    ],
  ])('brings back where in the open graph its reader was: %s', (text, place) => {
    const config = { ...defaultTrainerConfig, model: { hidden: [8, 8], activation: 'tanh' as const } };
    const graph = { kind: 'loss' as const, ...place };
    const hash = formatHash('network', writeNetworkLink({ config, step: 7, graph }));
    expect(hash).toContain(`graph=loss&${text}`);
    const { state, problems } = readNetworkLink(parseHash(hash).parameters);
    expect(state.graph).toEqual(graph);
    expect(problems).toEqual([]);
  });

  it('leaves out steps and groups of a graph that make no sense, one by one, and names them', () => {
    const { state, problems } = network('layers=4,4&graph=loss&walk=-1&groups=1,3,1.5,output.1.2,toString,,1.4');
    expect(state.graph).toEqual({ kind: 'loss', expandedGroups: ['layer 1', 'layer 1/neuron 4'] });
    const left = ['3', '1.5', 'output.1.2', 'toString', ''];
    expect(problems).toEqual([
      '“-1” is not a step of the graph’s passes; the finished graph is shown.',
      ...left.map((text) => `“${text}” is not a group of this graph; it is left out.`),
    ]);
  });

  it('needs a graph for a place in it', () => {
    const { state, problems } = network('walk=3');
    expect(state.graph).toBeNull();
    expect(problems).toEqual(['“walk” is a place in a graph, and none is opened; it is left out.']);
  });

  it('uses the default for each wrong setting alone, and names it', () => {
    const { state, problems } = network('rate=abc&layers=4,4&batch=-3&data=constructor&__proto__=1&step=1e9');
    expect(state.config.model.hidden).toEqual([4, 4]);
    expect(state.config.optimizer.learningRate).toBe(defaultTrainerConfig.optimizer.learningRate);
    expect(state.config.batchSize).toBe(defaultTrainerConfig.batchSize);
    expect(state.step).toBe(0);
    expect(problems).toHaveLength(5);
    expect(problems.join(' ')).toContain('The learning rate must be');
  });

  it('accepts a learning rate that will diverge', () => {
    expect(network('rate=1000')).toMatchObject({
      problems: [],
      state: { config: { optimizer: { learningRate: 1000 } } },
    });
  });

  it('brings a moment of a training step back', () => {
    const whole = (most: number) => fc.integer({ min: 0, max: most });
    const place = fc.constantFrom(
      ...LOOP_STAGES.flatMap((stage) =>
        [null, ...Array.from({ length: countLoopMoments(stage, 3) }, (_, i) => i)].map((moment) => ({ stage, moment })),
      ),
    );
    const rate = fc.double({ min: 1e-9, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        place,
        whole(299),
        whole(3),
        fc.option(whole(8)),
        rate,
        ({ stage, moment }, step, point, parameter, learningRate) => {
          const config = { ...XOR_LOOP_CONFIG, optimizer: { kind: 'sgd' as const, learningRate } };
          const state = { config, view: { step, stage, moment, point, parameter } };
          const hash = formatHash('loop', writeLoopLink(state));
          expect(readLoopLink(parseHash(hash).parameters)).toEqual({ state, problems: [] });
        },
      ),
    );
  });

  it('shows the start of a training step for nonsense, and names each piece of it', () => {
    const link = new URLSearchParams('step=300&stage=sideways&moment=-1&point=x&weight=9&rate=-2&__proto__=1');
    const { state, problems } = readLoopLink(link);
    expect(state).toEqual(DEFAULT_LOOP_STATE);
    expect(problems).toHaveLength(7);
    expect(problems.join(' ')).toContain('The step must be a whole number from 0 to 299, not “300”.');
    expect(readLoopLink(new URLSearchParams('stage=update&moment=1')).problems).toHaveLength(1);
    expect(readLoopLink(new URLSearchParams())).toEqual({ state: DEFAULT_LOOP_STATE, problems: [] });
  });
});
