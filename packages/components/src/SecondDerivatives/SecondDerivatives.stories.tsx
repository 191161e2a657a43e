import { ExprGraph, SecondDerivatives, VariableSliders } from '@micrograd-playground/components';
import { derivativeGraph, evaluateExpression, parseExpression, secondDerivatives } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo, useState } from 'react';
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test';

type Numbers = Readonly<Record<string, number>>;

function evaluated(source: string, numbers: Numbers) {
  return evaluateExpression(parseExpression(source, { variables: Object.keys(numbers) }), numbers);
}

function derivativesOf(source: string, numbers: Numbers) {
  const { output, variables } = evaluated(source, numbers);
  return secondDerivatives(output, variables);
}

const NEURON = '(a * b + c).tanh()';
const NEURON_NUMBERS = { a: 2, b: -3, c: 5.5 };

const meta = {
  title: 'Views/SecondDerivatives',
  component: SecondDerivatives,
  tags: ['!autodocs'],
  argTypes: { derivatives: { table: { type: { summary: 'SecondDerivatives | null' } } } },
  args: { derivatives: derivativesOf(NEURON, NEURON_NUMBERS) },
  parameters: { columnWidth: 720 },
} satisfies Meta<typeof SecondDerivatives>;

export default meta;
type Story = StoryObj<typeof meta>;

/** How the neuron bends along each of its three variables, and between them. */
export const Default: Story = {
  play: async ({ canvas, step }) => {
    await step('Each variable says how its slope changes', async () => {
      await expect(canvas.getAllByText('bends up')).toHaveLength(3);
      await expect(canvas.getByText(/∂L\/∂a grows as a grows/)).toBeVisible();
    });
    await step('The table has all pairs, and says why it is symmetric', async () => {
      const table = canvas.getByRole('table', { name: 'All of them: the Hessian' });
      await expect(within(table).getAllByRole('cell')).toHaveLength(9);
      await expect(canvas.getByText(/the order does not matter/)).toBeVisible();
    });
    await step('Pointing at a mixed derivative marks its mirror image', async () => {
      const cells = canvas.getAllByRole('cell');
      const [, upper, , lower] = cells;
      if (!upper || !lower) throw new RangeError('There are too few cells.');
      await userEvent.hover(upper);
      await expect(lower).toHaveAttribute('data-marked', 'true');
      await expect(lower.textContent).toBe(upper.textContent);
      await userEvent.unhover(canvas.getByRole('table'));
    });
  },
};

/**
 * The slope is an expression too: open its graph. Its own gradients are the second derivatives, found by walking
 * backwards once more.
 */
export const GraphOfTheDerivative: Story = {
  args: { onOpenDerivative: fn() },
  parameters: { columnWidth: 1100 },
  render: function Opened(args) {
    const [numbers, setNumbers] = useState<Numbers>(NEURON_NUMBERS);
    const [open, setOpen] = useState('a');
    const { derivatives, graph } = useMemo(() => {
      const { output, variables } = evaluated(NEURON, numbers);
      const variable = variables[open];
      return {
        derivatives: secondDerivatives(output, variables),
        graph: variable ? derivativeGraph(output, variable, `∂L/∂${open}`) : null,
      };
    }, [numbers, open]);
    return (
      <div style={{ display: 'grid', gap: 20 }}>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '20px 40px' }}>
          <div style={{ flex: '0 1 200px' }}>
            <VariableSliders value={numbers} onValueChange={setNumbers} />
          </div>
          <SecondDerivatives
            {...args}
            style={{ flex: '1 1 420px' }}
            derivatives={derivatives}
            openVariable={open}
            onOpenDerivative={(variable) => {
              setOpen(variable);
              args.onOpenDerivative?.(variable);
            }}
          />
        </div>
        <ExprGraph graph={graph} height={360} labels={{ title: `Graph of ∂L/∂${open}` }} />
      </div>
    );
  },
  play: async ({ canvas, args, step }) => {
    await step('The graph of ∂L/∂a ends in the slope; the gradient of a in it is the second derivative', async () => {
      await expect(canvas.getByRole('button', { name: 'Graph of ∂L/∂a', pressed: true })).toBeVisible();
      await expect(canvas.getByText(/^a, value 2, gradient 6\.54/, { selector: 'li' })).toBeInTheDocument();
      await expect(canvas.getAllByText('6.5418').length).toBeGreaterThan(1);
    });
    await step('Another slope is opened', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Graph of ∂L/∂c' }));
      await expect(args.onOpenDerivative).toHaveBeenLastCalledWith('c');
      await expect(canvas.getByRole('button', { name: 'Graph of ∂L/∂c', pressed: true })).toBeVisible();
      await expect(await canvas.findByRole('group', { name: 'Graph of ∂L/∂c' })).toBeVisible();
    });
    await step('Everything follows the numbers', async () => {
      await fireEvent.change(canvas.getByRole('slider', { name: 'c' }), { target: { value: '6' } });
      await expect(await canvas.findAllByText('is straight')).toHaveLength(3);
    });
  },
};

/** a · b bends along neither of its variables, but between them: a saddle. */
export const Saddle: Story = {
  args: { derivatives: derivativesOf('a * b', { a: 2, b: -3 }) },
  play: async ({ canvas, step }) => {
    await step('Straight along both, and yet a saddle', async () => {
      await expect(canvas.getAllByText('is straight')).toHaveLength(2);
      await expect(canvas.getByText(/like a saddle/)).toBeVisible();
    });
  },
};

/** A loss near its smallest value: gradient descent rolls down into the bowl. */
export const Bowl: Story = {
  args: { derivatives: derivativesOf('(a - 1) ** 2 + 3 * (b + 2) ** 2', { a: 0.5, b: -1 }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/like a bowl/)).toBeVisible();
  },
};

/** With one variable there is no table. */
export const OneVariable: Story = {
  args: { derivatives: derivativesOf('tanh(a)', { a: 1 }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('bends down')).toBeVisible();
    await expect(canvas.queryByRole('table')).toBeNull();
  },
};

/** More than four variables have a list only; numbers that are none say so. */
export const Extreme: Story = {
  args: {
    derivatives: derivativesOf('exp(a * 30) + b * 1e-7 * b + sqrt(c) + d ** 3 * 1e5 - abs(e)', {
      a: 1,
      b: 2,
      c: 0,
      d: -4,
      e: 1,
    }),
    onOpenDerivative: fn(),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(5);
    await expect(canvas.getByText('unknown')).toBeVisible();
    await expect(canvas.queryByRole('table')).toBeNull();
  },
};

export const Empty: Story = {
  args: { derivatives: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Type an expression to see how it bends')).toBeVisible();
  },
};

export const Loading: Story = {
  args: { derivatives: null, status: 'loading' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading the second derivatives…');
  },
};

export const Error: Story = {
  args: { derivatives: null, status: 'error' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('The second derivatives could not be loaded.');
  },
};

export const Dark: Story = { args: { onOpenDerivative: fn(), openVariable: 'a' }, globals: { theme: 'dark' } };

/** As it stands in a side panel. */
export const Narrow: Story = {
  args: { onOpenDerivative: fn(), openVariable: null },
  parameters: { columnWidth: 232 },
  globals: { viewport: { value: 'narrow' } },
  play: async ({ canvas, step }) => {
    await step('Nothing sticks out: what is too wide scrolls in its own box', async () => {
      const group = canvas.getByRole('group', { name: 'Second derivatives' });
      await expect(group.scrollWidth).toBeLessThanOrEqual(group.clientWidth);
    });
    await step('A button asks for the graph of a slope', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Graph of ∂L/∂b' }));
    });
  },
};
