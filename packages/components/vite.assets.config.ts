import { defineConfig } from 'vite';

/** What tsc cannot emit: styles.css with its imports inside, and the ELK worker with elkjs inside. */
export default defineConfig({
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    // Browsers that know light-dark(): it is for the page's own build to decide on older ones.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      input: { styles: 'src/styles.css', 'ExprGraph/elk.worker': 'src/ExprGraph/elk.worker.ts' },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
