import type { OperationCounts } from '@micrograd-playground/engine';

/** What both modes take for a number of inputs. */
export interface ModeCosts {
  readonly inputs: number;
  readonly forwardPasses: number;
  /** Operations of one of them. */
  readonly forwardEach: number;
  /** Operations of all passes of forward mode together. */
  readonly forwardTotal: number;
  /** Operations of the one pass of reverse mode. */
  readonly reverseTotal: number;
}

const MOST_INPUTS = 1_000_000;

/**
 * What the derivatives would take if a graph had `inputs` inputs, and each pass grew with them in proportion. Forward
 * mode then grows with the square: more passes, and longer ones.
 */
export function extrapolate({ inputs: own, forwardPass, reversePass }: OperationCounts, inputs: number): ModeCosts {
  const growth = own === 0 ? 0 : inputs / own;
  return {
    inputs,
    forwardPasses: inputs,
    forwardEach: Math.round(forwardPass.total * growth),
    forwardTotal: Math.round(inputs * forwardPass.total * growth),
    reverseTotal: Math.round(reversePass.total * growth),
  };
}

/** The stops of a scale from the graph's own number of inputs to a million: 3, 5, 10, 20, 50, … */
export function inputStops(own: number): number[] {
  const stops = [own];
  for (let power = 1; power <= MOST_INPUTS; power *= 10) {
    for (const digit of [1, 2, 5]) if (digit * power > own && digit * power <= MOST_INPUTS) stops.push(digit * power);
  }
  return stops;
}
