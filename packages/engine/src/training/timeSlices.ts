/** How a thread divides its time between training and everything else. */
export interface TimeSlices {
  /** Longest time that training takes at once, in milliseconds. */
  readonly milliseconds: number;
  /** Calls `task` after `delay` milliseconds, once other events had their turn; returns what calls it off. */
  readonly later: (task: () => void, delay: number) => () => void;
}

/** For a thread that also draws and listens to its user: short slices, with timers between them. */
export const SHARED_THREAD: TimeSlices = { milliseconds: 6, later: afterTimeout };

/** For a thread of its own: between slices only messages are taken in. Timers would idle for 4 ms each. */
export const OWN_THREAD: TimeSlices = {
  milliseconds: 10,
  later: (task, delay) =>
    delay > 0 || typeof MessageChannel === 'undefined' ? afterTimeout(task, delay) : afterMessage(task),
};

function afterTimeout(task: () => void, delay: number): () => void {
  const timer = setTimeout(task, delay);
  return () => clearTimeout(timer);
}

function afterMessage(task: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const close = (): void => {
    port1.onmessage = null;
    port1.close();
    port2.close();
  };
  port1.onmessage = () => {
    close();
    task();
  };
  port2.postMessage(null);
  return close;
}
