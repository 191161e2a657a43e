import type { BackendChoice } from '../compile/Backend.ts';
import { sampleBoundary, sampleNeuronBoundaries } from './sampleBoundary.ts';
import type { RecordedRun } from './RecordedRun.ts';
import type { BoundaryRequest } from './TrainerOptions.ts';
import type { TrainingSnapshot } from './TrainingSnapshot.ts';

/** Least time between two pictures of a running trainer, in milliseconds. */
const INTERVAL = 33;

export type Pictures = Pick<TrainingSnapshot, 'boundary' | 'neuronBoundaries'>;

/** The pictures of a run's output, made anew only when they have changed and not too often. */
export class BoundarySampler {
  private readonly backend: BackendChoice;
  private request: BoundaryRequest | undefined;
  private latest: { readonly step: number; readonly time: number; readonly pictures: Pictures } | undefined;

  constructor(request: BoundaryRequest | undefined, backend: BackendChoice = 'auto') {
    this.request = request;
    this.backend = backend;
  }

  setRequest(request: BoundaryRequest | undefined): void {
    this.request = request;
    this.latest = undefined;
  }

  /** Forgets the pictures of a run that is over. */
  clear(): void {
    this.latest = undefined;
  }

  /** The pictures now. Where the output is no longer finite these are the last ones that could be drawn. */
  pictures(run: RecordedRun, isRunning: boolean, now: number): Pictures {
    const { request, latest } = this;
    if (request === undefined || run.inputCount !== 2) return {};
    if (latest?.step === run.step) return latest.pictures;
    if (latest !== undefined && ((isRunning && now - latest.time < INTERVAL) || run.ending === 'diverged')) {
      return latest.pictures;
    }
    const pictures = draw(run, request, this.backend);
    this.latest = { step: run.step, time: now, pictures };
    return pictures;
  }
}

function draw(
  { config: { model }, parameters }: RecordedRun,
  request: BoundaryRequest,
  backend: BackendChoice,
): Pictures {
  const { resolution, xDomain, yDomain, neuronResolution = 0 } = request;
  const boundary = sampleBoundary({ model, parameters, resolution, xDomain, yDomain, backend });
  if (neuronResolution <= 0) return { boundary };
  const neurons = { model, parameters, resolution: neuronResolution, xDomain, yDomain, backend };
  return { boundary, neuronBoundaries: sampleNeuronBoundaries(neurons) };
}
