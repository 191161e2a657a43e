// @ts-check
import { brainContestant } from './brain.mjs';
import { convnetContestant } from './convnet.mjs';
import { jaxContestant } from './jax.mjs';
import { loopsContestant } from './loops.mjs';
import { portContestant, pythonContestant } from './micrograd.mjs';
import { nativeContestants } from './native.mjs';
import { ourContestants } from './ours.mjs';
import { playgroundContestants } from './playground.mjs';
import { synapticContestant } from './synaptic.mjs';
import { tensorFlowContestants } from './tensorflow.mjs';

/** @typedef {import('../contestant.mjs').Contestant} Contestant */

/**
 * All who can take part here, in the order of their rows, and a line for each that cannot.
 * @param {typeof import('../../../packages/engine/src/index.ts')} engine
 * @returns {Promise<{ contestants: Contestant[], absent: string[] }>}
 */
export async function enterContestants(engine) {
  /** @type {[string, () => Contestant | Contestant[] | Promise<Contestant | Contestant[]>][]} */
  const entries = [
    ['Micrograd Playground', () => ourContestants(engine)],
    ['TensorFlow Playground', playgroundContestants],
    ['micrograd', pythonContestant],
    ['micrograd-ts', portContestant],
    ['TensorFlow.js', tensorFlowContestants],
    ['jax-js', jaxContestant],
    ['convnetjs', convnetContestant],
    ['brain.js', brainContestant],
    ['synaptic', synapticContestant],
    ['loops', loopsContestant],
    ['C', nativeContestants],
  ];
  /** @type {Contestant[]} */
  const contestants = [];
  /** @type {string[]} */
  const absent = [];
  for (const [name, enter] of entries) {
    try {
      contestants.push(...[await enter()].flat());
    } catch (error) {
      absent.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { contestants, absent };
}
