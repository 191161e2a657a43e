// @ts-check
// What the playground and the catalog have in common where Vite serves and builds them.

/**
 * Browsers that know light-dark(): it is for a page's own build to decide on older ones.
 * @type {string[]}
 */
export const CSS_TARGET = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

/** @type {import('vite').UserConfig} */
export const WORKSPACE_VITE = {
  // Wherever a site is put, below whatever path.
  base: './',
  worker: { format: 'es' },
  build: { cssTarget: CSS_TARGET },
  optimizeDeps: {
    // Found only when a page asks for them, they would make Vite load that page anew.
    include: [
      '@micrograd-playground/components > @xyflow/react',
      '@micrograd-playground/components > @visx/event',
      '@micrograd-playground/components > @visx/grid',
      '@micrograd-playground/components > @visx/group',
      '@micrograd-playground/components > @visx/scale',
      '@micrograd-playground/components > @visx/shape',
      '@micrograd-playground/components > elkjs/lib/elk-api.js',
      '@micrograd-playground/components > elkjs/lib/elk-worker.min.js',
    ],
  },
};
