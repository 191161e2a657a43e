import type { OperationName } from '@micrograd-playground/engine';
import type { NamedValue, OperationReading } from './StepReading.ts';

type Sentence = (x: NamedValue, y: NamedValue) => string;

/** What an operation does to its operands, in one plain sentence. */
const SENTENCES: Readonly<Record<OperationName, Sentence>> = {
  add: (x, y) => `${x.name} and ${y.name} are added.`,
  sub: (x, y) => `${y.name} is taken away from ${x.name}.`,
  mul: (x, y) => (x.id === y.id ? `${x.name} is multiplied by itself.` : `${x.name} is multiplied by ${y.name}.`),
  div: (x, y) => `${x.name} is divided by ${y.name}.`,
  pow: (x, y) => `${x.name} is raised to the power of ${y.name}.`,
  neg: (x) => `The sign of ${x.name} is turned.`,
  relu: (x) =>
    x.data > 0
      ? `relu is a gate that lets through what is above 0: ${x.nameAndNumber} passes as it is.`
      : `relu is a gate that lets through what is above 0: ${x.nameAndNumber} does not pass, and 0 comes out.`,
  leaky_relu: (x) =>
    x.data > 0
      ? `A leaky relu hands on what is above 0: ${x.nameAndNumber} passes as it is.`
      : `A leaky relu makes small what is not above 0: of ${x.nameAndNumber} only a little comes out.`,
  tanh: (x) => `tanh presses any number into the range from −1 to 1, here ${x.nameAndNumber}.`,
  sigmoid: (x) => `sigmoid presses any number into the range from 0 to 1, here ${x.nameAndNumber}.`,
  exp: (x) => `exp raises e = 2.718… to the power of ${x.name}: it multiplies by that with each step of 1.`,
  log: (x) => `log asks to which power e = 2.718… must be raised to give ${x.name}.`,
  sqrt: (x) => `The square root of ${x.name}: the number that gives it when multiplied by itself.`,
  sin: (x) => `The sine of ${x.name}: a wave between −1 and 1.`,
  cos: (x) => `The cosine of ${x.name}: a wave between −1 and 1.`,
  abs: (x) => `The size of ${x.name}, without its sign.`,
  softplus: (x) =>
    `softplus is a relu with a round corner: always above 0, and close to ${x.name} where that is large.`,
  elu: (x) =>
    x.data > 0
      ? `elu hands on what is above 0: ${x.nameAndNumber} passes as it is.`
      : `Below 0 elu bends towards −1, here from ${x.nameAndNumber}.`,
  silu: (x) => `silu is a smooth gate: ${x.name} times the sigmoid of ${x.name}.`,
  gelu: (x) => `gelu is a smooth gate: ${x.name} times the share of a bell curve that lies below ${x.name}.`,
  max: (x, y) => `The larger one of ${x.name} and ${y.name} is taken.`,
  min: (x, y) => `The smaller one of ${x.name} and ${y.name} is taken.`,
  erf: (x) => `erf presses any number into the range from −1 to 1, here ${x.nameAndNumber}.`,
  where: (x, y) =>
    x.data <= 0
      ? `${x.nameAndNumber} is not above 0, so the last one is taken.`
      : `${x.nameAndNumber} is above 0, so ${y.name} is taken.`,
  prefer: (x, y) => `${x.name} and ${y.name} are compared: 1 where the first is larger, 0 where the second is.`,
};

/** The sentence of a forward step. */
export function forwardSentence({ op, operands, result }: OperationReading): string {
  const [x, y] = operands;
  return x === undefined ? `${result.name} is computed.` : SENTENCES[op](x, y ?? x);
}
