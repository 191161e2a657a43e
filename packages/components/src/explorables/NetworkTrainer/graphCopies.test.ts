import { defaultTrainerConfig, graphFromJson, MLP, createRandom, traceNetwork } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { graphCopies } from './graphCopies.ts';
import { RUN_GRAPH_LABELS } from './runGraphLabels.ts';

const parameters = new MLP(2, defaultTrainerConfig.model, createRandom(7, 'weights')).getParameters();
const graph = traceNetwork({ ...defaultTrainerConfig, parameters }, { kind: 'point', point: { x: [1, 2], label: 1 } });
const copies = (link?: string) => graphCopies({ graph, svg: () => '<svg/>', link, words: RUN_GRAPH_LABELS.copies });

describe('graphCopies', () => {
  it('offers a link where there is one, pictures and numbers', () => {
    expect(copies('https://example.org/').map(({ id }) => id)).toEqual(['link', 'svg', 'png', 'json']);
    expect(copies().map(({ id }) => id)).toEqual(['svg', 'png', 'json']);
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
