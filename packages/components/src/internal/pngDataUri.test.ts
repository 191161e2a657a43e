import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pngDataUri } from './pngDataUri.ts';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly checksum: number;
}

function read(uri: string): Chunk[] {
  const file = Buffer.from(uri.replace('data:image/png;base64,', ''), 'base64');
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const end = at + 8 + length;
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, end), checksum: file.readUInt32BE(end) });
    at = end + 4;
  }
  return chunks;
}

describe('pngDataUri', () => {
  const colors = Uint8Array.of(0, 0, 0, 255, 0, 0, 0, 0, 255);
  const picture = { width: 3, height: 2, indices: Uint8Array.of(0, 1, 2, 2, 1, 0), colors };

  it('writes what an independent reader reads', () => {
    const chunks = read(pngDataUri(picture));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
    const [header, palette, transparency, data, end] = chunks;
    expect([...(header?.data ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
    expect([...(palette?.data ?? [])]).toEqual([...colors]);
    expect([...(transparency?.data ?? [])]).toEqual([0]);
    // The checksum of every PNG file's end.
    expect(end?.checksum).toBe(0xae426082);
    // A line begins with the number of its filter: none.
    expect([...inflateSync(data?.data ?? new Uint8Array())]).toEqual([0, 0, 1, 2, 0, 2, 1, 0]);
  });

  it('stores pictures that take several blocks', () => {
    const indices = Uint8Array.from({ length: 400 * 300 }, (_, i) => i % 3);
    const data = read(pngDataUri({ width: 400, height: 300, indices, colors })).find(({ type }) => type === 'IDAT');
    const lines = inflateSync(data?.data ?? new Uint8Array());
    expect(lines).toHaveLength(401 * 300);
    expect([...lines.subarray(401 * 299 + 1)]).toEqual([...indices.subarray(400 * 299)]);
  });
});
