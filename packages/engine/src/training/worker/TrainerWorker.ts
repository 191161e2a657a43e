/** What a trainer needs of a `Worker`: another thread, or anything that behaves like one. */
export interface TrainerWorker {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: TrainerWorkerEvent) => void): void;
  removeEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: TrainerWorkerEvent) => void): void;
  terminate(): void;
}

/** The parts of `MessageEvent` and `ErrorEvent` that are read. */
export interface TrainerWorkerEvent {
  readonly data?: unknown;
  readonly message?: string;
  preventDefault?(): void;
}
