import type { Preview } from '@storybook/react-vite';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@micrograd-playground/components/styles.css';
import './preview.css';
import { waitAroundUse, waitBeforeStep } from './waitForPage.ts';

interface Column {
  readonly columnWidth?: number;
  readonly columnHeight?: number;
}

const preview: Preview = {
  parameters: {
    // The paper has a margin of its own.
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: { test: 'error' },
    docs: { toc: { ignoreSelector: '.mgp *' } },
    options: { storySort: { order: ['Start here', 'Operations', 'Explorables', 'Views', 'Controls'] } },
    viewport: {
      options: {
        narrow: { name: 'Narrow (360)', styles: { width: '360px', height: '780px' } },
        wide: { name: 'Wide (1440)', styles: { width: '1440px', height: '900px' } },
      },
    },
  },
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['system', 'light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light' },
  beforeAll: waitAroundUse,
  runStep: waitBeforeStep,
  decorators: [
    (Story, { globals, parameters }) => {
      const theme = globals.theme === 'system' ? undefined : String(globals.theme);
      // A story may ask for a narrow column, or for room below what it shows: px.
      const { columnWidth: maxWidth, columnHeight: minHeight } = parameters as Column;
      const isColumn = maxWidth !== undefined || minHeight !== undefined;
      return (
        <div className="catalog-paper" data-mgp-theme={theme}>
          {isColumn ? (
            <div style={{ maxWidth, minHeight }}>
              <Story />
            </div>
          ) : (
            <Story />
          )}
        </div>
      );
    },
  ],
};

export default preview;
