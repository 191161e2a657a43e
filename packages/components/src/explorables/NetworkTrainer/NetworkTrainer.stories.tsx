import { NetworkTrainer } from '@micrograd-playground/components';
import { defaultTrainerConfig, microgradDemoConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

const meta = {
  title: 'Explorables/NetworkTrainer',
  component: NetworkTrainer,
  tags: ['!autodocs'],
  args: { defaultConfig: defaultTrainerConfig, defaultSpeed: Infinity },
} satisfies Meta<typeof NetworkTrainer>;

export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

/** The number below a heading of the statistics. */
const statistic = (canvas: Canvas, name: string): string =>
  canvas.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? '';
const lossOf = (canvas: Canvas): number => Number(statistic(canvas, 'Train loss'));
const ready = (canvas: Canvas) => waitFor(() => expect(lossOf(canvas)).toBeGreaterThan(0), { timeout: 10_000 });

export const Default: Story = {
  play: async ({ canvas, step }) => {
    await step('an untrained network is there to begin with', () => ready(canvas));
    const before = lossOf(canvas);
    await step('one click trains it', async () => {
      await userEvent.click(canvas.getByRole('button', { name: /^train/i }));
      await waitFor(() => expect(lossOf(canvas)).toBeLessThan(before / 2), { timeout: 15_000 });
    });
    await step('it ends with the points on their sides of the boundary', async () => {
      await waitFor(() => expect(Number.parseFloat(statistic(canvas, 'Train accuracy'))).toBeGreaterThanOrEqual(99), {
        timeout: 20_000,
      });
    });
    await step('it says what computed it', () => expect(canvas.getByText(/^WebAssembly/)).toBeVisible());
  },
};

export const PauseStepAndReset: Story = {
  args: { defaultSpeed: 60 },
  play: async ({ canvas, step }) => {
    await ready(canvas);
    const first = statistic(canvas, 'Train loss');
    await step('a single step changes the loss', async () => {
      await userEvent.click(canvas.getByRole('button', { name: /^step/i }));
      await waitFor(() => expect(statistic(canvas, 'Train loss')).not.toBe(first));
    });
    await step('training can be paused', async () => {
      await userEvent.click(canvas.getByRole('button', { name: /^(train|continue)/i }));
      await userEvent.click(await canvas.findByRole('button', { name: /^pause/i }));
      await expect(await canvas.findByRole('button', { name: /^(train|continue)/i })).toBeVisible();
    });
    await step('reset returns to the same initial weights', async () => {
      await userEvent.click(canvas.getByRole('button', { name: /reset/i }));
      await waitFor(() => expect(statistic(canvas, 'Train loss')).toBe(first));
    });
    await step('new weights start elsewhere', async () => {
      await userEvent.click(canvas.getByRole('button', { name: /new weights/i }));
      await waitFor(() => expect(statistic(canvas, 'Train loss')).not.toBe(first));
    });
  },
};

export const MicrogradDemo: Story = {
  args: { defaultConfig: microgradDemoConfig, initialStep: 40 },
  play: async ({ canvas, step }) => {
    await step('at step 40 every point is classified rightly for the first time', async () => {
      await waitFor(() => expect(statistic(canvas, 'Train accuracy')).toBe('100%'), { timeout: 15_000 });
    });
    await step('after 100 steps the loss is 0.0110', async () => {
      await userEvent.click(canvas.getByRole('button', { name: /^(train|continue)/i }));
      await waitFor(() => expect(statistic(canvas, 'Train loss')).toBe('0.0110'), { timeout: 15_000 });
    });
    await step('scrubbing back to the start shows the first loss', async () => {
      const history = canvas.getByRole('slider', { name: 'History' });
      await fireEvent.input(history, { target: { value: '0' } });
      await waitFor(() => expect(statistic(canvas, 'Train loss')).toBe('0.8958'));
    });
  },
};

export const Diverged: Story = {
  args: {
    defaultConfig: {
      ...defaultTrainerConfig,
      loss: 'mse',
      optimizer: { kind: 'sgd', learningRate: 1000 },
      model: { hidden: [8, 8], activation: 'relu' },
    },
  },
  play: async ({ canvas, step }) => {
    await ready(canvas);
    await step('a learning rate of 1,000 diverges, and that is explained', async () => {
      await userEvent.click(canvas.getByRole('button', { name: /^train/i }));
      await expect(
        await canvas.findByText(
          /learning rate/i,
          { selector: '[role="alert"], [role="alert"] *, [role="status"], [role="status"] *' },
          { timeout: 10_000 },
        ),
      ).toBeVisible();
    });
  },
};

export const Xor: Story = {
  args: {
    defaultConfig: { ...defaultTrainerConfig, dataset: { kind: 'xor', samples: 4, noise: 0, testFraction: 0 } },
  },
};

export const OnlyTheResult: Story = {
  args: { hide: ['training', 'data', 'model', 'history'] },
  parameters: { columnWidth: 420 },
};

export const Dark: Story = { globals: { theme: 'dark' }, args: { initialStep: 400 } };

export const Narrow: Story = { globals: { viewport: { value: 'narrow' } }, args: { initialStep: 400 } };
