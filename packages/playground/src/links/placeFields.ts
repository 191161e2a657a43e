import type { OpenRunGraph } from '@micrograd-playground/components';
import type { TrainerConfig } from '@micrograd-playground/engine';
import { shorten } from './hashLink.ts';

/** Where in an open graph its reader is. */
type Place = Pick<OpenRunGraph, 'activeStep' | 'expandedGroups'>;

export const PLACE_KEYS = ['walk', 'groups'] as const;

const WHOLE = /^\d{1,7}$/;
const NONE = 'none';
const NAMED = ['data', 'output', 'loss', 'regularization'];

/**
 * The place in an open graph that a link names. `walk=12` is the step of its passes, from 0; `groups=1,1.3,loss` are the
 * expanded groups: layer 1, its neuron 3, the loss. A last number that is no neuron is a sample: `1.3.2`, `loss.2`.
 */
export function readPlaceFields(parameters: URLSearchParams, { model }: TrainerConfig, problems: string[]): Place {
  const walk = parameters.get('walk');
  const groups = parameters.get('groups');
  const place: { -readonly [Key in keyof Place]: Place[Key] } = {};
  if (walk !== null) {
    if (WHOLE.test(walk)) place.activeStep = Number(walk);
    else problems.push(`“${shorten(walk)}” is not a step of the graph’s passes; the finished graph is shown.`);
  }
  if (groups !== null) {
    place.expandedGroups = (groups === NONE ? [] : groups.split(',')).flatMap((text) => {
      const path = groupPath(text, model.hidden);
      if (path === undefined) problems.push(`“${shorten(text)}” is not a group of this graph; it is left out.`);
      return path === undefined ? [] : [path.join('/')];
    });
  }
  return place;
}

/** The link's parameters for a place; what is as by default has none. */
export function writePlaceFields({ activeStep, expandedGroups }: Place, parameters: URLSearchParams): void {
  if (typeof activeStep === 'number') parameters.set('walk', String(activeStep));
  if (expandedGroups) parameters.set('groups', expandedGroups.map(shortGroup).join(',') || NONE);
}

/** `1.3` for `layer 1/neuron 3` */
function shortGroup(id: string): string {
  return id
    .split('/')
    .map((name) => name.replace(/^(layer|neuron|sample) /, ''))
    .join('.');
}

function groupPath(text: string, hidden: readonly number[]): string[] | undefined {
  const [first = '', ...rest] = text.split('.');
  if (!rest.every(isCount)) return undefined;
  if (isCount(first)) {
    const [neuron, sample, ...more] = rest;
    if (more.length > 0 || Number(neuron ?? 1) > (hidden[Number(first) - 1] ?? 0)) return undefined;
    return [`layer ${first}`, ...named('neuron', neuron), ...named('sample', sample)];
  }
  return NAMED.includes(first) && rest.length < 2 ? [first, ...named('sample', rest[0])] : undefined;
}

function named(kind: string, number: string | undefined): string[] {
  return number === undefined ? [] : [`${kind} ${number}`];
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text);
}
