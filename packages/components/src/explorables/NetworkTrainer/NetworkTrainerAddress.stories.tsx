import { NetworkTrainer } from '@micrograd-playground/components';
import { defaultTrainerConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

const meta = {
  title: 'Explorables/NetworkTrainer/Address',
  component: NetworkTrainer,
  tags: ['!autodocs'],
  args: { defaultConfig: defaultTrainerConfig, initialStep: 200, onStepChange: fn(), onOpenGraphChange: fn() },
} satisfies Meta<typeof NetworkTrainer>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A page that keeps the step and the open graph in its address opens the trainer as it was left. */
export const OpensAGraph: Story = {
  args: { defaultOpenGraph: { kind: 'neuron', layer: 1, index: 2, pointId: 'train 17' } },
  play: async ({ args, canvas, step }) => {
    const dialog = within(await canvas.findByRole('dialog'));
    await step('the graph is that of the step, the neuron and the point', async () => {
      const title = dialog.getByRole('heading', { level: 2 });
      await waitFor(() => expect(title).toHaveTextContent('Neuron 3 of layer 1, point 17, step 200'), {
        timeout: 10_000,
      });
    });
    await step('the way to the step is not told as a step', async () => {
      await waitFor(() => expect(args.onStepChange).toHaveBeenCalledWith(200));
      await expect(args.onStepChange).not.toHaveBeenCalledWith(0);
    });
    await step('the page learns of another point, and that the graph is closed', async () => {
      await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Data point' }), 'test point 3');
      await expect(args.onOpenGraphChange).toHaveBeenLastCalledWith({
        kind: 'neuron',
        layer: 1,
        index: 2,
        pointId: 'test 3',
      });
      await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
      await waitFor(() => expect(args.onOpenGraphChange).toHaveBeenLastCalledWith(null));
    });
  },
};

/** What the run does not have is not opened. */
export const OpensNothing: Story = {
  args: { defaultOpenGraph: { kind: 'neuron', layer: 1, index: 99 } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('slider', { name: 'History' })).toHaveValue('200'), {
      timeout: 10_000,
    });
    await expect(canvas.queryByRole('dialog')).toBeNull();
  },
};
