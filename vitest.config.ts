import path from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/browser.mjs';
import { firefoxLaunchOptions } from './scripts/firefox.mjs';
import { testBrowser } from './scripts/testBrowsers.mjs';

const shownIn = testBrowser();

// A fresh object a project: Vitest writes the project's name into `instances`.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    // Larger than Storybook's frame of 1200 × 900, or Vitest scales the frame (and screenshots) down.
    contextOptions: { viewport: { width: 1280, height: 960 } },
    launchOptions: shownIn === 'firefox' ? firefoxLaunchOptions() : chromiumLaunchOptions(),
  }),
  instances: [{ browser: shownIn === 'firefox' ? ('firefox' as const) : ('chromium' as const) }],
});

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.{ts,tsx}'],
      exclude: ['**/*.stories.tsx', '**/*.test.{ts,tsx}', '**/testing/**'],
      reporter: ['text', 'lcov'],
    },
    // One project after the other: browsers beside unit tests would starve each other on a small machine.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Properties are tried hundreds of times, on machines that may be doing something else.
          testTimeout: 20_000,
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            '.storybook/**/*.test.{ts,tsx}',
            'scripts/**/*.test.mjs',
            'tests/{house,sameBits}/**/*.test.ts',
          ],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: path.join(import.meta.dirname, '.storybook') })],
        test: {
          name: 'storybook',
          browser: browser(),
          setupFiles: ['.storybook/vitest.setup.ts'],
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/buildPlayground.ts'],
          fileParallelism: false,
          testTimeout: 45_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'consumers',
          environment: 'node',
          include: ['tests/consumers/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 3 },
        },
      },
      // WebKit is driven in another way, and few machines have it.
      ...(shownIn === 'webkit'
        ? [
            {
              extends: true as const,
              test: {
                name: 'webkit',
                environment: 'node' as const,
                include: ['tests/webkit/**/*.test.ts'],
                globalSetup: ['tests/webkit/buildAll.ts'],
                fileParallelism: false,
                testTimeout: 45_000,
                hookTimeout: 60_000,
              },
            },
          ]
        : []),
    ],
  },
});
