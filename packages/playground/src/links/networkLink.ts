import type { OpenRunGraph } from '@micrograd-playground/components';
import type { TrainerConfig } from '@micrograd-playground/engine';
import { defaultTrainerConfig, microgradDemoConfig, validateTrainerConfig } from '@micrograd-playground/engine';
import { readGraphField, writeGraphField } from './graphField.ts';
import { shorten } from './hashLink.ts';
import { NETWORK_FIELDS } from './networkFields.ts';
import { PLACE_KEYS, readPlaceFields, writePlaceFields } from './placeFields.ts';

/** What the Network page shows: a run, and where in it. */
export interface NetworkState {
  readonly config: TrainerConfig;
  /** The step at which the page opens. */
  readonly step: number;
  /** The graph that is open. */
  readonly graph: OpenRunGraph | null;
}

const DEMO = 'micrograd-demo';
const MOST_STEPS_AT_ONCE = 20_000;

/**
 * The run that a link describes. Every key is read on its own: what is missing has its default, what
 * is wrong too, with a sentence that says so.
 */
export function readNetworkLink(parameters: URLSearchParams): { state: NetworkState; problems: string[] } {
  const problems: string[] = [];
  const known = new Set(['preset', 'step', 'graph', ...PLACE_KEYS, ...NETWORK_FIELDS.map(({ key }) => key)]);
  for (const key of new Set(parameters.keys())) {
    if (!known.has(key)) problems.push(`“${shorten(key)}” is not a setting of a run; it is left out.`);
  }
  const preset = parameters.get('preset');
  if (preset !== null && preset !== DEMO) problems.push(`There is no preset called “${shorten(preset)}”.`);

  let config: TrainerConfig = preset === DEMO ? microgradDemoConfig : defaultTrainerConfig;
  for (const field of NETWORK_FIELDS) {
    const text = parameters.get(field.key);
    if (text === null) continue;
    const candidate = validateTrainerConfig(field.write(config, text));
    if (candidate.config) config = { ...candidate.config };
    else problems.push(`${candidate.errors[0]?.message ?? `“${field.key}” is wrong.`} The default is used.`);
  }
  const step = readStep(parameters.get('step'), config, problems);
  return { state: { config, step, graph: readGraph(parameters, config, problems) }, problems };
}

/** The link's parameters for a run at a step: all settings, so that the link outlives the defaults. */
export function writeNetworkLink({ config, step, graph }: NetworkState): URLSearchParams {
  const parameters = new URLSearchParams();
  const isDemo = config.dataset.kind === 'points';
  if (isDemo) parameters.set('preset', DEMO);
  for (const field of NETWORK_FIELDS) {
    const text = field.read(config);
    const isPresets = isDemo && text === field.read(microgradDemoConfig);
    if (text !== undefined && !isPresets) parameters.set(field.key, text);
  }
  if (step > 0) parameters.set('step', String(step));
  if (graph) {
    parameters.set('graph', writeGraphField(graph));
    writePlaceFields(graph, parameters);
  }
  return parameters;
}

function readGraph(parameters: URLSearchParams, config: TrainerConfig, problems: string[]): OpenRunGraph | null {
  const graph = readGraphField(parameters.get('graph'), config, problems);
  if (graph) return { ...graph, ...readPlaceFields(parameters, config, problems) };
  for (const key of PLACE_KEYS.filter((name) => parameters.has(name))) {
    problems.push(`“${key}” is a place in a graph, and none is opened; it is left out.`);
  }
  return null;
}

function readStep(text: string | null, config: TrainerConfig, problems: string[]): number {
  if (text === null) return 0;
  const most = Math.min(config.maxSteps ?? MOST_STEPS_AT_ONCE, MOST_STEPS_AT_ONCE);
  const step = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (step >= 0 && step <= most) return step;
  problems.push(`The step must be a whole number from 0 to ${most}, not “${shorten(text)}”; the run starts at step 0.`);
  return 0;
}
