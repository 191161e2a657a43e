import { TrainingForm } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';

const settings = {
  optimizer: { kind: 'sgd', learningRate: 0.03 },
  loss: 'hinge',
  regularization: { kind: 'l2', rate: 0.0001 },
  batchSize: 10,
  maxSteps: 2000,
  seed: 1337,
} as const;

const meta = {
  title: 'Controls/TrainingForm',
  component: TrainingForm,
  tags: ['!autodocs'],
  args: { defaultValue: settings, onValueChange: fn() },
  parameters: { columnWidth: 1100 },
} satisfies Meta<typeof TrainingForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    await step('A usual learning rate from the list', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Learning rate: usual values' }), '0.3');
      await expect(canvas.getByRole('textbox', { name: 'Learning rate' })).toHaveValue('0.3');
      await expect(args.onValueChange).toHaveBeenLastCalledWith({
        ...settings,
        optimizer: { kind: 'sgd', learningRate: 0.3 },
      });
    });
    await step('Another optimizer and another loss', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Optimizer' }), 'Adam');
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Loss' }), 'Cross-entropy');
      await expect(args.onValueChange).toHaveBeenLastCalledWith({
        ...settings,
        optimizer: { kind: 'adam', learningRate: 0.3 },
        loss: 'bce',
      });
    });
    await step('Without regularization its rate rests', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Regularization' }), 'none');
      await expect(canvas.getByRole('textbox', { name: 'Regularization rate' })).toBeDisabled();
    });
    await step('A batch of all samples', async () => {
      const batch = canvas.getByRole('textbox', { name: 'Batch size' });
      await userEvent.clear(batch);
      await userEvent.type(batch, 'all');
      await expect(args.onValueChange).toHaveBeenLastCalledWith(expect.objectContaining({ batchSize: 'full' }));
    });
    await step('A rate that decays over the whole run', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Rate over time' }), 'linear decay');
      await expect(canvas.getByRole('textbox', { name: 'Final rate' })).toHaveValue('0.03');
      await expect(args.onValueChange).toHaveBeenLastCalledWith(
        expect.objectContaining({
          optimizer: {
            kind: 'adam',
            learningRate: 0.3,
            schedule: { kind: 'linear', to: 0.03, steps: 2000 },
          },
        }),
      );
    });
  },
};

/** 1000 is accepted: it diverges, and that is worth seeing. 0, −1 and abc get their sentence, and change nothing. */
export const Error: Story = {
  parameters: { columnHeight: 150 },
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    const rate = canvas.getByRole('textbox', { name: 'Learning rate' });
    const type = async (text: string) => {
      await userEvent.clear(rate);
      await userEvent.type(rate, text);
    };
    await step('1000', async () => {
      await type('1000');
      await expect(args.onValueChange).toHaveBeenLastCalledWith(
        expect.objectContaining({ optimizer: { kind: 'sgd', learningRate: 1000 } }),
      );
      await expect(rate).toHaveAttribute('aria-invalid', 'false');
    });
    for (const text of ['-1', 'abc', '0']) {
      await step(text, async () => {
        await type(text);
        await expect(rate).toHaveAccessibleDescription('Enter a number above 0, up to 1,000,000.');
        await expect(rate).toHaveValue(text);
      });
    }
  },
};

/** In a column, for a sidebar: everything is there, nothing folds. */
export const Column: Story = { args: { layout: 'column' }, parameters: { columnWidth: 260 } };

/** The decay of micrograd's demo. */
export const Schedule: Story = {
  args: {
    defaultValue: {
      ...settings,
      optimizer: { kind: 'sgd', learningRate: 1, schedule: { kind: 'linear', to: 0.1, steps: 100 } },
      batchSize: 'full',
      maxSteps: 100,
    },
  },
};

export const Extreme: Story = {
  args: {
    defaultValue: {
      ...settings,
      optimizer: { kind: 'momentum', learningRate: 0.000012345678 },
      regularization: { kind: 'l1', rate: 0.00031622776 },
      batchSize: 5000,
      maxSteps: 1_000_000,
      seed: 4294967295,
    },
  },
};

export const Disabled: Story = {
  args: { disabled: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('combobox', { name: 'Optimizer' })).toBeDisabled();
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const Narrow: Story = {
  parameters: { columnWidth: 312 },
  globals: { viewport: { value: 'narrow' } },
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    await step('What is rarely used is folded away', async () => {
      await expect(canvas.queryByRole('textbox', { name: 'Seed' })).not.toBeInTheDocument();
    });
    await step('And unfolds', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'More settings' }));
      await expect(canvas.getByRole('textbox', { name: 'Seed' })).toBeVisible();
    });
  },
};
