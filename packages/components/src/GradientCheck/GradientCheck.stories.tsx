import { GradientCheck, VariableSliders } from '@micrograd-playground/components';
import { checkGradients, parseExpression } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo, useState } from 'react';
import { expect, fireEvent, within } from 'storybook/test';

type Numbers = Readonly<Record<string, number>>;

function checksOf(source: string, numbers: Numbers) {
  return checkGradients(parseExpression(source, { variables: Object.keys(numbers) }), numbers);
}

const meta = {
  title: 'Views/GradientCheck',
  component: GradientCheck,
  tags: ['!autodocs'],
  argTypes: { checks: { table: { type: { summary: 'readonly GradientCheck[] | null' } } } },
  args: { checks: checksOf('(a * b + c).tanh()', { a: 2, b: -3, c: 5.5 }) },
  parameters: { columnWidth: 560 },
} satisfies Meta<typeof GradientCheck>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The chain rule and a ruler, side by side. */
export const Default: Story = {
  play: async ({ canvas, canvasElement, step }) => {
    await step('Each variable has both gradients and a verdict', async () => {
      const row = within(canvas.getByRole('table', { name: 'Gradient check' })).getByRole('row', { name: /∂L\/∂a/ });
      await expect(within(row).getAllByText('−2.3593')).toHaveLength(2);
      await expect(within(row).getByText('agree')).toBeVisible();
    });
    await step('What came out is said in a sentence', async () => {
      await expect(canvas.getByText('Both ways agree on all 3 gradients.')).toBeVisible();
    });
    await step('How it is measured is a formula that can be read aloud', async () => {
      await expect(canvasElement.querySelector('math')?.getAttribute('aria-label')).toMatch(/^f of x plus h, minus/);
    });
  },
};

/** Drag the numbers: both ways follow. */
export const Live: Story = {
  render: function Live(args) {
    const [numbers, setNumbers] = useState<Numbers>({ a: 2, b: -3, c: 5.5 });
    const checks = useMemo(() => checksOf('(a * b + c).tanh() + relu(a)', numbers), [numbers]);
    return (
      <div style={{ display: 'grid', gap: 16 }}>
        <VariableSliders value={numbers} onValueChange={setNumbers} />
        <GradientCheck {...args} checks={checks} />
      </div>
    );
  },
  play: async ({ canvas, step }) => {
    await step('On the corner of relu the alarm stays silent', async () => {
      await fireEvent.change(canvas.getByRole('slider', { name: 'a' }), { target: { value: '0' } });
      await expect(await canvas.findByText('kink')).toBeVisible();
      await expect(await canvas.findByText('2 agree, one stands at a kink.')).toBeVisible();
    });
    await step('Beside it both agree again', async () => {
      await fireEvent.change(canvas.getByRole('slider', { name: 'a' }), { target: { value: '1' } });
      await expect(await canvas.findByText('Both ways agree on all 3 gradients.')).toBeVisible();
    });
  },
};

/** relu at 0 has a slope of 0 on the left and of 1 on the right: autograd takes one of them. */
export const Kink: Story = {
  args: { checks: checksOf('relu(a) * b', { a: 0, b: 2 }) },
  play: async ({ canvas, step }) => {
    await step('The jump is told, and that it is no mistake', async () => {
      await expect(canvas.getByText(/the slope jumps from 0 to 2, and autograd takes 0/)).toBeVisible();
      await expect(canvas.getByText(/this is no mistake/)).toBeVisible();
      await expect(canvas.queryByText('differ')).toBeNull();
    });
  },
};

/** A kink in one of three gradients: it is told where it is, under that row. */
export const KinkBesideOthers: Story = {
  args: { checks: checksOf('relu(a * b) + c', { a: 0, b: 2, c: 1 }), method: false },
  parameters: { columnWidth: 232 },
  play: async ({ canvas, step }) => {
    await step('The sentence is the row after the one that it is about', async () => {
      const rows = canvas.getAllByRole('row');
      const at = rows.findIndex((row) => within(row).queryByText('kink'));
      await expect(rows[at]).toHaveTextContent('∂L/∂a');
      await expect(rows[at + 1]).toHaveTextContent(/^There is a kink here/);
      await expect(rows[at + 2]).toHaveTextContent('∂L/∂b');
    });
  },
};

/** The backward pass has come to c; a and b are still to come. */
export const Pending: Story = {
  args: { pending: ['a', 'b'] },
  play: async ({ canvas, step }) => {
    const row = (name: RegExp) => within(canvas.getByRole('row', { name }));
    await step('What is not finished is not told', async () => {
      await expect(row(/∂L\/∂a/).getByText('pending')).toBeVisible();
      await expect(canvas.queryByText('−2.3593')).toBeNull();
      await expect(row(/∂L\/∂c/).getByText('agree')).toBeVisible();
    });
    await step('It is said what they wait for', async () => {
      await expect(canvas.getByText('A gradient is checked once it is finished.')).toBeVisible();
    });
  },
};

/** Steep curves differ in digits that are shown, and agree all the same: the difference is what it looks like. */
export const Steep: Story = {
  args: { checks: [...checksOf('sin(a * 100000)', { a: 1 }), ...checksOf('1 / b', { b: 1e-8 })] },
  play: async ({ canvas, step }) => {
    await step('The difference is that of the two numbers beside it', async () => {
      const row = within(canvas.getByRole('row', { name: /∂L\/∂a/ }));
      await expect(row.getByText('−99,936.0807')).toBeVisible();
      await expect(row.getByText('−99,936.0802')).toBeVisible();
      await expect(row.getByText('0.0005')).toBeVisible();
    });
    await step('A pole close by is no reason for an alarm', async () => {
      await expect(canvas.getByText('Both ways agree on all 2 gradients.')).toBeVisible();
    });
  },
};

/** Someone's own backward with a wrong sign: the check finds it, and says so in words. */
export const Wrong: Story = {
  args: {
    checks: checksOf('a * b + c', { a: 2, b: -3, c: 5.5 }).map((check) =>
      check.variable === 'a'
        ? {
            ...check,
            autograd: -check.autograd,
            difference: 2,
            ok: false,
            note: 'The two have opposite signs: a minus was lost on the way.',
          }
        : check,
    ),
  },
  play: async ({ canvas, step }) => {
    await step('The row, and the sentence below, say that they differ', async () => {
      await expect(canvas.getByText('differ')).toBeVisible();
      await expect(canvas.getByText('One gradient does not agree.')).toBeVisible();
      await expect(canvas.getByText(/a minus was lost/)).toBeVisible();
    });
  },
};

/** Where the output is not a number there is nothing to measure, and that is all it says. */
export const NoSlope: Story = {
  args: { checks: checksOf('log(a) + b', { a: -1, b: 2 }) },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('no slope')).toHaveLength(2);
    await expect(canvas.getByText(/not a number, so it has no slope to measure/)).toBeVisible();
  },
};

/** Huge, tiny and infinite gradients keep to their columns. */
export const Extreme: Story = {
  args: {
    checks: checksOf('exp(a) * 10 + b * 1e-5 - sqrt(c) + d ** 3', { a: 12, b: -3, c: 0, d: 123 }),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('1.63e6')).toHaveLength(2);
    await expect(canvas.getByText(/The curve is vertical here|finite only to the right/)).toBeVisible();
  },
};

export const Empty: Story = {
  args: { checks: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Type an expression to check its gradients')).toBeVisible();
  },
};

/** The rows are there before the numbers. */
export const Loading: Story = {
  args: { checks: null, variables: ['a', 'b', 'c'], status: 'loading' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(3);
    await expect(canvas.getByRole('status')).toHaveTextContent('Measuring the slopes…');
  },
};

export const Error: Story = {
  args: { checks: null, status: 'error' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('The gradients could not be checked.');
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

/** As it stands in a side panel: a block for each variable. */
export const Narrow: Story = {
  args: { checks: checksOf('4 * a + relu(b) * 12 - c ** 3', { a: -4, b: 0, c: 11 }) },
  globals: { viewport: { value: 'narrow' } },
  parameters: { columnWidth: 200 },
  play: async ({ canvas, step }) => {
    await step('It is still read as a table', async () => {
      await expect(canvas.getAllByRole('columnheader')).toHaveLength(5);
      // What is special about the kink is a row of its own.
      await expect(canvas.getAllByRole('row')).toHaveLength(5);
    });
    await step('Nothing sticks out', async () => {
      const table = canvas.getByRole('table');
      await expect(table.scrollWidth).toBeLessThanOrEqual(table.clientWidth);
    });
  },
};
