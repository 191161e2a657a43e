// @ts-check
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Collections between the turns, so that nobody pays for another's garbage, must not discard anybody's compiled code.
setFlagsFromString('--no-flush-bytecode');
setFlagsFromString('--expose-gc');
export const collectGarbage = /** @type {() => void} */ (runInNewContext('gc'));

/**
 * Somebody whose speed is measured.
 * @typedef {object} Entrant
 * @property {string} name
 * @property {(times: number) => void | number | Promise<void | number>} run does its work so many times; returns the
 *   seconds that took where it measured them itself (another process does)
 * @property {(times: number) => void} [prepare] called before each `run`, not measured
 * @property {number} [rounds] takes part in the first so many rounds only, because a run takes long
 */

/**
 * @typedef {object} RaceOptions
 * @property {number} [rounds] default 11
 * @property {number} [milliseconds] how long each turn takes, about; default 200
 */

/** Least time of warming up, in seconds, and most of it: a run that takes longer is warm after one. */
const WARM = 1;
/**
 * A turn of several runs begins with one in so many of them, unmeasured: it warms up what the others have displaced, and
 * the heap grows to what the runs need, which else the first ones of a short turn would pay for.
 */
const LONG = 20;

/**
 * Lets everybody work in turn, A B C A B C …, after warming all of them up, so that what disturbs the machine disturbs
 * all alike and can be divided out.
 * @param {readonly Entrant[]} entrants
 * @param {RaceOptions} [options]
 * @returns {Promise<Map<string, number[]>>} by name, the seconds that one run took in each round
 */
export async function race(entrants, { rounds = 11, milliseconds = 200 } = {}) {
  /** @type {Map<string, number[]>} */
  const seconds = new Map(entrants.map(({ name }) => [name, []]));
  /** @type {Map<Entrant, number>} */
  const times = new Map();
  for (const entrant of entrants) times.set(entrant, await warmUp(entrant, milliseconds / 1000));
  for (let round = 0; round < rounds; round++) {
    for (const entrant of entrants) {
      if (round >= (entrant.rounds ?? rounds)) continue;
      const turn = times.get(entrant) ?? 1;
      collectGarbage();
      if (turn > 1) await timed(entrant, Math.ceil(turn / LONG));
      seconds.get(entrant.name)?.push((await timed(entrant, turn)) / turn);
    }
  }
  return seconds;
}

/** Runs until compiled; returns how many runs fill a turn. @param {Entrant} entrant @param {number} turn seconds */
async function warmUp(entrant, turn) {
  let times = 1;
  for (let spent = 0; ;) {
    const taken = await timed(entrant, times);
    spent += taken;
    if (taken >= turn / 2 && (spent >= WARM || times === 1)) return Math.max(1, Math.round((times * turn) / taken));
    if (taken < turn / 2) times *= 2;
  }
}

/** @param {Entrant} entrant @param {number} times */
async function timed(entrant, times) {
  entrant.prepare?.(times);
  const begin = process.hrtime.bigint();
  const own = await entrant.run(times);
  return typeof own === 'number' ? own : Number(process.hrtime.bigint() - begin) / 1e9;
}
