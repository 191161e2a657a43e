import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig } from 'vite';
import { WORKSPACE_VITE } from '../../scripts/workspaceVite.mjs';

export default defineConfig(
  mergeConfig(WORKSPACE_VITE, {
    plugins: [react()],
    build: {
      target: 'es2022',
      // Strict content security policies allow files of the site, but nothing that is written into others.
      assetsInlineLimit: 0,
    },
  }),
);
