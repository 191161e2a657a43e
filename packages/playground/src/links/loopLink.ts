import type { LoopStage, LoopView } from '@micrograd-playground/components';
import { countLoopMoments, DEFAULT_LOOP_VIEW, LOOP_STAGES, XOR_LOOP_CONFIG } from '@micrograd-playground/components';
import type { TrainerConfig } from '@micrograd-playground/engine';
import { countParameters, DEFAULT_MAX_STEPS, layerSizes, validateTrainerConfig } from '@micrograd-playground/engine';
import { shorten } from './hashLink.ts';
import { parseLinkNumber } from './parseLinkNumber.ts';

/** What the page of a training step shows: a run of XOR, and where in it. */
export interface LoopState {
  readonly config: TrainerConfig;
  readonly view: LoopView;
}

export const DEFAULT_LOOP_STATE: LoopState = { config: XOR_LOOP_CONFIG, view: DEFAULT_LOOP_VIEW };

const KEYS: ReadonlySet<string> = new Set(['step', 'stage', 'moment', 'point', 'weight', 'rate']);
const { dataset, maxSteps = DEFAULT_MAX_STEPS, model } = XOR_LOOP_CONFIG;
const POINTS = dataset.kind === 'points' ? dataset.points.length : dataset.samples;
const NEURONS = layerSizes(model).reduce((sum, size) => sum + size, 0);

/** The page's state from a link: what is missing has its default, what is wrong too, and is named. */
export function readLoopLink(parameters: URLSearchParams): { state: LoopState; problems: string[] } {
  const problems: string[] = [];
  for (const key of new Set(parameters.keys())) {
    if (!KEYS.has(key)) problems.push(`“${shorten(key)}” is not a setting of this page; it is left out.`);
  }
  const { view } = DEFAULT_LOOP_STATE;
  const whole = <Missing>(key: string, name: string, count: number, missing: Missing): number | Missing => {
    const text = parameters.get(key);
    if (text === null) return missing;
    if (/^\d{1,9}$/.test(text) && Number(text) < count) return Number(text);
    problems.push(
      `${name} must be a whole number from 0 to ${count - 1}, not “${shorten(text)}”. The default is used.`,
    );
    return missing;
  };
  const stage = readStage(parameters.get('stage'), problems);
  return {
    state: {
      config: readRate(parameters.get('rate'), problems),
      view: {
        step: whole('step', 'The step', maxSteps, view.step),
        stage,
        moment: whole('moment', 'The moment', countLoopMoments(stage, NEURONS), view.moment),
        point: whole('point', 'The point', POINTS, view.point),
        parameter: whole('weight', 'The weight', countParameters(model), view.parameter),
      },
    },
    problems,
  };
}

/** The link's parameters for a state of the page. */
export function writeLoopLink({ config, view }: LoopState): URLSearchParams {
  const parameters = new URLSearchParams({ step: String(view.step), stage: view.stage });
  if (view.moment !== null) parameters.set('moment', String(view.moment));
  parameters.set('point', String(view.point));
  if (view.parameter !== null) parameters.set('weight', String(view.parameter));
  parameters.set('rate', String(config.optimizer.learningRate));
  return parameters;
}

function readStage(text: string | null, problems: string[]): LoopStage {
  if (text === null) return DEFAULT_LOOP_VIEW.stage;
  const stage = LOOP_STAGES.find((name) => name === text);
  if (stage === undefined) problems.push(`“${shorten(text)}” is not a part of a step; another is shown.`);
  return stage ?? DEFAULT_LOOP_VIEW.stage;
}

function readRate(text: string | null, problems: string[]): TrainerConfig {
  if (text === null) return XOR_LOOP_CONFIG;
  const learningRate = parseLinkNumber(text);
  const { config, errors } = validateTrainerConfig({
    ...XOR_LOOP_CONFIG,
    optimizer: { ...XOR_LOOP_CONFIG.optimizer, learningRate },
  });
  if (config) return config;
  problems.push(`${errors[0]?.message ?? 'The learning rate is wrong.'} The default is used.`);
  return XOR_LOOP_CONFIG;
}
