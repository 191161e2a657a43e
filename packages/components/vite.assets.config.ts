import { defineConfig } from 'vite';
import { CSS_TARGET } from '../../scripts/workspaceVite.mjs';

/** What tsc cannot emit: styles.css with its imports inside, and the ELK worker with elkjs inside. */
export default defineConfig({
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    cssTarget: CSS_TARGET,
    rolldownOptions: {
      input: { styles: 'src/styles.css', 'ExprGraph/elk.worker': 'src/ExprGraph/elk.worker.ts' },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
