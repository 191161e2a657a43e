import type { TrainerConfig } from '@micrograd-playground/engine';
import { printRunPython } from '@micrograd-playground/engine';
import type { CopiedSnapshot } from './CopiedSnapshot.ts';
import type { CopyItem } from './CopyItem.ts';
import type { CopyForms } from './copyItems.ts';
import { copyItems } from './copyItems.ts';
import type { CopyWords } from './copyWords.ts';
import { COMMON_COPY_WORDS } from './copyWords.ts';
import { runJson } from './runJson.ts';
import { trainerElement } from './trainerElement.ts';

/** An address, or how it is made for the step that is copied. */
export type RunLink = string | ((step: number) => string);

export interface RunCopiesOptions {
  /** What the run depends on. */
  readonly config: TrainerConfig;
  /** Reads the run as it is when something is copied; without it, the list has no numbers: no Python, no JSON. */
  readonly snapshot?: () => CopiedSnapshot;
  /** The address of a page that shows this run. */
  readonly link?: RunLink;
  /** The address of a page to put into a frame. */
  readonly embedLink?: RunLink;
  /** The picture, from `boundaryToSvg`. */
  readonly svg?: () => string;
  /** What its files are called, without the ending. Default 'run'. */
  readonly fileName?: string;
  /** Other names and descriptions than the English ones. */
  readonly labels?: Partial<CopyWords>;
}

const WORDS: CopyWords = {
  ...COMMON_COPY_WORDS,
  link: { label: 'Link', description: 'to this run at this step' },
  svg: { label: 'SVG', description: 'decision boundary' },
  png: { label: 'PNG', description: 'decision boundary' },
  json: { label: 'JSON', description: 'settings and weights' },
};

/** All forms in which a run at its present step can be taken away, for `<CopyAs items>`. */
export function runCopies(options: RunCopiesOptions): CopyItem[] {
  const { config, snapshot, link, embedLink, svg, fileName = 'run', labels } = options;
  const step = (): number => snapshot?.().step ?? 0;
  const at = (address: RunLink): string => (typeof address === 'string' ? address : address(step()));
  const numbers = snapshot && {
    python: (target: 'micrograd' | 'pytorch'): string => {
      const { trainPoints: points, ...run } = snapshot();
      return printRunPython({ config, points, ...run }, { target });
    },
    json: () => runJson(config, snapshot()),
  };
  const forms: CopyForms = {
    link: link === undefined ? undefined : () => at(link),
    element: () => trainerElement(config, step()),
    frame: embedLink === undefined ? undefined : { address: () => at(embedLink), title: frameTitle(config) },
    svg,
    ...numbers,
  };
  return copyItems(forms, { ...WORDS, ...labels }, fileName);
}

/** `Network 2-6-4-1 trained on moons` */
function frameTitle({ model, dataset }: TrainerConfig): string {
  const inputs = dataset.kind === 'points' ? (dataset.points[0]?.x.length ?? 2) : 2;
  return `Network ${[inputs, ...model.hidden, 1].join('-')} trained on ${dataset.kind}`;
}
