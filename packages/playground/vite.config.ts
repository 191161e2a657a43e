import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // Strict content security policies allow files of the site, but nothing that is written into others.
    assetsInlineLimit: 0,
  },
  optimizeDeps: {
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
});
