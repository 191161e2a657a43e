import { expect, it } from 'vitest';
import { buildPage } from '../sameBits/buildPage.ts';
import { BACKENDS, COMPUTATIONS, hashesInNode } from '../sameBits/computedHashes.ts';
import { serveRecorded } from './serveRecorded.ts';
import { WebKitSession } from './WebKitSession.ts';

it('computes the same bits as Node, by each backend, over 1,000 steps of every kind of run', async () => {
  const expected = hashesInNode();
  const site = await serveRecorded(await buildPage());
  const session = await WebKitSession.start();
  try {
    await session.open(site.url);
    await session.until("return 'computedHashHere' in window");
    for (const backend of BACKENDS) {
      const computed: Record<string, string> = {};
      for (const each of COMPUTATIONS) {
        computed[each] = await session.run<string>('return computedHashHere(...arguments)', each, backend);
      }
      expect(computed, backend).toEqual(expected);
    }
    expect(await session.run('return pageRecord.complaints')).toEqual([]);
  } finally {
    await session.close();
    await site.close();
  }
}, 300_000);
