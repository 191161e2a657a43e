import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'vite';
import type { ServedBuild } from '../harness/serveBuild.ts';
import { recordPage } from './recordPage.ts';

const RECORDER = `<script>(${recordPage.toString()})();</script>`;

/** A page with nothing but a frame in it, for stories and narrow pages: `/framed?`, and an encoded address. */
const FRAMING_PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <link rel="icon" href="data:," />
  <style>body { margin: 0 } iframe { display: block; border: 0; width: 1200px; height: 900px }</style>
  <iframe title="Story"></iframe>
  <script>document.querySelector('iframe').src = decodeURIComponent(location.search.slice(1));</script>
</html>`;

/** Serves a folder that Vite has built, on a free port of this machine; each of its pages keeps a `pageRecord`. */
export async function serveRecorded(folder: string): Promise<ServedBuild> {
  const server = await preview({
    root: path.dirname(folder),
    build: { outDir: path.basename(folder) },
    configFile: false,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 4390 },
    plugins: [
      {
        name: 'record-pages',
        configurePreviewServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            const { pathname } = new URL(request.url ?? '/', 'http://localhost');
            const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
            const isPage = file.endsWith('.html') && existsSync(file);
            if (!isPage && pathname !== '/framed') return next();
            response.setHeader('content-type', 'text/html');
            response.end(isPage ? withRecorder(readFileSync(file, 'utf8')) : FRAMING_PAGE);
          });
        },
      },
    ],
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error(`No address for ${folder}.`);
  return { url, close: () => server.close() };
}

function withRecorder(page: string): string {
  return page.replace(/<head>/i, (head) => head + RECORDER);
}
