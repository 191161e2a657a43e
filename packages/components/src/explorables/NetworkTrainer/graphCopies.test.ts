import {
  defaultTrainerConfig,
  graphFromJson,
  MLP,
  createRandom,
  printRunPython,
  traceNetwork,
} from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { graphCopies } from './graphCopies.ts';
import { RUN_GRAPH_LABELS } from './runGraphLabels.ts';

const parameters = new MLP(2, defaultTrainerConfig.model, createRandom(7, 'weights')).getParameters();
const graph = traceNetwork({ ...defaultTrainerConfig, parameters }, { kind: 'point', point: { x: [1, 2], label: 1 } });
const run = { config: defaultTrainerConfig, step: 30, parameters, points: [{ x: [1, 2], label: 1 as const }] };
const open = { kind: 'point', pointId: 'train 3' } as const;
const words = RUN_GRAPH_LABELS.copies;
const copies = (link?: string) =>
  graphCopies({ graph, run, open, svg: () => '<svg/>', link, embedLink: link, title: 'A graph', words });
const textOf = async (id: string) =>
  (await copies('https://example.org/')
    .find((item) => item.id === id)
    ?.text?.()) ?? '';

describe('graphCopies', () => {
  it('offers all forms, those with an address where there is one', () => {
    const without = ['jsx', 'mdx', 'micrograd', 'pytorch', 'svg', 'png', 'json'];
    expect(copies().map(({ id }) => id)).toEqual(without);
    const [jsx = '', mdx = '', ...rest] = without;
    expect(copies('https://example.org/').map(({ id }) => id)).toEqual(['link', jsx, mdx, 'iframe', ...rest]);
  });

  it('opens the same graph at the same step in a page of somebody else’s', async () => {
    for (const id of ['jsx', 'mdx']) {
      const code = await textOf(id);
      expect(code).toContain('initialStep={30}');
      expect(code).toContain("defaultOpenGraph={{ kind: 'point', pointId: 'train 3' }}");
    }
    expect(await textOf('iframe')).toContain('title="A graph"');
  });

  it('prints the run that the graph belongs to', async () => {
    for (const target of ['micrograd', 'pytorch'] as const) {
      expect(await textOf(target)).toBe(printRunPython(run, { target }));
    }
  });

  it('gives the graph as JSON that can be read again', async () => {
    const json = copies().find(({ id }) => id === 'json');
    expect(graphFromJson((await json?.text?.()) ?? '')).toEqual(graph);
    expect(json?.fileName).toBe('network-graph.json');
  });

  it('gives the picture as text and as a file', async () => {
    const svg = copies().find(({ id }) => id === 'svg');
    expect(await svg?.text?.()).toBe('<svg/>');
    expect(await (await svg?.blob?.())?.text()).toBe('<svg/>');
  });
});
