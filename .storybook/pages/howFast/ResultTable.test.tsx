import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PartReport } from './comparePart.ts';
import { ResultTable } from './ResultTable.tsx';

const REPORT: PartReport = {
  progress: 1,
  rows: {
    wasm: { state: 'measured', rate: 4_000_000, ratio: 5, deviation: 2e-16, isOff: false },
    loops: { state: 'measured', rate: 800_000, ratio: 1, deviation: 0, isOff: false },
    convnet: { state: 'measured', rate: 123_000, ratio: 0.15, deviation: 0.3, isOff: true },
    brain: { state: 'absent', reason: 'It could not be loaded.' },
  },
};

/** The table's row that begins with a name, as markup. */
function rowOf(name: string, report: PartReport | undefined): string {
  const rows = renderToStaticMarkup(<ResultTable part="moons" report={report} />).split('<tr');
  return rows.find((row) => row.includes(name)) ?? '';
}

describe('the table of results', () => {
  it('has every row before anything is known, so that nothing moves later', () => {
    for (const name of ['This engine, WebAssembly', 'Plain loops', 'convnetjs', 'brain.js']) {
      expect(rowOf(name, undefined)).toMatch(/–<\/td>.*–<\/td>/);
    }
  });

  it('shows who was measured, in numbers and as a dot', () => {
    const row = rowOf('This engine, WebAssembly', REPORT);
    expect(row).toContain('>4,000,000</td>');
    expect(row).toContain('>5.0</td>');
    expect(row).toContain('howFast-dot');
  });

  it('strikes out whose losses were others', () => {
    const row = rowOf('convnetjs', REPORT);
    expect(row).toContain('<s>123,000</s>');
    expect(row).toContain('<s>0.15</s>');
    expect(row).toContain('Struck out: another result');
    expect(row).not.toContain('howFast-dot');
  });

  it('says why somebody is left out', () => {
    expect(rowOf('brain.js', REPORT)).toContain('Left out: It could not be loaded.');
  });

  it('tells the largest difference of those that count', () => {
    expect(renderToStaticMarkup(<ResultTable part="moons" report={REPORT} />)).toContain('2 × 10⁻¹⁶');
  });

  it('heads every row and every column', () => {
    const markup = renderToStaticMarkup(<ResultTable part="picture" />);
    expect(markup.match(/<th scope="col"/g)).toHaveLength(3);
    expect(markup.match(/<th scope="row"/g)).toHaveLength(7);
  });
});
