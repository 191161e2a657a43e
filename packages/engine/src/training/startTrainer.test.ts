import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTrainer } from './createTrainer.ts';
import { defaultTrainerConfig } from './defaultTrainerConfig.ts';
import { startTrainer } from './startTrainer.ts';
import type { Trainer } from './Trainer.ts';

const wait = (trainer: Trainer, step: number): Promise<void> =>
  vi.waitFor(() => expect(trainer.getSnapshot().step).toBe(step), { timeout: 5000, interval: 5 });

describe('startTrainer', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('trains on this thread where there are no workers, or none can be made', async () => {
    const local = createTrainer(defaultTrainerConfig);
    local.step(40);
    const createWorker = vi.fn<() => never>(() => {
      throw new Error('The content security policy forbids workers.');
    });
    const trainer = startTrainer(defaultTrainerConfig, { createWorker });
    trainer.step(40);
    await wait(trainer, 40);
    expect(createWorker).toHaveBeenCalledTimes(1);
    expect(trainer.getSnapshot().parameters).toEqual(local.getSnapshot().parameters);
    expect(trainer.getSnapshot().message).toBeUndefined();
    trainer.dispose();
  });

  test('loads the script beside it as a module worker', () => {
    const made: unknown[][] = [];
    class FakeWorker extends EventTarget {
      constructor(...given: unknown[]) {
        super();
        made.push(given);
      }
      postMessage(): void {}
      terminate(): void {}
    }
    vi.stubGlobal('Worker', FakeWorker);
    const trainer = startTrainer(defaultTrainerConfig);
    trainer.run();
    expect(String(made[0]?.[0])).toMatch(/\/worker\/trainer\.worker\.js$/u);
    expect(made[0]?.[1]).toEqual({ type: 'module' });
    trainer.dispose();
  });

  test('runs to the end without blocking, and is ended by dispose, however often', async () => {
    const trainer = startTrainer({ ...defaultTrainerConfig, maxSteps: 300 });
    trainer.run();
    await wait(trainer, 300);
    expect(trainer.getSnapshot().status).toBe('finished');
    trainer.dispose();
    trainer.dispose();
    const next = startTrainer({ ...defaultTrainerConfig, maxSteps: 300 });
    next.step();
    await wait(next, 1);
    next.dispose();
  });

  test('never throws, whatever the config', () => {
    const trainer = startTrainer({ nonsense: true } as never);
    trainer.run();
    trainer.step();
    trainer.reset();
    expect(trainer.getSnapshot().message).toBeTruthy();
    trainer.dispose();
  });
});
