import type { CopyItem } from './CopyItem.ts';
import type { CopyId, CopyWords } from './copyWords.ts';
import type { PageElement } from './pageSnippets.ts';
import { iframeSnippet, jsxSnippet, mdxSnippet } from './pageSnippets.ts';
import { svgToPng } from './svgToPng.ts';

/** How each form is made when it is asked for; those that are not there are not offered. */
export interface CopyForms {
  readonly link?: () => string;
  /** What stands in a React or MDX page. */
  readonly element?: () => PageElement;
  /** What a page has in a frame, and what that is called. */
  readonly frame?: { readonly address: () => string; readonly title: string };
  readonly python?: (target: 'micrograd' | 'pytorch') => string;
  readonly svg?: () => string;
  readonly json?: () => string;
}

/**
 * Forms as the items of `<CopyAs>`, in the order in which they are listed.
 *
 * @param fileName of what is saved, without the ending
 */
export function copyItems(forms: CopyForms, words: Partial<CopyWords>, fileName: string): CopyItem[] {
  const { link, element, frame, python, svg, json } = forms;
  const named = (id: CopyId) => ({ id, label: id, ...words[id] });
  const items: CopyItem[] = [];
  if (link) items.push({ ...named('link'), text: link });
  if (element) {
    items.push({ ...named('jsx'), text: () => jsxSnippet(element()) });
    items.push({ ...named('mdx'), text: () => mdxSnippet(element()) });
  }
  if (frame) items.push({ ...named('iframe'), text: () => iframeSnippet(frame.address(), frame.title) });
  if (python) {
    for (const target of ['micrograd', 'pytorch'] as const) {
      items.push({ ...named(target), text: () => python(target), fileName: `${fileName}_${target}.py` });
    }
  }
  if (svg) {
    const blob = async () => new Blob([svg()], { type: 'image/svg+xml' });
    items.push({ ...named('svg'), text: svg, blob, fileName: `${fileName}.svg` });
    items.push({ ...named('png'), blob: async () => svgToPng(svg()), fileName: `${fileName}.png` });
  }
  if (json) items.push({ ...named('json'), text: json, fileName: `${fileName}.json` });
  return items;
}
