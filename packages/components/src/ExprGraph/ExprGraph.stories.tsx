import { ExprGraph } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { evaluateExpression, parseExpression, traceGraph, Value } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';

const meta = {
  title: 'Views/ExprGraph',
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

/** The program of micrograd's README. */
function readmeGraph(): GraphSnapshot {
  const a = new Value(-4, 'a');
  const b = new Value(2, 'b');
  let c = a.add(b);
  let d = a.mul(b).add(b.pow(3));
  c = c.add(c.add(1));
  c = c.add(new Value(1).add(c).sub(a));
  d = d.add(d.mul(2).add(b.add(a).relu()));
  d = d.add(Value.constant(3).mul(d).add(b.sub(a).relu()));
  const e = c.sub(d);
  const f = e.pow(2);
  let g = f.div(2);
  g = g.add(Value.constant(10).div(f));
  g.label = 'g';
  g.backward();
  return traceGraph(g);
}

/** A sum of activated terms with about so many nodes. */
function largeExpression(terms: number): string {
  const functions = ['tanh', 'sigmoid', 'relu', 'sin', 'softplus'];
  const inner = ['a * b', 'b - c', 'a + c', 'c * 2', 'a / 3'];
  return Array.from(
    { length: terms },
    (_, k) => `${functions[k % functions.length] ?? 'tanh'}(${inner[(k * 2) % inner.length] ?? 'a'} + ${k + 1})`,
  ).join(' + ');
}

const nodes = (canvasElement: HTMLElement) =>
  Array.from(canvasElement.querySelectorAll<HTMLElement>('.react-flow__node'));
const edges = (canvasElement: HTMLElement) => Array.from(canvasElement.querySelectorAll('.react-flow__edge'));
const node = (canvasElement: HTMLElement, name: string | RegExp) =>
  within(canvasElement).findByRole('treeitem', { name });
const graphElement = (canvasElement: HTMLElement) => within(canvasElement).findByRole('tree');

export const Default: Story = {
  play: async ({ canvasElement, step }) => {
    await step('the output and every leaf show value and gradient', async () => {
      await node(canvasElement, 'tanh(a × b + c), value 0.9993, gradient 1');
      await expect(await node(canvasElement, /^a, /)).toHaveTextContent('adata2.0000grad−0.0040');
      await expect(await node(canvasElement, /^b, /)).toHaveTextContent('bdata−3.0000grad0.0027');
      await expect(await node(canvasElement, /^c, /)).toHaveTextContent('cdata10.0000grad0.0013');
    });
    await step('no two nodes overlap, and all are inside the box', () => expectTidy(canvasElement));
    await step('a click selects, a click beside deselects', async () => {
      const product = await node(canvasElement, /^a × b, /);
      await userEvent.click(product);
      await expect(product).toHaveAttribute('aria-selected', 'true');
      const pane = canvasElement.querySelector('.react-flow__pane');
      if (pane) await userEvent.click(pane);
      await expect(product).toHaveAttribute('aria-selected', 'false');
    });
  },
};

/** The same neuron with relu: the gradient goes through unchanged. */
export const Relu: Story = {
  args: { graph: graphOf('(a * b + c).relu()', { a: 2, b: -3, c: 10 }) },
  play: async ({ canvasElement }) => {
    await node(canvasElement, 'relu(a × b + c), value 4, gradient 1');
    await node(canvasElement, 'a, value 2, gradient −3');
    await node(canvasElement, 'b, value −3, gradient 2');
    await node(canvasElement, 'c, value 10, gradient 1');
  },
};

/** `a * a` uses one value twice: two edges, and two contributions that add up. */
export const SharedOperand: Story = {
  args: { graph: graphOf('a * a', { a: 3 }), height: 220 },
  play: async ({ canvasElement }) => {
    await node(canvasElement, 'a × a, value 9, gradient 1');
    await expect(nodes(canvasElement)).toHaveLength(2);
    await expect(edges(canvasElement)).toHaveLength(2);
    const [first, second] = edges(canvasElement).map((edge) =>
      edge.querySelector('.mgp-ExprGraph-line')?.getBoundingClientRect(),
    );
    await expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThan(10);
  },
};

/** The program of micrograd's README: 24.7041, and 138.8338 and 645.5773 at a and b. */
export const MicrogradReadme: Story = {
  args: { graph: readmeGraph(), height: 620 },
  play: async ({ canvasElement }) => {
    await node(canvasElement, /value 24\.7041, gradient 1$/);
    await node(canvasElement, 'a, value −4, gradient 138.8338');
    await node(canvasElement, 'b, value 2, gradient 645.5773');
    await expectTidy(canvasElement);
  },
};

export const FiftyNodes: Story = {
  args: { graph: graphOf(largeExpression(9), { a: 0.5, b: -1, c: 2 }), height: 620 },
  play: async ({ canvasElement, args }) => {
    await waitFor(() => expect(nodes(canvasElement)).toHaveLength(args.graph?.nodes.length ?? 0));
    await expect(nodes(canvasElement).length).toBeGreaterThan(45);
    await expectTidy(canvasElement);
  },
};

/** ELK's layout: ours is there at once, and glides to ELK's when that comes from its worker. */
export const ElkLayout: Story = {
  args: { graph: readmeGraph(), height: 620, layout: 'elk' },
  play: async ({ canvasElement, step }) => {
    await step('the picture is there before ELK is', async () => {
      await expect(await graphElement(canvasElement)).toHaveAttribute('data-layout', 'layered');
      await expect(nodes(canvasElement).length).toBeGreaterThan(20);
    });
    await step('then nodes take the places that ELK found', async () => {
      await waitFor(async () => expect(await graphElement(canvasElement)).toHaveAttribute('data-layout', 'elk'), {
        timeout: 10_000,
      });
      await new Promise((resolve) => setTimeout(resolve, 400));
      await expectTidy(canvasElement);
    });
  },
};

/** More than 300 nodes: seen from afar, they are shapes; a click comes near, where only what is seen is drawn. */
export const Extreme: Story = {
  args: { graph: graphOf(largeExpression(62), { a: 0.5, b: -1, c: 2 }), height: 620 },
  play: async ({ canvasElement, args }) => {
    await expect(args.graph?.nodes.length).toBeGreaterThan(300);
    await waitFor(() => expect(canvasElement.querySelector('.mgp-ExprGraph-overview')).toBeVisible());
    await expect(nodes(canvasElement)).toHaveLength(0);
    const pane = canvasElement.querySelector('.react-flow__pane');
    const box = pane?.getBoundingClientRect();
    if (pane && box) await fireEvent.click(pane, { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 });
    await waitFor(() => expect(nodes(canvasElement).length).toBeGreaterThan(5));
    await expect(nodes(canvasElement).length).toBeLessThan(150);
  },
};

export const DirectionDown: Story = { args: { direction: 'down', height: 480 } };

export const Dark: Story = { globals: { theme: 'dark' }, args: { activeStep: 8 } };

/** On a narrow page the graph flows downwards, where it comes out larger. */
export const Narrow: Story = { globals: { viewport: { value: 'narrow' } } };

export const Empty: Story = {
  args: { graph: null },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('status')).toHaveTextContent('Type an expression');
  },
};

export const Loading: Story = { args: { graph: null, status: 'loading' } };

export const ErrorState: Story = {
  name: 'Error',
  args: { graph: null, status: 'error' },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('alert');
  },
};

/** Infinities and NaN flow through the graph as through any floating-point program. */
export const NotFinite: Story = {
  args: { graph: graphOf('log(a) * b - a / a', { a: 0, b: 2 }) },
  play: async ({ canvasElement }) => {
    await node(canvasElement, 'log(a), value −∞, gradient 2');
    await node(canvasElement, /a ÷ a, value NaN/);
  },
};

/** Boxes are as wide as the names of their operations need. */
export const LongNames: Story = {
  args: { graph: graphOf('leaky_relu(softplus(a)) ** 2 + sigmoid(-0.70710678 * b)', { a: 0.5, b: -12345.678 }) },
  play: async ({ canvasElement }) => {
    const clipped = nodes(canvasElement).filter((element) =>
      Array.from(element.querySelectorAll('[aria-hidden] span')).some(
        (part) => part.scrollWidth > part.clientWidth + 1,
      ),
    );
    await expect(clipped).toHaveLength(0);
  },
};

export const SingleNode: Story = { args: { graph: graphOf('a', { a: 1 }), height: 160 } };

/** Nodes lie inside the graph's box and do not overlap. */
async function expectTidy(canvasElement: HTMLElement): Promise<void> {
  const box = (await graphElement(canvasElement)).getBoundingClientRect();
  const rects = nodes(canvasElement).map((element) => element.getBoundingClientRect());
  for (const [i, a] of rects.entries()) {
    await expect(a.left).toBeGreaterThanOrEqual(box.left);
    await expect(a.right).toBeLessThanOrEqual(box.right);
    await expect(a.top).toBeGreaterThanOrEqual(box.top);
    await expect(a.bottom).toBeLessThanOrEqual(box.bottom);
    const hit = rects
      .slice(i + 1)
      .find((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
    await expect(hit).toBeUndefined();
  }
}
