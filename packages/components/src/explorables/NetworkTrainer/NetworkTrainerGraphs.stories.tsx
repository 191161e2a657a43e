import { NetworkTrainer } from '@micrograd-playground/components';
import { defaultTrainerConfig, microgradDemoConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';

const meta = {
  title: 'Explorables/NetworkTrainer/Graphs',
  component: NetworkTrainer,
  tags: ['!autodocs'],
  args: { defaultConfig: defaultTrainerConfig, initialStep: 200 },
} satisfies Meta<typeof NetworkTrainer>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const trained = (canvas: Canvas) =>
  waitFor(() => expect(canvas.getAllByText(/^step 200/)[0]).toBeVisible(), { timeout: 10_000 });
const dialog = (canvas: Canvas) => canvas.findByRole('dialog');
const title = async (canvas: Canvas): Promise<string> =>
  within(await dialog(canvas)).getByRole('heading', { level: 2 }).textContent;
const graph = async (canvas: Canvas, name: RegExp) =>
  within(await dialog(canvas)).findByRole('group', { name }, { timeout: 10_000 });

/** A click on a neuron opens the graph of what it computes for a point of the data. */
export const Neuron: Story = {
  play: async ({ canvas, step }) => {
    await trained(canvas);
    await step('a click on a neuron opens its graph', async () => {
      await userEvent.click(canvas.getByRole('option', { name: /^hidden 1, neuron 3/ }));
      await expect(await title(canvas)).toBe('Neuron 3 of layer 1, point 1, step 200');
      await expect(await graph(canvas, /^Neuron 3 of layer 1/)).toBeVisible();
    });
    await step('for another point it is another number', async () => {
      const select = within(await dialog(canvas)).getByRole('combobox', { name: 'Data point' });
      await userEvent.selectOptions(select, 'point 17');
      await expect(await title(canvas)).toBe('Neuron 3 of layer 1, point 17, step 200');
    });
    await step('Escape closes it, and the neuron has the focus again', async () => {
      await userEvent.click(within(await dialog(canvas)).getByRole('button', { name: 'Close' }));
      await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
      await expect(canvas.getByRole('option', { name: /^hidden 1, neuron 3/ })).toHaveFocus();
    });
    await step('Enter opens it again', async () => {
      await userEvent.keyboard('{Enter}');
      await expect(await title(canvas)).toBe('Neuron 3 of layer 1, point 17, step 200');
    });
  },
};

/** The loss whose gradient the next update goes down, as a graph that follows the run. */
export const Loss: Story = {
  play: async ({ canvas, step }) => {
    await trained(canvas);
    await step('the button at the loss opens its graph', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Open the graph of this loss' }));
      await expect(await title(canvas)).toBe('Loss of the next batch, step 200');
      await expect(await graph(canvas, /^Loss of the next batch/)).toBeVisible();
    });
    const inside = within(await dialog(canvas));
    await step('it follows the run', async () => {
      await userEvent.click(inside.getByRole('button', { name: 'Step' }));
      await waitFor(async () => expect(await title(canvas)).toBe('Loss of the next batch, step 201'));
    });
    await step('or holds a step', async () => {
      await userEvent.click(inside.getByRole('checkbox', { name: 'Follow the run' }));
      await userEvent.click(inside.getByRole('button', { name: 'Step' }));
      await waitFor(() => expect(inside.getByRole('slider', { name: 'History' })).toHaveValue('202'));
      await expect(await title(canvas)).toBe('Loss of the next batch, step 201');
      await userEvent.click(inside.getByRole('checkbox', { name: 'Follow the run' }));
      await waitFor(async () => expect(await title(canvas)).toBe('Loss of the next batch, step 202'));
    });
  },
};

/** A data point and its loss. */
export const DataPoint: Story = {
  play: async ({ canvas, step }) => {
    await trained(canvas);
    await step('Enter on the boundary opens the graph of the nearest point', async () => {
      canvas.getByRole('slider', { name: 'Outputs over the plane' }).focus();
      await userEvent.keyboard('{ArrowRight}{Enter}');
      await expect(await title(canvas)).toMatch(/^Loss of a point, (test )?point \d+, step 200$/);
      await expect(await graph(canvas, /^Loss of a point/)).toBeVisible();
    });
  },
};

/** The network of micrograd's demo: over 1,000 nodes for the loss on one sample. */
export const MicrogradDemo: Story = {
  args: { defaultConfig: { ...microgradDemoConfig, batchSize: 1, batchOrder: undefined }, initialStep: 0 },
  play: async ({ canvas, step }) => {
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Train' })).toBeEnabled());
    await step('the loss of one sample opens', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Open the graph of this loss' }));
      await expect(await graph(canvas, /^Loss of the next batch/)).toBeVisible();
    });
  },
};

/** The loss of the whole of a small data set. */
export const WholeTrainingSet: Story = {
  args: {
    defaultConfig: {
      ...defaultTrainerConfig,
      dataset: { kind: 'xor', samples: 4, noise: 0, testFraction: 0 },
      model: { hidden: [2], activation: 'tanh' },
      batchSize: 'full',
    },
  },
  play: async ({ canvas, step }) => {
    await trained(canvas);
    await step('its value is the training loss of the statistics', async () => {
      const loss = canvas.getByText('Train loss', { selector: 'dt' }).nextElementSibling?.textContent ?? '';
      await userEvent.click(canvas.getByRole('button', { name: 'Open the graph of this loss' }));
      await expect(await title(canvas)).toBe('Loss of the training set, step 200');
      const shown = await graph(canvas, /^Loss of the training set/);
      await expect(within(shown).getByText(new RegExp(`Output .* = ${loss}`))).toBeInTheDocument();
    });
  },
};

export const Dark: Story = { ...DataPoint, globals: { theme: 'dark' } };

export const Narrow: Story = { ...DataPoint, globals: { viewport: { value: 'narrow' } } };

export const WithoutGraphs: Story = {
  args: { hide: ['graphs'] },
  play: async ({ canvas, step }) => {
    await trained(canvas);
    await step('a click on a neuron chooses it, and no more', async () => {
      await userEvent.click(canvas.getByRole('option', { name: /^hidden 1, neuron 3/ }));
      await expect(canvas.getByRole('option', { selected: true, name: /^hidden 1, neuron 3/ })).toBeVisible();
      await expect(canvas.queryByRole('dialog')).toBeNull();
      await expect(canvas.queryByRole('button', { name: 'Open the graph of this loss' })).toBeNull();
    });
  },
};
