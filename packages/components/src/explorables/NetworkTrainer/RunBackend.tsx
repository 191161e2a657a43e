import type { TrainingSnapshot } from '@micrograd-playground/engine';

export interface RunBackendProps {
  readonly snapshot: TrainingSnapshot | undefined;
  readonly labels: RunBackendLabels;
}

export interface RunBackendLabels {
  /** The network runs as WebAssembly code. */
  readonly wasm: string;
  /** It is interpreted, because WebAssembly cannot be had. */
  readonly interpreter: string;
  /** A speed, given in millions of samples a second. */
  readonly speed: (millions: string) => string;
}

/** What computes the run, and how fast where that was measured. */
export function RunBackend({ snapshot, labels }: RunBackendProps) {
  const { backend, samplesPerSecond } = snapshot ?? {};
  return (
    <p className="mgp-RunBackend">
      {backend && labels[backend]}
      {samplesPerSecond !== undefined && (
        <span className="mgp-number">
          {' '}
          · {labels.speed((samplesPerSecond / 1e6).toFixed(samplesPerSecond < 1e5 ? 2 : 1))}
        </span>
      )}
    </p>
  );
}
