import path from 'node:path';
import { preview } from 'vite';

export interface ServedBuild {
  /** Address of the site's root, with a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder that Vite has built, on a free port of this machine; `headers` go with every file. */
export async function serveBuild(folder: string, headers: Record<string, string> = {}): Promise<ServedBuild> {
  const server = await preview({
    root: path.dirname(folder),
    build: { outDir: path.basename(folder) },
    configFile: false,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 4380, headers },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error(`No address for ${folder}.`);
  return { url, close: () => server.close() };
}
