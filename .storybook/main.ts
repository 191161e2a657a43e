import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';
import { WORKSPACE_VITE } from '../scripts/workspaceVite.mjs';

const config: StorybookConfig = {
  stories: ['./pages/**/*.mdx', '../packages/components/src/**/*.mdx', '../packages/components/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (vite) =>
    mergeConfig(mergeConfig(vite, WORKSPACE_VITE), {
      optimizeDeps: {
        include: [
          'react',
          'react-dom',
          'react-dom/client',
          'react-dom/server',
          'react/jsx-runtime',
          'react/jsx-dev-runtime',
          'storybook/test',
        ],
      },
    }),
};

export default config;
