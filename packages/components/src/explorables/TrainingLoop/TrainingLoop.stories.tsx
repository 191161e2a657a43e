import { TrainingLoop } from '@micrograd-playground/components';
import { defaultTrainerConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';

const meta = {
  title: 'Explorables/TrainingLoop',
  component: TrainingLoop,
  tags: ['!autodocs'],
} satisfies Meta<typeof TrainingLoop>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

/** The cells of a parameter's row: before, gradient, after. */
const numbersOf = (canvas: Canvas, name: string): readonly string[] => {
  const row = canvas.getByRole('button', { name }).closest('tr');
  return row
    ? within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    : [];
};
const stage = (canvas: Canvas) => canvas.getByRole('button', { current: 'step' });

export const Default: Story = {
  play: async ({ canvas, step }) => {
    const next = canvas.getByRole('button', { name: 'Next' });
    await step('it begins with the outputs, and nothing else is known', async () => {
      await expect(stage(canvas)).toHaveTextContent('Forward');
      await expect(numbersOf(canvas, 'out.w₁').slice(1)).toEqual(['·', '·']);
    });
    await step('then each loss, and their mean', async () => {
      await userEvent.click(next);
      await expect(stage(canvas)).toHaveTextContent('Loss');
      await expect(canvas.getByText('The loss of the point 0, 1')).toBeVisible();
      await userEvent.click(next);
      await expect(canvas.getByText('The mean of the losses of all 4 points')).toBeVisible();
    });
    await step('then the gradients, from the output back', async () => {
      await userEvent.click(next);
      await expect(stage(canvas)).toHaveTextContent('Backward');
      await expect(numbersOf(canvas, 'out.w₁')[1]).not.toBe('·');
      await expect(numbersOf(canvas, 'h1[0].w₁')[1]).toBe('·');
      await userEvent.click(next);
      await userEvent.click(next);
      await expect(numbersOf(canvas, 'h1[0].w₁')[1]).not.toBe('·');
    });
    await step('then the new weights', async () => {
      await userEvent.click(next);
      await expect(stage(canvas)).toHaveTextContent('Update');
    });
    const after = numbersOf(canvas, 'out.w₁')[2];
    await step('the new weights are those of the next step', async () => {
      await userEvent.click(next);
      await expect(stage(canvas)).toHaveTextContent('Forward');
      await expect(numbersOf(canvas, 'out.w₁')[0]).toBe(after);
    });
    await step('and back: everything is as it was', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Back' }));
      await expect(stage(canvas)).toHaveTextContent('Update');
      await expect(numbersOf(canvas, 'out.w₁')[2]).toBe(after);
    });
  },
};

export const Update: Story = {
  args: { defaultView: { stage: 'update' } },
  play: async ({ canvas, step }) => {
    await step('any weight’s update is written out', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'h1[1].b' }));
      await expect(canvas.getByText('∂L/∂h1[1].b')).toBeVisible();
    });
    await step('arrow keys on the stages go back and on', async () => {
      stage(canvas).focus();
      await userEvent.keyboard('{ArrowLeft}');
      await expect(stage(canvas)).toHaveTextContent('Backward');
      await userEvent.keyboard('{ArrowRight}{ArrowRight}');
      await expect(stage(canvas)).toHaveTextContent('Forward');
    });
    await step('and on the buttons moment by moment', async () => {
      canvas.getByRole('button', { name: 'Next' }).focus();
      await userEvent.keyboard('{ArrowLeft}');
      await expect(canvas.getByText('The output of h1[1] for the point 0, 1')).toBeVisible();
    });
  },
};

export const Playing: Story = {
  args: { speed: 8 },
  play: async ({ canvas, step }) => {
    await step('it plays, from step to step', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Play' }));
      await waitFor(() => expect(canvas.getByText('Step')).toHaveTextContent(/Step [1-9]/), { timeout: 5000 });
    });
    await step('until it is paused', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Pause' }));
      await expect(canvas.getByRole('button', { name: 'Play' })).toBeVisible();
    });
  },
};

/** After 120 steps XOR is learned: the outputs are the targets. */
export const Learned: Story = {
  args: { defaultView: { step: 110 } },
  play: async ({ canvas, step }) => {
    await step('ten steps on, the outputs have the signs of the targets', async () => {
      await userEvent.click(canvas.getByRole('button', { name: '10 steps on' }));
      await expect(canvas.getByText('Step')).toHaveTextContent('Step 120');
      for (const [point, output] of [
        ['0, 0', /^−[01]/],
        ['0, 1', /^[01]/],
      ] as const) {
        const row = canvas.getByRole('button', { name: point }).closest('tr');
        await expect(row && within(row).getAllByRole('cell')[1]).toHaveTextContent(output);
      }
    });
  },
};

/** A learning rate that is far too large: the run ends, and it says why. */
export const Diverged: Story = {
  args: { defaultView: { step: 40, stage: 'update' } },
  play: async ({ canvas, step }) => {
    await step('the loss grows without end', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Learning rate η' }), '2');
      await expect(canvas.getByText(/learning rate/, { selector: 'p' })).toBeVisible();
      await expect(canvas.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
    });
  },
};

/** Half way back: the gradients of the output are there, those of the hidden layer are not. */
export const HalfWayBack: Story = {
  args: { defaultView: { stage: 'backward', moment: 1, point: 2, parameter: 4 } },
  play: async ({ canvas, step }) => {
    await step('any weight’s gradient is written out, at the moment when it is found', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'h1[0].w₁' }));
      await expect(canvas.getByText(/^The gradient of h1\[0\].w₁/)).toBeVisible();
      await expect(numbersOf(canvas, 'h1[0].w₁')[1]).not.toBe('·');
      await userEvent.click(canvas.getByRole('button', { name: 'out.b' }));
      await expect(canvas.getByText(/^The gradient of out.b/)).toBeVisible();
      await expect(numbersOf(canvas, 'h1[0].w₁')[1]).toBe('·');
    });
  },
};

/** Another run: batches of three moons, momentum, a loss with regularization. */
const MOONS = {
  ...defaultTrainerConfig,
  model: { hidden: [3], activation: 'relu' },
  optimizer: { kind: 'momentum', learningRate: 0.05 },
  batchSize: 3,
} as const;
export const Extreme: Story = { args: { defaultConfig: MOONS, defaultView: { step: 50, stage: 'update' } } };

export const Dark: Story = { args: { defaultView: { stage: 'backward' } }, globals: { theme: 'dark' } };

export const Narrow: Story = { args: { defaultView: { stage: 'update' } }, globals: { viewport: { value: 'narrow' } } };
