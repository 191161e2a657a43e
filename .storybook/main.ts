import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  stories: ['./pages/**/*.mdx', '../packages/components/src/**/*.mdx', '../packages/components/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (vite) => ({
    ...vite,
    base: './',
    worker: { ...vite.worker, format: 'es' },
    build: { ...vite.build, cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'] },
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        'react',
        'react-dom',
        'react-dom/client',
        'react-dom/server',
        'react/jsx-runtime',
        'react/jsx-dev-runtime',
        'storybook/test',
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
  }),
};

export default config;
