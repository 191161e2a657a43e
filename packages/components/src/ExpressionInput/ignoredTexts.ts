import type { ProgramToken } from '@micrograd-playground/engine';

const MOST = 3;

/**
 * What a program is read without, comments aside, each once and cut short: `print(…)`, `L.label = …`. After three, an
 * ellipsis.
 */
export function ignoredTexts(source: string, tokens: readonly ProgramToken[]): string[] {
  const texts = new Set<string>();
  for (const { kind, start, end } of tokens) {
    const text = source.slice(start, end);
    if (kind === 'ignored' && !text.startsWith('#')) texts.add(shortened(text));
  }
  return texts.size <= MOST ? [...texts] : [...[...texts].slice(0, MOST), '…'];
}

function shortened(text: string): string {
  const call = /^[\w.]+(?=\(\s*[^\s)])/.exec(text)?.[0];
  if (call !== undefined) return `${call}(…)`;
  const attribute = /^[^=]*=/.exec(text)?.[0];
  if (attribute !== undefined) return `${attribute.trimEnd()} …`;
  return /^(?:import|from)\b/.test(text) ? 'import' : text;
}
