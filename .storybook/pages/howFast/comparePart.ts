import type { Task } from './Contestant.ts';
import { outputDeviation, TOLERANCE, trajectoryDeviation } from './deviation.ts';
import { enterContestant } from './enterContestant.ts';
import type { ContestantId, PartId } from './parts.ts';
import { BASELINE, ENTRIES } from './parts.ts';
import { pictureGrid } from './pictureGrid.ts';
import type { Effort } from './race.ts';
import { race } from './race.ts';
import { median, speedUp } from './speeds.ts';
import { TypedArrayLoops } from './TypedArrayLoops.ts';
import { DEMO, MOONS } from './workloads.ts';

/** What is known about a contestant so far. */
export type RowReport =
  | {
      readonly state: 'measured';
      /** Samples trained or outputs computed a second. */
      readonly rate: number;
      /** How many times the baseline's. */
      readonly ratio: number;
      /** Of the loss, relatively, or of the outputs. */
      readonly deviation: number;
      /** It computes something else, so that its speed means nothing. */
      readonly isOff: boolean;
    }
  | { readonly state: 'absent'; readonly reason: string };

export interface PartReport {
  /** 0…1 */
  readonly progress: number;
  readonly rows: Readonly<Partial<Record<ContestantId, RowReport>>>;
}

interface Entrant {
  readonly id: ContestantId;
  readonly task: Task;
  readonly deviation: number;
}

/** Updates after which the picture is taken: it shows two moons then. */
const PICTURE_AFTER = 2000;

/** Runs one part of the comparison, and tells how far it is after each turn. */
export async function comparePart(part: PartId, effort: Effort, report: (report: PartReport) => void): Promise<void> {
  const prepare = part === 'picture' ? preparePicture() : prepareTraining(part);
  const entrants: Entrant[] = [];
  const rows: Partial<Record<ContestantId, RowReport>> = {};
  for (const id of ENTRIES[part]) {
    try {
      entrants.push({ id, ...(await prepare(id)) });
    } catch (error) {
      rows[id] = { state: 'absent', reason: error instanceof Error ? error.message : String(error) };
    }
  }
  const baseline = entrants.findIndex(({ id }) => id === BASELINE);
  race(
    entrants.map(({ task }) => task),
    effort,
    (made, all, seconds) => {
      entrants.forEach(({ id, deviation }, index) => {
        const own = seconds[index] ?? [];
        if (own.length === 0) return;
        const ratio = speedUp(own, seconds[baseline] ?? []);
        rows[id] = { state: 'measured', rate: 1 / median(own), ratio, deviation, isOff: !(deviation <= TOLERANCE) };
      });
      report({ progress: made / all, rows: { ...rows } });
    },
  );
}

type Prepare = (id: ContestantId) => Promise<Omit<Entrant, 'id'>>;

function prepareTraining(part: 'moons' | 'demo'): Prepare {
  const workload = part === 'moons' ? MOONS : DEMO;
  return async (id) => {
    const task = (await enterContestant(id)).train(workload);
    return { task, deviation: trajectoryDeviation(task, workload) };
  };
}

function preparePicture(): Prepare {
  const loops = new TypedArrayLoops(MOONS);
  loops.update(PICTURE_AFTER);
  const { x, y } = pictureGrid();
  const expected = x.map((x1, i) => loops.output(x1, y[i] ?? 0));
  return async (id) => {
    const task = (await enterContestant(id)).picture(MOONS, loops.parameters);
    return { task, deviation: outputDeviation(task.outputs(), expected) };
  };
}
