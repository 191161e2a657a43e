import { ModelForm } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';

const meta = {
  title: 'Controls/ModelForm',
  component: ModelForm,
  tags: ['!autodocs'],
  args: { onValueChange: fn() },
  parameters: { columnWidth: 300 },
} satisfies Meta<typeof ModelForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    await step('The network is summed up', async () => {
      await expect(canvas.getByText('2 → 8 → 8 → 1 · 105 parameters')).toBeVisible();
    });
    await step('One neuron more', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'One neuron more in hidden layer 1' }));
      await expect(canvas.getByText('2 → 9 → 8 → 1 · 116 parameters')).toBeVisible();
    });
    await step('A number that is typed', async () => {
      const neurons = canvas.getByRole('textbox', { name: 'Neurons in hidden layer 2' });
      await userEvent.clear(neurons);
      await userEvent.type(neurons, '16');
      await expect(args.onValueChange).toHaveBeenLastCalledWith({ hidden: [9, 16], activation: 'tanh' });
    });
    await step('A third layer, and no fourth', async () => {
      const add = canvas.getByRole('button', { name: 'Add layer' });
      await userEvent.click(add);
      await expect(args.onValueChange).toHaveBeenLastCalledWith({ hidden: [9, 16, 16], activation: 'tanh' });
      await expect(add).toHaveAttribute('aria-disabled', 'true');
      await expect(add).toHaveFocus();
    });
    await step('Remove the first', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Remove hidden layer 1' }));
      await expect(args.onValueChange).toHaveBeenLastCalledWith({ hidden: [16, 16], activation: 'tanh' });
    });
    await step('Another activation, other initial weights', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Activation' }), 'ReLU');
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Initial weights' }), 'He');
      await expect(args.onValueChange).toHaveBeenLastCalledWith({
        hidden: [16, 16],
        activation: 'relu',
        initializer: 'he',
      });
    });
  },
};

/** A number that cannot be is named in place; the network stays as it was. */
export const OutOfRange: Story = {
  args: { defaultValue: { hidden: [8], activation: 'tanh' } },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const neurons = canvas.getByRole('textbox', { name: 'Neurons in hidden layer 1' });
    await userEvent.clear(neurons);
    await userEvent.type(neurons, '99');
    await expect(canvas.getByRole('alert')).toHaveTextContent('Enter a whole number from 1 to 16.');
    await expect(args.onValueChange).toHaveBeenLastCalledWith({ hidden: [9], activation: 'tanh' });
    await expect(canvas.getByText('2 → 9 → 1 · 37 parameters')).toBeVisible();
  },
};

/** Without hidden layers it is a single neuron: allowed with `minLayers={0}`. */
export const Empty: Story = {
  args: { minLayers: 0, defaultValue: { hidden: [], activation: 'tanh' } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('2 → 1 · 3 parameters')).toBeVisible();
  },
};

export const Extreme: Story = {
  args: { maxLayers: 6, maxNeurons: 32, defaultValue: { hidden: [32, 32, 32, 32, 32, 32], activation: 'leaky_relu' } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/5,409 parameters/)).toBeVisible();
  },
};

/** In a wide place the layers stand in a row, above the network that they describe. */
export const Wide: Story = {
  parameters: { columnWidth: 820 },
  args: { defaultValue: { hidden: [6, 4], activation: 'tanh' } },
};

export const Disabled: Story = { args: { disabled: true } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Narrow: Story = { parameters: { columnWidth: 312 }, globals: { viewport: { value: 'narrow' } } };
