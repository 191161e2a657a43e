import type { TrainerConfig } from '@micrograd-playground/engine';
import { printRunPython } from '@micrograd-playground/engine';
import type { CopiedSnapshot } from './CopiedSnapshot.ts';
import type { CopyItem } from './CopyItem.ts';
import { iframeSnippet, jsxSnippet, mdxSnippet } from './pageSnippets.ts';
import { runJson } from './runJson.ts';
import { svgToPng } from './svgToPng.ts';
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
  readonly labels?: Partial<Record<RunCopyId, { readonly label: string; readonly description?: string }>>;
}

export type RunCopyId = 'link' | 'jsx' | 'mdx' | 'iframe' | 'micrograd' | 'pytorch' | 'svg' | 'png' | 'json';

const WORDS: Readonly<Record<RunCopyId, { readonly label: string; readonly description: string }>> = {
  link: { label: 'Link', description: 'to this run at this step' },
  jsx: { label: 'JSX', description: 'for a React page' },
  mdx: { label: 'MDX', description: 'for a blog or course page' },
  iframe: { label: 'iframe', description: 'for any web page' },
  micrograd: { label: 'micrograd', description: 'Python program' },
  pytorch: { label: 'PyTorch', description: 'Python program' },
  svg: { label: 'SVG', description: 'decision boundary' },
  png: { label: 'PNG', description: 'decision boundary' },
  json: { label: 'JSON', description: 'settings and weights' },
};

/** All forms in which a run at its present step can be taken away, for `<CopyAs items>`. */
export function runCopies(options: RunCopiesOptions): CopyItem[] {
  const { config, snapshot, link, embedLink, svg, fileName = 'run', labels } = options;
  const named = (id: RunCopyId) => ({ id, ...WORDS[id], ...labels?.[id] });
  const step = (): number => snapshot?.().step ?? 0;
  const at = (address: RunLink): string => (typeof address === 'string' ? address : address(step()));
  const items: CopyItem[] = [];
  if (link !== undefined) items.push({ ...named('link'), text: () => at(link) });
  items.push({ ...named('jsx'), text: () => jsxSnippet(trainerElement(config, step())) });
  items.push({ ...named('mdx'), text: () => mdxSnippet(trainerElement(config, step())) });
  if (embedLink !== undefined) {
    items.push({ ...named('iframe'), text: () => iframeSnippet(at(embedLink), frameTitle(config)) });
  }
  if (snapshot) {
    for (const target of ['micrograd', 'pytorch'] as const) {
      const text = (): string => {
        const { trainPoints: points, ...run } = snapshot();
        return printRunPython({ config, points, ...run }, { target });
      };
      items.push({ ...named(target), text, fileName: `${fileName}_${target}.py` });
    }
  }
  if (svg) {
    const blob = async () => new Blob([svg()], { type: 'image/svg+xml' });
    items.push({ ...named('svg'), text: svg, blob, fileName: `${fileName}.svg` });
    items.push({ ...named('png'), blob: async () => svgToPng(svg()), fileName: `${fileName}.png` });
  }
  if (snapshot) items.push({ ...named('json'), text: () => runJson(config, snapshot()), fileName: `${fileName}.json` });
  return items;
}

/** `Network 2-6-4-1 trained on moons` */
function frameTitle({ model, dataset }: TrainerConfig): string {
  const inputs = dataset.kind === 'points' ? (dataset.points[0]?.x.length ?? 2) : 2;
  return `Network ${[inputs, ...model.hidden, 1].join('-')} trained on ${dataset.kind}`;
}
