import type { Task } from './Contestant.ts';

/** How much is done for the figures. */
export interface Effort {
  /** Turns of each; the figure is their median. */
  readonly rounds: number;
  /** About how long a turn takes, in milliseconds. */
  readonly turn: number;
  /** How long each works before it counts, in milliseconds, so that the browser has compiled it. */
  readonly warmUp: number;
}

/** About ten seconds for all parts. */
export const FULL_EFFORT: Effort = { rounds: 7, turn: 40, warmUp: 150 };

/**
 * Lets everybody work in turn, A B C A B C …, so that what disturbs the machine disturbs all alike.
 *
 * @param onTurn called after each turn, warming up included, with how many of all there are were made
 * @returns for each task the seconds that one unit took, round by round; the lists grow while it runs
 */
export function race(
  tasks: readonly Task[],
  { rounds, turn, warmUp }: Effort,
  onTurn: (made: number, all: number, seconds: readonly (readonly number[])[]) => void,
): void {
  const seconds: number[][] = tasks.map(() => []);
  const all = tasks.length * (rounds + 1);
  let made = 0;
  const speeds = tasks.map((task) => {
    const speed = runsPerMillisecond(task, turn, warmUp);
    onTurn(++made, all, seconds);
    return speed;
  });
  for (let round = 0; round < rounds; round++) {
    tasks.forEach((task, index) => {
      const times = Math.max(1, Math.round(turn * (speeds[index] ?? 0)));
      const spent = milliseconds(task, times);
      // The browser may have compiled it better since; and a clock that stood still says nothing.
      if (spent > 0) {
        speeds[index] = times / spent;
        seconds[index]?.push(spent / 1000 / (times * task.units));
      }
      onTurn(++made, all, seconds);
    });
  }
}

/** Works until it is warm. */
function runsPerMillisecond(task: Task, turn: number, warmUp: number): number {
  const end = performance.now() + warmUp;
  for (let times = 1; ;) {
    const spent = milliseconds(task, times);
    if (performance.now() >= end && spent > 0) return times / spent;
    if (spent < turn / 2) times *= 2;
  }
}

function milliseconds(task: Task, times: number): number {
  const begin = performance.now();
  task.run(times);
  return performance.now() - begin;
}
