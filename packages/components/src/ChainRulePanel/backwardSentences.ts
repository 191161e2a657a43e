import type { OperationName } from '@micrograd-playground/engine';
import type { BackwardReading } from './StepReading.ts';

type Sentence = (reading: BackwardReading) => string;

const whole: Sentence = ({ operand, result }) =>
  `A small change of ${operand.name} changes ${result.name} just as much, so ${operand.name} gets the whole gradient of ${result.name}.`;
const turned: Sentence = ({ operand, result }) =>
  `When ${operand.name} grows, ${result.name} falls just as much, so ${operand.name} gets the gradient of ${result.name} with its sign turned.`;

/** Why an operand gets what it gets when a gradient comes back through an operation, in one or two plain sentences. */
const SENTENCES: Readonly<Record<OperationName, Sentence>> = {
  add: whole,
  sub: (reading) => (reading.slot === 0 ? whole(reading) : turned(reading)),
  mul: ({ operand, other, result }) =>
    operand.id === other.id
      ? `${result.name} is ${operand.name} times itself. Through this factor the gradient reaches ${operand.name} scaled by the other one, ${other.nameAndNumber}.`
      : `A small change of ${operand.name} becomes ${other.name} times as large in ${result.name}, so the gradient reaches ${operand.name} scaled by ${other.nameAndNumber}.`,
  div: ({ operand, other, result, slot, slope }) =>
    slot === 0
      ? `A small change of ${operand.name} is divided by ${other.nameAndNumber} on its way into ${result.name}, and so is the gradient on its way back.`
      : `Dividing by more brings ${result.name} closer to 0: for a small change of ${operand.name} it changes ${slope} times as much, which scales the gradient.`,
  pow: ({ operand, result, slot, slope }) =>
    slot === 0
      ? `A power is steeper in some places than in others: at ${operand.nameAndNumber} its slope is ${slope}, which scales the gradient.`
      : `The exponent counts too: for a small change of ${operand.name}, ${result.name} changes ${slope} times as much, which scales the gradient.`,
  neg: turned,
  relu: ({ operand, result }) =>
    operand.data > 0
      ? `The gate is open: ${operand.nameAndNumber} is above 0, so relu hands it on as it is, and the whole gradient comes back.`
      : operand.data < 0
        ? `The gate is closed: ${operand.nameAndNumber} is below 0, so ${result.name} is 0 whatever it is exactly, and no gradient comes back.`
        : `${operand.name} is exactly 0, at the corner of relu. There the gate counts as closed: no gradient comes back.`,
  leaky_relu: ({ operand, slope }) =>
    operand.data > 0
      ? `The gate is open: ${operand.nameAndNumber} is above 0, so it is handed on as it is, and the whole gradient comes back.`
      : `The gate leaks: ${operand.nameAndNumber} is not above 0, where a relu would shut, but ${slope} of the gradient still comes back.`,
  tanh: ({ operand, localGradient, slope }) =>
    localGradient >= 0.5
      ? `tanh is steep around 0: at ${operand.nameAndNumber} its slope is ${slope}, so ${slope} of the gradient gets through.`
      : `tanh flattens away from 0: at ${operand.nameAndNumber} its slope is ${slope}, so only ${slope} of the gradient gets through.`,
  sigmoid: ({ operand, slope }) =>
    `sigmoid is never steeper than 0.25, and flattens on both sides: at ${operand.nameAndNumber} only ${slope} of the gradient gets through.`,
  exp: ({ operand, slope }) =>
    `exp is as steep as it is high: at ${operand.nameAndNumber} its height and its slope are ${slope}, which scales the gradient.`,
  log: ({ operand, slope }) =>
    `log flattens as its input grows: its slope at ${operand.nameAndNumber} is 1 divided by that, ${slope}, which scales the gradient.`,
  sqrt: ({ operand, slope }) =>
    `A square root flattens as its input grows: at ${operand.nameAndNumber} its slope is ${slope}, which scales the gradient.`,
  sin: ({ operand, slope }) =>
    `A sine goes up and down: at ${operand.nameAndNumber} its slope is the cosine, ${slope}, which scales the gradient.`,
  cos: ({ operand, slope }) =>
    `A cosine goes up and down: at ${operand.nameAndNumber} its slope is minus the sine, ${slope}, which scales the gradient.`,
  abs: ({ operand, result }) =>
    operand.data > 0
      ? `${operand.nameAndNumber} is positive, so ${result.name} is the same number, and the whole gradient comes back.`
      : operand.data < 0
        ? `${operand.nameAndNumber} is negative: when it grows, its size shrinks. So the gradient comes back with its sign turned.`
        : `${operand.name} is exactly 0, at the corner of abs. There the slope counts as 0: no gradient comes back.`,
  softplus: ({ operand, slope }) =>
    `softplus is a relu with a round corner: at ${operand.nameAndNumber} the gate is open so far that ${slope} of the gradient gets through.`,
  elu: ({ operand, slope }) =>
    operand.data > 0
      ? `${operand.nameAndNumber} is above 0, where elu hands on what it gets, so the whole gradient comes back.`
      : `Below 0 elu flattens towards −1: at ${operand.nameAndNumber} its slope is ${slope}, so only ${slope} of the gradient gets through.`,
  silu: (reading) => smoothGate('silu', reading),
  gelu: (reading) => smoothGate('gelu', reading),
  max: (reading) => winner(reading, 'larger', reading.operand.data > reading.other.data),
  min: (reading) => winner(reading, 'smaller', reading.operand.data < reading.other.data),
  erf: ({ operand, slope }) =>
    `erf flattens away from 0: at ${operand.nameAndNumber} its slope is ${slope}, which scales the gradient.`,
  where: ({ operand, result, slot, localGradient }) =>
    slot === 0
      ? `${operand.name} only decides which of two numbers is taken. A small change of it decides the same, so no gradient comes back.`
      : localGradient === 0
        ? `${operand.name} is not the one that was taken, so a small change of it changes nothing, and no gradient comes back.`
        : `${operand.name} is the one that was taken: ${result.name} is the same number, so the whole gradient comes back.`,
  prefer: ({ operand }) =>
    `A comparison only tells who is ahead. A small change of ${operand.name} does not turn that, so no gradient comes back.`,
};

/** Said once: most nodes get one contribution, for which = would do. */
const WHY_ADDED = 'It is `+=` because a node that is used several times adds up what each use sends.';

/** The sentence of a backward step: what the operation does to a gradient, and what else there is to know. */
export function backwardSentence(reading: BackwardReading): string {
  const { op, operand, result, upstream, contribution, use, useCount, isFirst } = reading;
  if (Number.isNaN(contribution)) {
    return `At these numbers ${result.name} has no slope that could be computed: what reaches ${operand.name} is not a number.`;
  }
  if (upstream === 0) {
    return `The gradient of ${result.name} is 0: the output does not react to it here. So nothing comes back to ${operand.name} either.`;
  }
  const sentence = SENTENCES[op](reading);
  if (useCount > 1) return `${sentence} This is use ${use} of ${useCount} of ${operand.name}: what comes back adds up.`;
  return isFirst ? `${sentence} ${WHY_ADDED}` : sentence;
}

function smoothGate(name: string, { operand, localGradient, slope }: BackwardReading): string {
  const start = `${name} is a smooth gate, half open at 0: at ${operand.nameAndNumber} its slope is ${slope}`;
  if (localGradient < 0) return `${start}. It runs downhill here, so the gradient comes back with its sign turned.`;
  return `${start}, which scales the gradient.`;
}

function winner({ operand, other }: BackwardReading, what: string, isWinner: boolean): string {
  if (operand.id === other.id || operand.data === other.data) {
    return `Both are ${operand.number}: nobody wins, so each gets half of the gradient.`;
  }
  return isWinner
    ? `The winner takes it all: ${operand.nameAndNumber} is the ${what} one, so the whole gradient goes to it.`
    : `The winner takes it all: ${other.nameAndNumber} is the ${what} one, so nothing comes back to ${operand.nameAndNumber}.`;
}
