import type { BackendChoice } from '../../compile/Backend.ts';
import type { BoundaryRequest } from '../TrainerOptions.ts';
import type { TrainingSnapshot } from '../TrainingSnapshot.ts';
import type { PackedHistory } from './packHistory.ts';
import type { PackedPictures } from './packPictures.ts';

/** Both sides must be of the same version: a page may be older than the worker script that it loads. */
export const PROTOCOL_VERSION = 2;

/** What the page asks of the thread that trains. */
export type TrainerCommand =
  /** Begins a run, in place of the present one. The config is checked by the trainer. `run` is sent back with what belongs to it. */
  | {
      readonly type: 'start';
      readonly version: number;
      readonly run: number;
      readonly config: unknown;
      readonly boundary?: BoundaryRequest;
      readonly backend?: BackendChoice;
    }
  | { readonly type: 'step'; readonly n: number }
  | { readonly type: 'run'; readonly stepsPerSecond: number }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly step: number }
  | { readonly type: 'boundary'; readonly request?: BoundaryRequest }
  /** The last report of a run has been taken in: the next one may come. */
  | { readonly type: 'seen'; readonly run: number }
  | { readonly type: 'ping' };

/** A snapshot without what the page knows already. */
export interface SnapshotReport extends Omit<
  TrainingSnapshot,
  'history' | 'trainPoints' | 'testPoints' | 'boundary' | 'neuronBoundaries'
> {
  readonly type: 'snapshot';
  readonly run: number;
  readonly history: PackedHistory;
  /** Absent where the pictures are the same as before. */
  readonly pictures?: PackedPictures;
}

/** What the thread that trains tells the page. */
export type TrainerReport =
  | SnapshotReport
  /** The run could not begin. */
  | { readonly type: 'refused'; readonly run: number; readonly message: string }
  | { readonly type: 'pong' };

/** A message from the page, or undefined if it is none. */
export function readCommand(data: unknown): TrainerCommand | undefined {
  const fields = fieldsOf(data);
  const isValid: Record<TrainerCommand['type'], () => boolean> = {
    start: () =>
      isNumber(fields['version']) &&
      isNumber(fields['run']) &&
      isRequest(fields['boundary']) &&
      [undefined, 'auto', 'wasm', 'interpreter'].includes(fields['backend'] as string | undefined),
    step: () => isNumber(fields['n']),
    run: () => isNumber(fields['stepsPerSecond']),
    pause: () => true,
    seek: () => isNumber(fields['step']),
    boundary: () => isRequest(fields['request']),
    seen: () => isNumber(fields['run']),
    ping: () => true,
  };
  return isOneOf(fields['type'], isValid) ? (data as TrainerCommand) : undefined;
}

/** A message from the thread that trains, or undefined if it is none. */
export function readReport(data: unknown): TrainerReport | undefined {
  const fields = fieldsOf(data);
  const isValid: Record<TrainerReport['type'], () => boolean> = {
    snapshot: () =>
      ['run', 'step', 'epoch', 'trainLoss', 'trainAccuracy', 'learningRate', 'maxSteps', 'furthestStep'].every((name) =>
        isNumber(fields[name]),
      ) &&
      typeof fields['status'] === 'string' &&
      fields['parameters'] instanceof Float64Array &&
      fieldsOf(fields['history'])['steps'] instanceof Float64Array &&
      (fields['pictures'] === undefined || Array.isArray(fieldsOf(fields['pictures'])['layers'])),
    refused: () => isNumber(fields['run']) && typeof fields['message'] === 'string',
    pong: () => true,
  };
  return isOneOf(fields['type'], isValid) ? (data as TrainerReport) : undefined;
}

function isOneOf(type: unknown, checks: Readonly<Record<string, () => boolean>>): boolean {
  return typeof type === 'string' && Object.hasOwn(checks, type) && checks[type]?.() === true;
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function isNumber(x: unknown): x is number {
  return typeof x === 'number';
}

function isRequest(x: unknown): boolean {
  if (x === undefined) return true;
  const { resolution, xDomain, yDomain } = fieldsOf(x);
  return isNumber(resolution) && isInterval(xDomain) && isInterval(yDomain);
}

function isInterval(x: unknown): boolean {
  return Array.isArray(x) && x.length === 2 && x.every(isNumber);
}
