// @ts-check
import { table } from '../harness/results.mjs';
import { figure, quantile, speedUp, withQuartiles } from '../harness/statistics.mjs';
import { MICROGRAD } from './contestants/micrograd.mjs';
import { compilerVersion, NATIVE_LOOPS, NATIVE_VECTORS } from './contestants/native.mjs';
import { PLAYGROUND } from './contestants/playground.mjs';

/**
 * Somebody's results.
 * @typedef {object} Row
 * @property {string} name
 * @property {string} note
 * @property {string} precision
 * @property {number} deviation from the reference
 * @property {string} strike why this does not count, or nothing
 * @property {number} units of work in a run
 * @property {number[]} seconds a run, one a round
 */

/** Rivals with a column of their own. */
const RIVALS = {
  '× `nn.ts`': PLAYGROUND,
  '× C loops': NATIVE_LOOPS,
  '× C vectors': NATIVE_VECTORS,
  '× micrograd': MICROGRAD,
};

/** @param {readonly Row[]} rows @param {string} unit @param {string} deviation its name */
export function versusTable(rows, unit, deviation) {
  const perUnit = new Map(rows.map(({ name, seconds, units }) => [name, seconds.map((time) => time / units)]));
  const rivals = Object.entries(RIVALS).filter(([, name]) => perUnit.has(name));
  const header = ['', 'precision', unit, ...rivals.map(([title]) => title), deviation, 'note'];
  const body = rows.map(({ name, note, precision, deviation, strike }) => {
    const own = perUnit.get(name) ?? [];
    const rate = figure(1 / quantile(own, 0.5));
    const ratios = rivals.map(([, rival], column) => {
      const ratio = speedUp(own, perUnit.get(rival) ?? []);
      return column === 0 ? withQuartiles(ratio) : figure(ratio.median);
    });
    const measured = !strike ? [rate, ...ratios] : [rate, ...ratios].map((cell) => `~~${cell}~~`);
    const notes = [note, strike ? `**${strike}**, so this does not count` : ''].filter(Boolean).join('; ');
    return [name, precision, ...measured, deviation.toExponential(0), notes];
  });
  return table(header, body);
}

/** The compiler's version, where there is one. */
export function compilerOrNone() {
  try {
    return [compilerVersion()];
  } catch {
    return [];
  }
}

/** A paragraph about who could not take part. @param {readonly string[]} absent */
export function absence(absent) {
  return absent.length > 0 ? [`Left out: ${absent.join('. ')}.`] : [];
}
