import { ChainRulePanel } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import {
  evaluateExpression,
  evaluateProgram,
  parseExpression,
  parseProgram,
  traceGraph,
  traceSteps,
  Value,
} from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';

const NEURON = graphOf('(a * b + c).tanh()', { a: 2, b: -3, c: 5.5 });
const SHARED = graphOf('a * b + a', { a: 2, b: -3 });

const meta = {
  title: 'Views/ChainRulePanel',
  component: ChainRulePanel,
  tags: ['!autodocs'],
  args: { graph: NEURON, onHighlightedIdChange: fn() },
  parameters: { columnWidth: 320 },
} satisfies Meta<typeof ChainRulePanel>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

function graphOf(source: string, bindings: Record<string, number>): GraphSnapshot {
  const { output } = evaluateExpression(parseExpression(source, { variables: Object.keys(bindings) }), bindings);
  output.backward();
  return traceGraph(output);
}

/** A program of several lines, with 1 for its variables. */
function programGraph(source: string): GraphSnapshot {
  const program = parseProgram(source);
  const { output } = evaluateProgram(program, Object.fromEntries(program.variables.map((name) => [name, 1])));
  output.backward();
  return traceGraph(output);
}

/** The step in which a gradient reaches a node, by the node's label or what it computes; the last one, if several do. */
function backwardStep(graph: GraphSnapshot, nodeId: string, use: 'first' | 'last' = 'last'): number {
  const steps = traceSteps(graph);
  const is = (step: (typeof steps)[number]) => step.phase === 'backward' && step.nodeId === nodeId;
  return use === 'first' ? steps.findIndex(is) : steps.findLastIndex(is);
}

const sentence = (canvasElement: HTMLElement) => canvasElement.querySelector('.mgp-ChainRulePanel-sentence');
/** The lines of the formula, as they are read aloud. */
const spoken = (canvas: Canvas) => canvas.getAllByRole('math').map((line) => line.getAttribute('aria-label'));

/** A gradient goes back through `a·b`, to a: in symbols, in numbers, and what comes out. */
export const BackwardStep: Story = {
  args: { activeStep: backwardStep(NEURON, 'a') },
  play: async ({ canvas, canvasElement, step }) => {
    await step('a sentence says what happens', async () => {
      await expect(sentence(canvasElement)).toHaveTextContent(/^A small change of a becomes b times as large in a·b/);
    });
    await step('the formula says it in symbols, in numbers, and what comes out', async () => {
      await expect(spoken(canvas)).toEqual([
        'slope equals partial the quantity a times b, by partial a equals b equals minus 3',
        'partial L by partial a grows by partial the quantity a times b, by partial a times partial L by partial the quantity a times b,',
        'equals b times partial L by partial the quantity a times b,',
        'equals minus 3 times 0.7864 equals minus 2.3593',
      ]);
    });
  },
};

/** The output's operation comes first: its slope decides how much of the gradient goes on. */
export const ThroughTanh: Story = {
  args: { activeStep: NEURON.nodes.length + 1 },
  play: async ({ canvas, canvasElement }) => {
    await expect(sentence(canvasElement)).toHaveTextContent(/^tanh is steep around 0: at u = −0.5/);
    await expect(sentence(canvasElement)).toHaveTextContent(/a node that is used several times adds up/);
    await expect(spoken(canvas)).toContain(
      'partial L by partial u grows by the quantity 1 minus L squared, times partial L by partial L',
    );
  },
};

/** The forward pass computes a node: the operation with names, with numbers, and its result. */
export const ForwardStep: Story = {
  args: { activeStep: 4 },
  play: async ({ canvas, canvasElement }) => {
    await expect(sentence(canvasElement)).toHaveTextContent('a·b and c are added.');
    await expect(spoken(canvas)).toEqual(['u equals a times b plus c', 'equals minus 6 plus 5.5', 'equals minus 0.5']);
  },
};

/** Where the backward pass begins, and why with 1. */
export const Seed: Story = {
  args: { activeStep: NEURON.nodes.length },
  play: async ({ canvas, canvasElement }) => {
    await expect(sentence(canvasElement)).toHaveTextContent(
      /L itself changes exactly as much as L, so it starts with 1/,
    );
    await expect(spoken(canvas).at(-1)).toBe('partial L by partial L equals 1');
  },
};

/** The variable a is used twice: the first contribution is a partial sum. */
export const FirstOfTwoUses: Story = {
  args: { graph: SHARED, activeStep: backwardStep(SHARED, 'a', 'first') },
  play: async ({ canvas, canvasElement }) => {
    await expect(sentence(canvasElement)).toHaveTextContent(/This is use 1 of 2 of a/);
    await expect(spoken(canvas).at(-1)).toBe('partial L by partial a equals 1 1 more to come');
  },
};

/** The second contribution is added to the first. */
export const SecondOfTwoUses: Story = {
  args: { graph: SHARED, activeStep: backwardStep(SHARED, 'a') },
  play: async ({ canvas }) => {
    await expect(spoken(canvas).at(-1)).toBe('partial L by partial a equals 1 plus minus 3 equals minus 2');
  },
};

/** Nothing is stepped: the selected leaf, with its gradient as a sum over its uses. */
export const FinishedLeaf: Story = {
  args: { graph: SHARED, selectedId: 'a' },
  play: async ({ canvas, canvasElement }) => {
    await expect(sentence(canvasElement)).toHaveTextContent(/If a grew by a little, L would fall 2 times as much/);
    await expect(spoken(canvas)).toEqual([
      'a equals 2',
      'partial L by partial a equals 1 times partial L by partial L',
      'plus b times partial L by partial the quantity a times b,',
      'equals 1 times 1 plus minus 3 times 1',
      'equals minus 2',
    ]);
  },
};

/** An operation, with its value and its gradient. */
export const FinishedOperation: Story = { args: { selectedId: NEURON.nodes[4]?.id ?? null } };

/** Nothing is selected: the output. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(sentence(canvasElement)).toHaveTextContent(/that of L itself is 1/);
  },
};

/** A program gives the name a to one value after another: they are told apart. */
export const NameUsedAgain: Story = {
  args: { graph: programGraph('a = a + 1\na = a * a\nL = a.tanh()'), activeStep: 8 },
  play: async ({ canvas, canvasElement }) => {
    await expect(sentence(canvasElement)).toHaveTextContent(/^a₂ is a₁ times itself/);
    await expect(spoken(canvas)).toContain('partial L by partial a 1 grows by a 1 times partial L by partial a 2');
  },
};

/** Another node is called L, so the output goes by its own name. */
export const AnotherNodeCalledL: Story = {
  args: { graph: programGraph('L = a * b\nu = L + a\nv = u * L'), activeStep: 8 },
  play: async ({ canvas }) => {
    await expect(spoken(canvas).at(-1)).toBe('partial v by partial L equals 2 plus 1 equals 3');
  },
};

/** A constant has no gradient, and the panel says why. */
export const Constant: Story = {
  args: { graph: graphOf('a ** 2', { a: 3 }), selectedId: '2' },
  play: async ({ canvas, canvasElement }) => {
    await expect(sentence(canvasElement)).toHaveTextContent(/2 is a constant: it cannot change/);
    await expect(spoken(canvas)).toEqual(['2']);
  },
};

/** A gate that is closed: relu below 0. */
export const ClosedGate: Story = {
  args: { graph: graphOf('relu(a * b)', { a: 2, b: -3 }), activeStep: 5 },
  play: async ({ canvasElement }) => {
    await expect(sentence(canvasElement)).toHaveTextContent(/The gate is closed: a·b = −6 is below 0/);
  },
};

/** Another node is the output: gradients are those of it. */
export const AnotherOutput: Story = {
  args: { outputId: NEURON.nodes[2]?.id, selectedId: 'a' },
  play: async ({ canvasElement }) => {
    await expect(sentence(canvasElement)).toHaveTextContent(/If a grew by a little, L would fall 3 times as much/);
  },
};

/** A rule that does not fit on a line is not written out with numbers. */
export const LongRule: Story = {
  args: { graph: graphOf('silu(a * b - c)', { a: 1.5, b: -0.3333, c: 0.125 }), activeStep: 7 },
};

/** Long names, numbers beyond all bounds: what is too wide scrolls, and nothing breaks. */
export const Extreme: Story = {
  args: { graph: extremeGraph(), activeStep: 8 },
  render: (args) => {
    const steps = traceSteps(args.graph ?? { nodes: [], edges: [] });
    return (
      <div style={{ display: 'grid', gap: 16 }}>
        {[args.activeStep ?? 0, 10, 11, steps.length - 1].map((step) => (
          <ChainRulePanel key={step} {...args} activeStep={step} />
        ))}
        <ChainRulePanel {...args} activeStep={null} selectedId="x" />
      </div>
    );
  },
};

function extremeGraph(): GraphSnapshot {
  const rate = new Value(1e-12, 'learning_rate_of_the_second_layer');
  const x = new Value(-12345.6789, 'x');
  const huge = rate.mul(x).add(1e300).mul(x);
  const output = huge.div(huge.sub(huge)).add(x.mul(x)).add(x.tanh()).add(x.exp());
  output.backward();
  return traceGraph(output);
}

/** Nothing is computed yet. */
export const BeforeTheFirstStep: Story = { args: { activeStep: -1 } };

export const Empty: Story = {
  args: { graph: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Type an expression');
  },
};

/** In a side panel, 200 px wide. */
export const SidePanel: Story = {
  args: { activeStep: backwardStep(NEURON, 'a') },
  render: (args) => (
    <div style={{ width: 200 }}>
      <ChainRulePanel {...args} />
    </div>
  ),
};

export const Dark: Story = { args: { activeStep: NEURON.nodes.length + 1 }, globals: { theme: 'dark' } };

export const Narrow: Story = {
  args: { activeStep: NEURON.nodes.length + 1 },
  globals: { viewport: { value: 'narrow' } },
};
