import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as engine from './index.ts';

it('exports these values and no others', () => {
  expect(Object.keys(engine).toSorted()).toEqual([
    'BACKWARD_BUGS',
    'DATASET_KINDS',
    'DEFAULT_MAX_STEPS',
    'ExpressionSyntaxError',
    'INITIALIZERS',
    'Layer',
    'MAX_EXPRESSION_LENGTH',
    'MAX_NETWORK_NODES',
    'MAX_PROGRAM_LENGTH',
    'MLP',
    'Neuron',
    'OPERATIONS',
    'OPERATION_NAMES',
    'TRAINER_CHOICES',
    'TRAINER_LIMITS',
    'TrainerConfigError',
    'TrustedWorker',
    'Value',
    'brokenBackward',
    'checkGradients',
    'checkGraphGradients',
    'compileProgram',
    'connectTrainer',
    'countLossNodes',
    'countOperations',
    'countParameters',
    'createBatchReader',
    'createBatchSampler',
    'createDataset',
    'createEvaluator',
    'createOptimizer',
    'createRandom',
    'createTrainer',
    'createTrainerWorker',
    'createUpdater',
    'dataDomain',
    'defaultTrainerConfig',
    'defaultTrainerConfigFor',
    'derivativeGraph',
    'evaluateExpression',
    'evaluateProgram',
    'forward',
    'gradientGraph',
    'graphFromJson',
    'graphToJson',
    'initializerOf',
    'inputName',
    'interpret',
    'layerSizes',
    'learningRateAt',
    'mathMLTree',
    'meanLoss',
    'microgradDemoConfig',
    'neuronName',
    'operation',
    'parseExpression',
    'parseProgram',
    'parseTrainerConfig',
    'printExpression',
    'printMathML',
    'printProgram',
    'printPython',
    'printRunPython',
    'regularizationPenalty',
    'sampleBoundary',
    'sampleFunction',
    'sampleLoss',
    'sampleNeuronBoundaries',
    'secondDerivatives',
    'splitDataset',
    'startTrainer',
    'tokenize',
    'tokenizeProgram',
    'topologicalOrder',
    'traceForwardMode',
    'traceGraph',
    'traceNetwork',
    'traceSteps',
    'validateTrainerConfig',
    'withOutput',
  ]);
});

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code);

/** Runs an example, and returns what each line with a `// → …` gave and promised. */
function run(code: string): { line: string; actual: unknown; promised: string }[] {
  const results: { line: string; actual: unknown; promised: string }[] = [];
  const body = code
    .replace(/^import (\{[^}]*\}) from '@micrograd-playground\/engine';$/gm, 'const $1 = engine;')
    .replace(/^(.*); \/\/ → (.*)$/gm, (_match, line: string, promised: string) => {
      return `results.push({ line: ${JSON.stringify(line)}, actual: ${line}, promised: ${JSON.stringify(promised)} });`;
    });
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- the examples of our own README
  const example = new Function('engine', 'results', body) as (...parameters: unknown[]) => void;
  example(engine, results);
  return results;
}

/** A number with as many decimals as were promised, anything else as text. */
function shown(actual: unknown, promised: string): string {
  if (typeof actual !== 'number') return String(actual);
  return actual.toFixed(promised.split('.')[1]?.length ?? 0);
}

describe('the README', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  it.each(examples)('keeps what it promises: %s', (code) => {
    const results = run(code);
    expect(results).not.toEqual([]);
    for (const { line, actual, promised } of results) {
      expect(`${line} → ${shown(actual, promised)}`).toBe(`${line} → ${promised}`);
    }
  });
});
