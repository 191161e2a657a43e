import { NetworkTrainer } from '@micrograd-playground/components';
import { defaultTrainerConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

const meta = {
  title: 'Explorables/NetworkTrainer/Spoken',
  component: NetworkTrainer,
  tags: ['!autodocs'],
  args: { defaultConfig: { ...defaultTrainerConfig, maxSteps: 300 } },
} satisfies Meta<typeof NetworkTrainer>;

export default meta;
type Story = StoryObj<typeof meta>;

const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"], output:not([aria-live])';

/** What live regions say from now on, in order. */
function listen(root: Element): string[] {
  const said: string[] = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const text = element?.closest(LIVE)?.textContent ?? '';
      if (text !== '' && text !== said.at(-1)) said.push(text);
    }
  }).observe(root, { subtree: true, childList: true, characterData: true });
  return said;
}

/** A run changes a thousand numbers; it is said that it trains, and how it ended. */
export const Run: Story = {
  play: async ({ canvas, canvasElement, step }) => {
    const train = await canvas.findByRole('button', { name: 'Train' });
    await waitFor(() => expect(train).toBeEnabled());
    const said = listen(canvasElement);
    await step('from the first step to the last', async () => {
      await userEvent.click(train);
      await canvas.findByText('Finished after 300 steps.', undefined, { timeout: 15_000 });
    });
    await step('two sentences', async () => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      await expect(said).toEqual(['Training…', 'Finished after 300 steps.']);
    });
  },
};
