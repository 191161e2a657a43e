import { ExprGraph } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { createRandom, MLP, traceNetwork, traceSteps } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';

const meta = {
  title: 'Views/ExprGraph groups',
  component: ExprGraph,
  tags: ['!autodocs'],
  args: {
    graph: lossOf([16, 16]),
    height: 520,
    layout: 'layered',
    onSelectedIdChange: fn(),
    onExpandedGroupsChange: fn(),
  },
} satisfies Meta<typeof ExprGraph>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The loss of a network on one sample, with the rate of an L2 penalty on all weights. */
function lossOf(hidden: readonly number[], rate = 0): GraphSnapshot {
  const model = { hidden: [...hidden], activation: 'tanh' as const };
  const parameters = new MLP(2, model, createRandom(1337, 'weights')).getParameters();
  const regularization = { kind: rate > 0 ? ('l2' as const) : ('none' as const), rate };
  const point = { x: [0.5, -1], label: 1 };
  return traceNetwork({ model, loss: 'mse', regularization, parameters }, { kind: 'loss', points: [point] });
}

const nodes = (canvasElement: HTMLElement) =>
  Array.from(canvasElement.querySelectorAll<HTMLElement>('.react-flow__node:not(.react-flow__node-frame)'));
const frames = (canvasElement: HTMLElement) =>
  Array.from(canvasElement.querySelectorAll<HTMLElement>('.react-flow__node-frame'));
const node = (canvasElement: HTMLElement, name: string | RegExp) =>
  within(canvasElement).findByRole('treeitem', { name });
const current = (canvasElement: HTMLElement) =>
  canvasElement.querySelector('[data-current] > .mgp-visually-hidden')?.textContent ?? '';

/** A network of 16 and 16 neurons with the loss on one sample: close to a thousand nodes, of which seven are drawn. */
export const Default: Story = {
  play: async ({ canvasElement, args, step }) => {
    await step('each layer is one card, with what leaves it and how strongly it is to change', async () => {
      await expect(args.graph?.nodes.length).toBeGreaterThan(950);
      await node(canvasElement, /^layer 1, group of \d+ nodes, 16 values, gradient norm \d/);
      await node(canvasElement, /^output, group of \d+ nodes, value −?\d/);
      await expect(nodes(canvasElement).length).toBeLessThan(10);
    });
    await step('a click opens a layer, and then a neuron', async () => {
      await userEvent.click(await node(canvasElement, /^layer 1, group/));
      await userEvent.click(await node(canvasElement, /^layer 1, neuron 3, group/));
      await expect(args.onExpandedGroupsChange).toHaveBeenLastCalledWith(['layer 1', 'layer 1/neuron 3']);
      await waitFor(() => expect(frames(canvasElement)).toHaveLength(2));
      await expect(await node(canvasElement, /^h1\[2\] = tanh\(/)).toHaveAttribute('aria-level', '3');
    });
    await step('open or closed, a group is an item that says so', async () => {
      const item = async (name: string | RegExp) => {
        const found = await node(canvasElement, name);
        return ['expanded', 'level', 'posinset', 'setsize'].map((state) => found.getAttribute(`aria-${state}`));
      };
      const [, , position, size] = await item('layer 1');
      await expect(await item('layer 1')).toEqual(['true', '1', position, size]);
      await expect(await item('layer 1, neuron 3')).toEqual(['true', '2', '3', '16']);
      await expect(await item(/^layer 1, neuron 4, group/)).toEqual(['false', '2', '4', '16']);
    });
    await step('the nodes of a group stand in its frame, and nothing else does', () => expectFramed(canvasElement));
    await step('its frame closes it again', async () => {
      await userEvent.click(await node(canvasElement, 'layer 1'));
      await waitFor(() => expect(frames(canvasElement)).toHaveLength(0));
      await node(canvasElement, /^layer 1, group/);
    });
  },
};

/** A small network shows all it has, neuron by neuron. */
export const SmallNetwork: Story = {
  args: { graph: lossOf([4]), height: 620 },
  play: async ({ canvasElement, step }) => {
    await step('all groups are expanded', async () => {
      await waitFor(() => expect(frames(canvasElement)).toHaveLength(7));
      await expectFramed(canvasElement);
    });
    await step('the controls collapse and expand all of them', async () => {
      await userEvent.click(within(canvasElement).getByRole('button', { name: 'Collapse all groups' }));
      await waitFor(() => expect(frames(canvasElement)).toHaveLength(0));
      await userEvent.click(within(canvasElement).getByRole('button', { name: 'Expand all groups' }));
      await waitFor(() => expect(frames(canvasElement)).toHaveLength(7));
    });
  },
};

/** One layer open, its neurons not. */
export const LayerExpanded: Story = { args: { defaultExpandedGroups: ['layer 1'], height: 620 } };

/** Everything that the loss of a 2-16-16-1 network is computed from, regularization included: over 1,600 nodes. */
export const Extreme: Story = {
  args: { graph: lossOf([16, 16], 0.001), height: 620 },
  play: async ({ canvasElement, args, step }) => {
    await expect(args.graph?.nodes.length).toBeGreaterThan(1600);
    await step('all of it can be opened', async () => {
      await node(canvasElement, /^layer 1, group/);
      await userEvent.click(within(canvasElement).getByRole('button', { name: 'Expand all groups' }));
      await waitFor(() => expect(canvasElement.querySelector('.mgp-ExprGraph-overview')).toBeVisible(), {
        timeout: 8000,
      });
      await expect(canvasElement.querySelectorAll('ol > li')).toHaveLength(args.graph?.nodes.length ?? 0);
    });
  },
};

/** A graph that would take seconds to be drawn whole: over 5,000 nodes. Its groups are expanded one by one. */
export const TooManyToExpand: Story = {
  args: { graph: lossOf([32, 32, 32], 0.001), height: 620 },
  play: async ({ canvasElement, args, step }) => {
    await expect(args.graph?.nodes.length).toBeGreaterThan(5000);
    await step('Shift and Enter open the group alone', async () => {
      await node(canvasElement, /^layer 1, group/);
      await userEvent.tab();
      await userEvent.keyboard('{Home}{ArrowRight}{Shift>}{Enter}{/Shift}');
      await expect(args.onExpandedGroupsChange).toHaveBeenLastCalledWith(['layer 1']);
    });
    await step('the button that would open all says why it does not', async () => {
      const all = within(canvasElement).getByRole('button', { name: /^Too many nodes/ });
      await expect(all).toHaveAttribute('aria-disabled', 'true');
      await userEvent.click(all);
      await expect(args.onExpandedGroupsChange).toHaveBeenCalledTimes(1);
    });
  },
};

/** Enter opens a group, Backspace closes the one around; the reader stays at the same value. */
export const Keyboard: Story = {
  play: async ({ canvasElement, step }) => {
    await node(canvasElement, /^layer 2, group/);
    await step('walks over groups as over nodes', async () => {
      await userEvent.tab();
      await userEvent.keyboard('{Home}{ArrowRight}');
      await expect(current(canvasElement)).toMatch(/^layer 1, group/);
    });
    await step('Enter goes into a group', async () => {
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(current(canvasElement)).toMatch(/^layer 1, neuron 16, group/));
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(current(canvasElement)).toMatch(/^h1\[15\] = tanh/));
    });
    await step('Backspace comes back out', async () => {
      await userEvent.keyboard('{Backspace}');
      await waitFor(() => expect(current(canvasElement)).toMatch(/^layer 1, neuron 16, group/));
      await userEvent.keyboard('{Backspace}');
      await waitFor(() => expect(current(canvasElement)).toMatch(/^layer 1, group/));
    });
  },
};

/** A step inside of a group lights the group. */
export const StepThrough: Story = {
  args: { graph: lossOf([4]), defaultExpandedGroups: ['layer 1'], height: 520 },
  render: function StepThrough(args) {
    const [step, setStep] = useState(-1);
    const steps = args.graph ? traceSteps(args.graph) : [];
    return (
      <div style={{ display: 'grid', gap: 12 }}>
        <ExprGraph {...args} activeStep={step} />
        <label>
          Step{' '}
          <input
            type="range"
            min={-1}
            max={steps.length - 1}
            value={step}
            style={{ width: '100%' }}
            onChange={(event) => setStep(Number(event.target.value))}
          />
        </label>
      </div>
    );
  },
  play: async ({ canvasElement, args, step }) => {
    const steps = args.graph ? traceSteps(args.graph) : [];
    const groupOf = new Map(args.graph?.nodes.map(({ id, group }) => [id, group?.join('/')]));
    const slider = await within(canvasElement).findByRole('slider');
    const goTo = (value: number) => fireEvent.change(slider, { target: { value: String(value) } });
    const groupAt = (index: number) => groupOf.get(steps[index]?.nodeId ?? '');
    await step('before the first step nothing is known', async () => {
      await expect(await node(canvasElement, /^layer 1, neuron 2, group of 8 nodes$/)).toHaveAttribute('data-pending');
    });
    await step('the forward pass lights the group that it is in', async () => {
      await goTo(steps.findIndex((_, i) => groupAt(i) === 'layer 1/neuron 2'));
      const card = await node(canvasElement, /^layer 1, neuron 2, group/);
      await waitFor(() => expect(card).toHaveAttribute('data-active', 'forward'));
    });
    await step('and so does the backward pass', async () => {
      await goTo(steps.findLastIndex((_, i) => groupAt(i) === 'layer 1/neuron 2'));
      const card = await node(canvasElement, /^layer 1, neuron 2, group/);
      await waitFor(() => expect(card).toHaveAttribute('data-active', 'backward'));
      await waitFor(() => expect(card).toHaveAccessibleName(/gradient norm/));
    });
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  args: { graph: lossOf([4]), defaultExpandedGroups: ['layer 1', 'layer 1/neuron 2'], height: 620 },
};

/** On a narrow page the graph flows downwards. */
export const Narrow: Story = { globals: { viewport: { value: 'narrow' } } };

/** Every node stands inside a frame or beside it, never across its border. */
async function expectFramed(canvasElement: HTMLElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  for (const frame of frames(canvasElement)) {
    const f = frame.getBoundingClientRect();
    const across = nodes(canvasElement).filter((element) => {
      const r = element.getBoundingClientRect();
      const isApart = r.right <= f.left || f.right <= r.left || r.bottom <= f.top || f.bottom <= r.top;
      const isInside = r.left >= f.left && r.right <= f.right && r.top >= f.top && r.bottom <= f.bottom;
      return !isApart && !isInside;
    });
    await expect(across).toHaveLength(0);
  }
}
