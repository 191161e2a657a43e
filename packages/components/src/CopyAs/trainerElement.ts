import type { TrainerConfig } from '@micrograd-playground/engine';
import { microgradDemoConfig } from '@micrograd-playground/engine';
import { jsLiteral } from './jsLiteral.ts';
import type { PageElement } from './pageSnippets.ts';

/** The name under which the engine exports a run of micrograd's notebook, points, weights and all. */
const DEMO = 'microgradDemoConfig';

/** A `<NetworkTrainer>` that opens a run at a step, and one of its graphs if asked, as JSX and MDX write it. */
export function trainerElement(config: TrainerConfig, step: number, openGraph?: object): PageElement {
  const at = [
    ...(step > 0 ? [`initialStep={${step}}`] : []),
    ...(openGraph ? [`defaultOpenGraph={${jsLiteral(openGraph)}}`] : []),
  ];
  const onDemo = isSame(config.dataset, microgradDemoConfig.dataset);
  const fields = onDemo ? changesOfDemo(config) : definedFields(config);
  const component = 'NetworkTrainer';
  if (onDemo && fields.length === 0) {
    return { component, props: [`defaultConfig={${DEMO}}`, ...at], engineImports: [DEMO] };
  }
  const lines = [
    ...(onDemo ? [`...${DEMO}`] : []),
    ...fields.map(([name, value]) => `${name}: ${jsLiteral(value)}`),
  ].map((line) => `  ${line},`);
  return { component, props: ['defaultConfig={{', ...lines, '}}', ...at], engineImports: onDemo ? [DEMO] : [] };
}

type Field = readonly [name: string, value: unknown];

function definedFields(config: TrainerConfig): Field[] {
  return Object.entries(config).filter(([, value]) => value !== undefined);
}

/** The fields in which a run on the demo's points is not the demo; those that it does not have are undefined. */
function changesOfDemo(config: TrainerConfig): Field[] {
  const own: Readonly<Record<string, unknown>> = { ...config };
  const demo: Readonly<Record<string, unknown>> = { ...microgradDemoConfig };
  const names = [...new Set([...Object.keys(demo), ...Object.keys(own)])];
  return names.filter((name) => !isSame(own[name], demo[name])).map((name) => [name, own[name]]);
}

/** Whether two pieces of a configuration say the same. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || jsLiteral(one) === jsLiteral(other);
}
