import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedBuild } from '../harness/serveBuild.ts';
import { CATALOG } from './buildAll.ts';
import type { PageRecord } from './recordPage.ts';
import { serveRecorded } from './serveRecorded.ts';
import { WebKitSession } from './WebKitSession.ts';

interface CatalogEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

const index = readFileSync(path.join(CATALOG, 'index.json'), 'utf8');
const { entries } = JSON.parse(index) as { entries: Readonly<Record<string, CatalogEntry>> };

describe('the catalog', () => {
  let site: ServedBuild;
  let session: WebKitSession;

  beforeAll(async () => {
    site = await serveRecorded(CATALOG);
    session = await WebKitSession.start();
  });

  afterAll(async () => {
    await session.close();
    await site.close();
  });

  const titled = Object.values(entries).map((entry) => [`${entry.type} ${entry.title}: ${entry.name}`, entry] as const);
  it.each(titled)('%s', async (_, { id, type }) => {
    const address = `iframe.html?id=${id}&viewMode=${type}`;
    await session.open(`${site.url}framed?${address}`);
    const { ended, complaints } = await session.until<PageRecord>(
      `const record = document.querySelector('iframe').contentWindow.pageRecord;
       return record?.ended === undefined ? undefined : record;`,
      { seconds: 40 },
    );
    expect(complaints).toEqual([]);
    expect(ended).toBe('success');
  });
});
