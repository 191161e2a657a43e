import { NetworkTrainer } from '@micrograd-playground/components';
import { defaultTrainerConfig, graphFromJson, microgradDemoConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, spyOn, userEvent, waitFor, within } from 'storybook/test';

const meta = {
  title: 'Explorables/NetworkTrainer/Graph steps',
  component: NetworkTrainer,
  tags: ['!autodocs'],
  args: { defaultConfig: defaultTrainerConfig, initialStep: 200, defaultOpenGraph: { kind: 'point' } },
} satisfies Meta<typeof NetworkTrainer>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

/** The dialog, once its graph is there. */
async function opened(canvas: Canvas) {
  const dialog = within(await canvas.findByRole('dialog', {}, { timeout: 10_000 }));
  await dialog.findByRole('treeitem', { name: /^layer 1, group/ }, { timeout: 10_000 });
  const scrubber = dialog.getByRole<HTMLInputElement>('slider', { name: 'Step' });
  return {
    ...dialog,
    scrubber,
    reading: () => scrubber.getAttribute('aria-valuetext'),
    press: (name: string) => userEvent.click(dialog.getByRole('button', { name })),
    card: (name: string | RegExp) => dialog.getByRole('treeitem', { name }),
    follows: dialog.getByRole('checkbox', { name: 'Follow the run' }),
    explanation: () => document.querySelector('.mgp-RunGraph-explained')?.textContent ?? '',
    title: () => dialog.getByRole('heading', { level: 2 }).textContent,
  };
}

/** Layer by layer: a closed group is passed in one step, an open one node by node. */
export const LayerByLayer: Story = {
  play: async ({ canvas, step }) => {
    const dialog = await opened(canvas);
    const { press, card, reading } = dialog;
    await step('the graph is finished at first, and its output explained', async () => {
      await expect(reading()).toBe('finished');
      await expect(dialog.explanation()).toContain('that of L itself is 1');
    });
    await step('from the first step on nothing is known but what was computed', async () => {
      await press('First step');
      await expect(reading()).toMatch(/^forward 1 \//);
      await expect(card(/^layer 1, group/)).toHaveAttribute('data-pending', 'true');
    });
    await step('the layer is computed in one step: its card is at work', async () => {
      await press('Step forward');
      await press('Step forward');
      await expect(card(/^layer 1, group/)).toHaveAttribute('data-active', 'forward');
      await expect(card(/^layer 2, group/)).toHaveAttribute('data-pending', 'true');
      await expect(dialog.explanation()).toContain('computes 6 values');
    });
    await step('inside, every neuron is a step of its own', async () => {
      await press('Step inside layer 1');
      await waitFor(() => expect(card(/^layer 1, neuron 1, group/)).toHaveAttribute('data-active', 'forward'));
      await expect(card(/^layer 1, neuron 2, group/)).toHaveAttribute('data-pending', 'true');
      await press('Step forward');
      await expect(card(/^layer 1, neuron 2, group/)).toHaveAttribute('data-active', 'forward');
    });
    await step('closed again, the layer is where it was: done', async () => {
      await userEvent.click(card('layer 1'));
      await waitFor(() => expect(card(/^layer 1, group/)).toHaveAttribute('data-active', 'forward'));
      await expect(reading()).toMatch(/^forward 3 \//);
    });
    await step('the backward pass ends in the first layer, with the gradients of its parameters', async () => {
      await press('Last step');
      await press('Step back');
      await expect(card(/^layer 1, group/)).toHaveAttribute('data-active', 'backward');
      await expect(dialog.explanation()).toContain('Its 18 parameters have their gradient now: ‖∇‖ = ');
    });
    await step('before its own step it has none', async () => {
      await press('Step back');
      await expect(card(/^layer 2, group/)).toHaveAttribute('data-active', 'backward');
      await waitFor(() => expect(card(/^layer 1, group/).textContent).not.toContain('gradient norm'));
    });
  },
};

/** Of the loss, each contribution is a step, with its formula. A term of the formula and its node light each other. */
export const ChainRule: Story = {
  play: async ({ canvas, step }) => {
    const dialog = await opened(canvas);
    await step('keys step where the focus is not needed otherwise', async () => {
      await expect(dialog.getByRole('heading', { level: 2 })).toHaveFocus();
      await userEvent.keyboard('{End}{Home}');
      await expect(dialog.reading()).toMatch(/^forward 1 \//);
      await userEvent.keyboard('{ArrowRight}');
      await expect(dialog.reading()).toMatch(/^forward 2 \//);
    });
    await step('the scrubber goes to the backward pass of the loss', async () => {
      const isThere = () => dialog.reading()?.startsWith('backward 2 ');
      for (let at = 0; at < Number(dialog.scrubber.max) && !isThere(); at++) {
        await fireEvent.input(dialog.scrubber, { target: { value: String(at) } });
      }
      await expect(await dialog.findByRole('group', { name: 'Formula' })).toBeVisible();
    });
    await step('a node that is pointed at lights its term', async () => {
      const active = document.querySelector<HTMLElement>('.mgp-RunGraph [data-active="backward"]');
      if (!active) throw new Error('No node is at work.');
      await userEvent.hover(active);
      await waitFor(() => expect(document.querySelector('.mgp-RunGraph-panel [data-lit]')).not.toBeNull());
      await userEvent.unhover(active);
      await waitFor(() => expect(document.querySelector('.mgp-RunGraph-panel [data-lit]')).toBeNull());
    });
  },
};

/** Whoever steps holds the moment: the run may go on, and every step can be taken back. */
export const WhileTraining: Story = {
  args: { defaultSpeed: 50 },
  play: async ({ canvas, step }) => {
    const dialog = await opened(canvas);
    await step('a step holds the moment of a run that goes on', async () => {
      await userEvent.click(await dialog.findByRole('button', { name: 'Continue' }, { timeout: 15_000 }));
      await waitFor(() => expect(dialog.title()).not.toMatch(/step 200$/), { timeout: 15_000 });
      await expect(dialog.follows).toBeChecked();
      await dialog.press('First step');
      await expect(dialog.follows).not.toBeChecked();
      const held = dialog.title();
      const history = dialog.getByRole<HTMLInputElement>('slider', { name: 'History' });
      const { value } = history;
      await waitFor(() => expect(history.value).not.toBe(value), { timeout: 15_000 });
      await expect(dialog.title()).toBe(held);
      await dialog.press('Last step');
      await expect(dialog.title()).toBe(held);
    });
    await step('following it again ends the walk', async () => {
      await dialog.press('First step');
      await userEvent.click(dialog.follows);
      await expect(dialog.reading()).toBe('finished');
      await dialog.press('Pause');
    });
    await step('while the run rests, a walk lets go of its moment at the end', async () => {
      await dialog.findByRole('button', { name: 'Continue' });
      await dialog.press('First step');
      await expect(dialog.follows).not.toBeChecked();
      await dialog.press('Last step');
      await expect(dialog.follows).toBeChecked();
    });
  },
};

/** The graph as it stands there can be taken away. */
export const Copies: Story = {
  play: async ({ canvas, step }) => {
    const dialog = await opened(canvas);
    const writeText = spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    const copied = () => writeText.mock.lastCall?.[0] ?? '';
    await step('as JSON, which the engine reads back', async () => {
      await dialog.press('Copy as');
      await dialog.press('Copy JSON');
      await waitFor(() => expect(writeText).toHaveBeenCalled());
      await expect(graphFromJson(copied()).nodes.at(-1)?.label).toBe('L');
    });
    await step('as a picture, with its cards and at its step', async () => {
      await dialog.press('First step');
      await dialog.press('Copy as');
      await dialog.press('Copy SVG');
      await waitFor(() => expect(copied()).toMatch(/^<svg /));
      const picture = new DOMParser().parseFromString(copied(), 'image/svg+xml');
      await expect(picture.querySelector('parsererror')).toBeNull();
      const texts = Array.from(picture.querySelectorAll('text'), ({ textContent }) => textContent);
      await expect(texts).toEqual(expect.arrayContaining(['layer 1', 'layer 2', 'output', '—']));
    });
  },
};

/** Over 1,600 nodes in 17 steps; opened, the loss alone has its own. */
export const MicrogradDemo: Story = {
  args: {
    defaultConfig: { ...microgradDemoConfig, batchSize: 1, batchOrder: undefined },
    initialStep: 0,
    defaultOpenGraph: { kind: 'loss' },
  },
  play: async ({ canvas, step }) => {
    const dialog = await opened(canvas);
    await step('closed, each layer is one step', async () => {
      await dialog.press('Collapse all groups');
      await waitFor(() => expect(dialog.scrubber.max).toBe('17'));
    });
    await step('all of it is stepped quickly with the scrubber', async () => {
      await dialog.press('Expand all groups');
      await waitFor(() => expect(Number(dialog.scrubber.max)).toBeGreaterThan(4000), { timeout: 15_000 });
      await fireEvent.input(dialog.scrubber, { target: { value: '2000' } });
      await expect(dialog.reading()).toMatch(/^backward [\d,]+ \/ [\d,]+$/);
    });
  },
};

export const Dark: Story = { ...LayerByLayer, globals: { theme: 'dark' } };

/** One column: the controls of the steps stay in reach while graph and explanation scroll. */
export const Narrow: Story = {
  args: { defaultOpenGraph: null },
  globals: { viewport: { value: 'narrow' } },
  play: async (context) => {
    const { canvas, step } = context;
    await step('a data point opens its graph', async () => {
      await waitFor(() => expect(canvas.getAllByText(/^step 200/)[0]).toBeVisible(), { timeout: 10_000 });
      canvas.getByRole('slider', { name: 'Outputs over the plane' }).focus();
      await userEvent.keyboard('{ArrowRight}{Enter}');
    });
    await LayerByLayer.play?.(context);
  },
};
