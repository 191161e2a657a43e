import type { BackwardOrderProps } from '@micrograd-playground/components';
import { BackwardOrder, ExprGraph, StepControls } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import {
  evaluateExpression,
  parseExpression,
  traceGraph,
  traceSteps,
  Value,
  withOutput,
} from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent } from 'storybook/test';

function graphOf(source: string): GraphSnapshot {
  const { output } = evaluateExpression(parseExpression(source), { a: 2, b: -3, c: 10 });
  output.backward();
  return traceGraph(output);
}

const NEURON = graphOf('(a * b + c).tanh()');
/** L = s · tanh(s) with s = a + b: the sum is used twice, and so has to wait. */
const SHARED = (() => {
  const sum = new Value(2, 'a').add(new Value(-3, 'b'));
  const output = sum.mul(sum.tanh());
  output.backward();
  return traceGraph(output);
})();
const TWICE = graphOf('a * a + a * b');

const meta = {
  title: 'Views/BackwardOrder',
  component: BackwardOrder,
  tags: ['!autodocs'],
  args: {
    graph: NEURON,
    steps: traceSteps(NEURON),
    onSelectedIdChange: fn(),
    onHighlightedIdChange: fn(),
  },
  parameters: { columnWidth: 300 },
} satisfies Meta<typeof BackwardOrder>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Finished: every gradient, in the order in which they were found. */
export const Default: Story = {
  play: async ({ canvas, args, step }) => {
    await step('the output comes first, the leaves last', async () => {
      const rows = canvas.getAllByRole('button').map((row) => row.textContent);
      await expect(rows[0]).toMatch(/^L = tanh\(u\) gradient 1\.0000/);
      await expect(rows.at(-1)).toMatch(/^a gradient −0\.0040/);
    });
    await step('pointing at a node tells the page', async () => {
      await userEvent.hover(canvas.getByRole('button', { name: /^c gradient/ }));
      await expect(args.onHighlightedIdChange).toHaveBeenLastCalledWith('c');
      await userEvent.unhover(canvas.getByRole('button', { name: /^c gradient/ }));
      await expect(args.onHighlightedIdChange).toHaveBeenLastCalledWith(null);
    });
    await step('pressing selects, pressing again deselects', async () => {
      const row = canvas.getByRole('button', { name: /^b gradient/ });
      await userEvent.click(row);
      await expect(args.onSelectedIdChange).toHaveBeenLastCalledWith('b');
      await expect(row).toHaveAttribute('aria-pressed', 'true');
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelectedIdChange).toHaveBeenLastCalledWith(null);
      await expect(row).toHaveAttribute('aria-pressed', 'false');
    });
  },
};

/** Values are computed first; all gradients are still to come. */
export const Forward: Story = { args: { activeStep: 3 } };

/** One contribution arrives: it comes from above, and what is below waits. */
export const Backward: Story = {
  args: { activeStep: 8 },
  play: async ({ canvas, step }) => {
    await step('the sum has sent to its first operand, which now is ready', async () => {
      await expect(canvas.getByRole('button', { current: 'step' })).toHaveAccessibleName(/^a·b .*ready.*receives now/);
      await expect(canvas.getByRole('button', { name: /^u = a·b \+ c .*sends now$/ })).toBeVisible();
    });
    await step('its operands wait', async () => {
      await expect(canvas.getByRole('button', { name: /^a gradient not reached yet\s*, waits for 1$/ })).toBeVisible();
    });
  },
};

const step = (graph: GraphSnapshot, contribution: number): number => graph.nodes.length + contribution;

/** Why the order is what it is: `a + b` is used twice, and may not send after the first contribution. */
export const WaitsForMore: Story = {
  args: { graph: SHARED, steps: traceSteps(SHARED), activeStep: step(SHARED, 1) },
  play: async ({ canvas }) => {
    const waiting = canvas.getByRole('button', { current: 'step' });
    await expect(waiting).toHaveAccessibleName(/waits for 1 more/);
    await expect(canvas.getByText(/sending now would pass on an unfinished sum/, { ignore: '[role]' })).toBeVisible();
  },
};

/** A variable with several uses: its gradient grows with each. */
export const SeveralUses: Story = {
  args: { graph: TWICE, steps: traceSteps(TWICE), activeStep: step(TWICE, 5) },
};

/** Another node is the output: only what it was computed from takes part. */
export const AnotherOutput: Story = {
  args: (() => {
    const product = NEURON.nodes.find(({ op }) => op === 'mul')?.id ?? '';
    return { graph: withOutput(NEURON, product), steps: traceSteps(NEURON, product) };
  })(),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('button')).toHaveLength(3);
    await expect(canvas.getByRole('button', { name: /^L = a·b/ })).toHaveTextContent('1.0000');
  },
};

function SteppedOrder({ graph, ...rest }: BackwardOrderProps) {
  const [at, setAt] = useState<number | null>(6);
  const [pointed, setPointed] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr) 300px' }}>
        <ExprGraph
          graph={graph}
          activeStep={at ?? undefined}
          selectedId={selected}
          onSelectedIdChange={setSelected}
          height={360}
        />
        <BackwardOrder
          {...rest}
          graph={graph}
          activeStep={at}
          selectedId={selected}
          onSelectedIdChange={setSelected}
          highlightedId={pointed}
          onHighlightedIdChange={setPointed}
        />
      </div>
      <StepControls steps={rest.steps} activeStep={at} onActiveStepChange={setAt} />
    </div>
  );
}

/** Together with the graph and the controls: the numbers on both sides are the same, at every step. */
export const StepByStep: Story = {
  args: { graph: SHARED, steps: traceSteps(SHARED) },
  parameters: { columnWidth: 1100 },
  render: (args) => <SteppedOrder {...args} />,
  play: async ({ canvas, step: say }) => {
    const forward = canvas.getByRole('button', { name: 'Step forward' });
    const shared = () => canvas.getByRole('button', { name: /^a \+ b gradient/ });
    await say('nobody is ready before all of its uses have sent', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'First step' }));
      for (let i = 0; i < SHARED.nodes.length + 1; i++) await userEvent.click(forward);
      await expect(shared()).toHaveAccessibleName(/waits for/);
    });
    await say('then it is, and then it sends', async () => {
      for (let i = 0; i < 8 && !/ready/.test(shared().textContent ?? ''); i++) await userEvent.click(forward);
      await expect(shared()).toHaveTextContent('ready');
      await userEvent.click(forward);
      await expect(shared()).toHaveTextContent('sends now');
    });
    await say('and back again', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Step back' }));
      await expect(shared()).toHaveTextContent('ready');
    });
  },
};

/** Before there is a graph. */
export const Empty: Story = {
  args: { graph: null, steps: [] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No variable, so nothing to differentiate.')).toBeVisible();
  },
};

const LONG = graphOf(Array.from({ length: 40 }, (_, i) => `(a * ${i + 2}).tanh()`).join(' + '));

/** A long list scrolls by itself, so that the node at work is in view, and the page stays where it is. */
export const Extreme: Story = {
  args: { graph: LONG, steps: traceSteps(LONG), activeStep: traceSteps(LONG).length - 30 },
  play: async ({ canvas }) => {
    const list = canvas.getByRole('list', { name: 'Backward order' });
    const box = list.parentElement?.getBoundingClientRect();
    const row = canvas.getByRole('button', { current: 'step' }).getBoundingClientRect();
    await expect(row.top).toBeGreaterThanOrEqual(box?.top ?? NaN);
    await expect(row.bottom).toBeLessThanOrEqual((box?.bottom ?? NaN) + 1);
    await expect(window.scrollY).toBe(0);
  },
};

export const Dark: Story = { args: { ...WaitsForMore.args, selectedId: 'b' }, globals: { theme: 'dark' } };

export const Narrow: Story = {
  args: { ...WaitsForMore.args },
  globals: { viewport: { value: 'narrow' } },
  parameters: { columnWidth: 220 },
};
