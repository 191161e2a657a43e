import { ExprGraph } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { evaluateExpression, parseExpression, traceGraph, traceSteps } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';

const meta = {
  title: 'Views/ExprGraph in use',
  component: ExprGraph,
  tags: ['!autodocs'],
  args: { graph: graphOf('(a * b + c).tanh()', { a: 2, b: -3, c: 10 }), height: 360, onSelectedIdChange: fn() },
} satisfies Meta<typeof ExprGraph>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The finished graph of an expression, with its gradients. */
function graphOf(source: string, bindings: Record<string, number>): GraphSnapshot {
  const variables = Object.keys(bindings);
  const { output } = evaluateExpression(parseExpression(source, { variables }), bindings);
  output.backward();
  return traceGraph(output);
}

const nodes = (canvasElement: HTMLElement) =>
  Array.from(canvasElement.querySelectorAll<HTMLElement>('.react-flow__node'));
const edges = (canvasElement: HTMLElement) => Array.from(canvasElement.querySelectorAll('.react-flow__edge'));
const node = (canvasElement: HTMLElement, name: string | RegExp) =>
  within(canvasElement).findByRole('treeitem', { name });

/** `activeStep` walks through the forward and the backward pass; here with a slider of the page's own. */
export const StepThrough: Story = {
  args: { graph: graphOf('a * b + a', { a: 2, b: -3 }) },
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
  play: async ({ canvasElement, step }) => {
    const slider = await within(canvasElement).findByRole('slider');
    const goTo = async (value: number) => fireEvent.change(slider, { target: { value: String(value) } });
    await step('before the first step nothing is known', async () => {
      await expect(await node(canvasElement, 'a × b')).toHaveTextContent('data—grad—');
    });
    await step('the forward pass fills in values', async () => {
      await goTo(2);
      const product = await node(canvasElement, 'a × b, value −6');
      await expect(product).toHaveAttribute('data-active', 'forward');
      await node(canvasElement, 'a × b + a');
    });
    await step('the backward pass moves local × upstream along an edge', async () => {
      await goTo(6);
      await expect(await node(canvasElement, 'a, value 2, gradient 1')).toHaveAttribute('data-active', 'backward');
      await goTo(7);
      await within(canvasElement).findByText('(−3) × 1');
      await within(canvasElement).findByText('1 − 3 = −2');
      await node(canvasElement, 'a, value 2, gradient −2');
    });
  },
};

/** Only the numbers change: nothing moves. */
export const ValuesChange: Story = {
  args: { layout: 'layered' },
  render: function ValuesChange(args) {
    const [a, setA] = useState(2);
    return (
      <div style={{ display: 'grid', gap: 12 }}>
        <ExprGraph {...args} graph={graphOf('(a * b + c).tanh()', { a, b: -3, c: 10 })} />
        <label>
          a{' '}
          <input
            type="range"
            min={-5}
            max={5}
            step={0.1}
            value={a}
            onChange={(event) => setA(Number(event.target.value))}
          />
        </label>
      </div>
    );
  },
  play: async ({ canvasElement, step }) => {
    await node(canvasElement, 'a, value 2, gradient −0.004');
    const places = () =>
      [...nodes(canvasElement), ...edges(canvasElement).map((edge) => edge.querySelector('.mgp-ExprGraph-line'))].map(
        (element) => {
          const rect = element?.getBoundingClientRect();
          return [rect?.x, rect?.y, rect?.width, rect?.height];
        },
      );
    const before = places();
    await step('moving the slider changes values and gradients', async () => {
      const slider = within(canvasElement).getByRole('slider');
      for (const value of ['3', '-4.5', '3.4']) {
        await fireEvent.change(slider, { target: { value } });
        await node(canvasElement, new RegExp(`^a, value ${value.replace('-', '−')}`));
        await expect(places()).toEqual(before);
      }
    });
  },
};

/** Another expression: what computes the same stays in sight and glides to its new place. */
export const Edited: Story = {
  args: { layout: 'layered' },
  render: function Edited(args) {
    const [source, setSource] = useState('(a * b + c).tanh()');
    const sources = ['(a * b + c).tanh()', '(a * b + c * 2).tanh()', 'a * b - relu(c)'];
    return (
      <div style={{ display: 'grid', gap: 12 }}>
        <ExprGraph {...args} graph={graphOf(source, { a: 2, b: -3, c: 10 })} />
        <div>
          {sources.map((text) => (
            <button type="button" key={text} onClick={() => setSource(text)}>
              {text}
            </button>
          ))}
        </div>
      </div>
    );
  },
  play: async ({ canvasElement, step }) => {
    await node(canvasElement, /^tanh\(a × b \+ c\), /);
    await step('the new graph is there, tidy, in its place', async () => {
      await userEvent.click(within(canvasElement).getByRole('button', { name: 'a * b - relu(c)' }));
      await node(canvasElement, /^relu\(c\), value 10/);
      await waitFor(() => expect(nodes(canvasElement)).toHaveLength(6));
      const product = await node(canvasElement, /^a × b, /);
      await waitFor(() => expect(product.getBoundingClientRect().top).toBeLessThan(rectOf(canvasElement, /^c, /).top));
    });
  },
};

function rectOf(canvasElement: HTMLElement, name: RegExp): DOMRect {
  return within(canvasElement).getByRole('treeitem', { name }).getBoundingClientRect();
}

/** Mounted in a tab that is not shown yet, it fits its box as soon as that is shown. */
export const HiddenAtFirst: Story = {
  render: function HiddenAtFirst(args) {
    const [isShown, setShown] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setShown(true)}>
          Show the graph
        </button>
        <div style={{ display: isShown ? 'block' : 'none' }}>
          <ExprGraph {...args} />
        </div>
      </>
    );
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Show the graph' }));
    await node(canvasElement, /^a × b, /);
    const box = within(canvasElement).getByRole('tree').getBoundingClientRect();
    for (const element of nodes(canvasElement)) {
      const rect = element.getBoundingClientRect();
      await expect(rect.left >= box.left && rect.right <= box.right).toBe(true);
      await expect(rect.top >= box.top && rect.bottom <= box.bottom).toBe(true);
    }
  },
};

/** Several on a page keep apart: ids are unique, and each has its own selection. */
export const TwoOnAPage: Story = {
  render: (args) => (
    <div style={{ display: 'grid', gap: 12 }}>
      <ExprGraph {...args} height={200} aria-label="First graph" />
      <ExprGraph {...args} height={200} aria-label="Second graph" />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const first = within(await within(canvasElement).findByRole('group', { name: 'First graph' }));
    const second = within(within(canvasElement).getByRole('group', { name: 'Second graph' }));
    await userEvent.click(await first.findByRole('treeitem', { name: /^b, / }));
    await expect(first.getByRole('treeitem', { name: /^b, / })).toHaveAttribute('aria-selected', 'true');
    await expect(await second.findByRole('treeitem', { name: /^b, / })).toHaveAttribute('aria-selected', 'false');
    const ids = Array.from(canvasElement.querySelectorAll('[id]'), (element) => element.id);
    await expect(new Set(ids).size).toBe(ids.length);
  },
};

/** A node lit from elsewhere, as by a term of a formula; and where the pointer is, for the formula to light its term. */
export const Highlighted: Story = {
  args: { highlightedId: 'c', onHighlightedIdChange: fn() },
  play: async ({ canvasElement, args }) => {
    await expect(await node(canvasElement, /^c, /)).toHaveAttribute('data-highlighted', 'true');
    const a = await node(canvasElement, /^a, /);
    await expect(a).not.toHaveAttribute('data-highlighted');
    await userEvent.hover(a);
    await expect(args.onHighlightedIdChange).toHaveBeenLastCalledWith('a');
    await userEvent.unhover(a);
    await expect(args.onHighlightedIdChange).toHaveBeenLastCalledWith(null);
  },
};

/** The box changes its size: the graph fits it again, and flows downwards where that is larger. */
export const Resized: Story = {
  render: function Resized(args) {
    const [width, setWidth] = useState(900);
    return (
      <>
        <button type="button" onClick={() => setWidth(320)}>
          Make it narrow
        </button>
        <div style={{ width }}>
          <ExprGraph {...args} />
        </div>
      </>
    );
  },
  play: async ({ canvasElement }) => {
    const output = await node(canvasElement, /^tanh/);
    const before = output.getBoundingClientRect();
    await expect(rectOf(canvasElement, /^a, /).right).toBeLessThan(before.left);
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Make it narrow' }));
    await waitFor(() => expect(rectOf(canvasElement, /^a, /).bottom).toBeLessThan(rectOf(canvasElement, /^tanh/).top));
    await waitFor(() => {
      const box = within(canvasElement).getByRole('tree').getBoundingClientRect();
      return expect(
        Math.max(...nodes(canvasElement).map((element) => element.getBoundingClientRect().right)),
      ).toBeLessThan(box.right);
    });
  },
};
