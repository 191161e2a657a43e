import type { TrainerConfig } from '@micrograd-playground/engine';
import { microgradDemoConfig } from '@micrograd-playground/engine';
import { configProp } from './configProp.ts';
import { jsLiteral } from './jsLiteral.ts';
import type { PageElement } from './pageSnippets.ts';

/** The run of micrograd's notebook, points, weights and all, under the name that the engine has for it. */
const DEMO = { name: 'microgradDemoConfig', config: microgradDemoConfig };

/** A `<NetworkTrainer>` that opens a run at a step, and one of its graphs if asked, as JSX and MDX write it. */
export function trainerElement(config: TrainerConfig, step: number, openGraph?: object): PageElement {
  const { lines, names } = configProp(config, DEMO);
  return {
    component: 'NetworkTrainer',
    props: [
      ...lines,
      ...(step > 0 ? [`initialStep={${step}}`] : []),
      ...(openGraph ? [`defaultOpenGraph={${jsLiteral(openGraph)}}`] : []),
    ],
    engineImports: names,
  };
}
