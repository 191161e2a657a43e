import { TrainingLoop } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

const meta = {
  title: 'Explorables/TrainingLoop/Spoken',
  component: TrainingLoop,
  tags: ['!autodocs'],
  args: { speed: 2 },
} satisfies Meta<typeof TrainingLoop>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A part that is reached by hand is said, those that play are not. */
export const Parts: Story = {
  play: async ({ canvas, step }) => {
    // The last one is the loop's; the one before it belongs to what can be copied.
    const [, status] = await canvas.findAllByRole('status');
    if (!status) throw new Error('The loop says nothing.');
    const said: string[] = [];
    const listen = () => said.push(status.textContent);
    const observer = new MutationObserver(listen);
    observer.observe(status, { subtree: true, childList: true, characterData: true });
    await step('by hand', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Next' }));
      await waitFor(() => expect(said).toHaveLength(1), { timeout: 3000 });
      await expect(said[0]).toMatch(/^Step 0: /);
    });
    await step('playing', async () => {
      said.length = 0;
      await userEvent.click(canvas.getByRole('button', { name: 'Play' }));
      await new Promise((resolve) => setTimeout(resolve, 2600));
      await expect(said).toEqual(['Playing']);
    });
    await step('where it stops', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Pause' }));
      await waitFor(() => expect(said).toHaveLength(2), { timeout: 3000 });
      await expect(said[1]).toMatch(/^Step \d+: /);
    });
    observer.disconnect();
  },
};
