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

const FRAME = `document.querySelector('iframe').contentWindow`;

describe('the catalog', () => {
  let site: ServedBuild;
  let session: WebKitSession;
  /** The title of the stories whose page is open. */
  let openTitle: string | undefined;

  beforeAll(async () => {
    site = await serveRecorded(CATALOG);
    session = await WebKitSession.start();
  });

  afterAll(async () => {
    await session.close();
    await site.close();
  });

  /** Stories of one file share a page, as in `pnpm test`; everything else gets a new one. */
  async function show({ id, type, title }: CatalogEntry): Promise<void> {
    if (type === 'story' && title === openTitle) {
      await session.run(`${FRAME}.pageRecord.showStory(arguments[0])`, id);
      return;
    }
    openTitle = undefined;
    const address = encodeURIComponent(`iframe.html?id=${id}&viewMode=${type}`);
    await session.open(`${site.url}framed?${address}`);
    if (type === 'story') openTitle = title;
  }

  const titled = Object.values(entries).map((entry) => [`${entry.type} ${entry.title}: ${entry.name}`, entry] as const);
  it.each(titled)('%s', async (_, entry) => {
    await show(entry);
    let record: Pick<PageRecord, 'complaints' | 'ended'>;
    try {
      record = await session.until<PageRecord>(
        `const { complaints, ended } = ${FRAME}.pageRecord ?? {}; return ended && { complaints, ended };`,
        { seconds: 40 },
      );
    } catch (error) {
      // What has not ended would go on in the page.
      openTitle = undefined;
      throw error;
    }
    expect(record, record.complaints.join('\n')).toEqual({ complaints: [], ended: 'success' });
  });
});
