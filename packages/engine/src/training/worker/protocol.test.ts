import { describe, expect, test } from 'vitest';
import { PROTOCOL_VERSION, readCommand, readReport } from './protocol.ts';

const boundary = { resolution: 10, xDomain: [-1, 1], yDomain: [-1, 1] };
const snapshot = {
  type: 'snapshot',
  run: 1,
  step: 0,
  epoch: 0,
  status: 'idle',
  trainLoss: NaN,
  trainAccuracy: 0,
  learningRate: 0.1,
  backend: 'interpreter',
  maxSteps: 10,
  furthestStep: 0,
  parameters: new Float64Array(3),
  history: { steps: new Float64Array(0), trainLosses: new Float64Array(0), testLosses: new Float64Array(0) },
};

describe('the messages to a trainer', () => {
  test.each([
    { type: 'start', version: PROTOCOL_VERSION, run: 1, config: {}, boundary },
    { type: 'step', n: 3 },
    { type: 'run', stepsPerSecond: Infinity },
    { type: 'pause' },
    { type: 'seek', step: 0 },
    { type: 'boundary', request: undefined },
    { type: 'seen', run: 2 },
    { type: 'ping' },
  ])('are read as they are: $type', (message) => {
    expect(readCommand(structuredClone(message))).toEqual(message);
    expect(readReport(message)).toBeUndefined();
  });

  test.each([
    [undefined],
    [null],
    ['ping'],
    [{ type: 'explode' }],
    [{ type: '__proto__' }],
    [{ type: 'step' }],
    [{ type: 'step', n: '3' }],
    [{ type: 'start', version: 1, run: 1, boundary: { resolution: 10 } }],
    [{ type: 'boundary', request: { ...boundary, xDomain: [0] } }],
  ])('are none of %j', (message) => {
    expect(readCommand(message)).toBeUndefined();
  });
});

describe('the messages from a trainer', () => {
  test.each([snapshot, { type: 'refused', run: 1, message: 'No.' }, { type: 'pong' }])(
    'are read as they are: $type',
    (message) => {
      expect(readReport(structuredClone(message))).toEqual(message);
    },
  );

  test.each([
    [7],
    [{ type: 'refused', run: 1 }],
    [{ ...snapshot, step: '0' }],
    [{ ...snapshot, parameters: [1, 2, 3] }],
    [{ ...snapshot, history: {} }],
    [{ ...snapshot, pictures: {} }],
  ])('are none of %j', (message) => {
    expect(readReport(message)).toBeUndefined();
  });
});
