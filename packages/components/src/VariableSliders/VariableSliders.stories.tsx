import type { VariableSlidersProps, VariableValues } from '@micrograd-playground/components';
import { VariableSliders } from '@micrograd-playground/components';
import { evaluateExpression, parseExpression } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test';

/** The sliders with real gradients beside them: those of `(a * b + c).tanh()`. */
function DifferentiatedSliders({ onValueChange, ...rest }: VariableSlidersProps) {
  const [values, setValues] = useState<VariableValues>({ a: 2, b: -3, c: 10 });
  const { output, variables } = evaluateExpression(parseExpression('(a * b + c).tanh()'), values);
  output.backward();
  const gradients = Object.fromEntries(Object.entries(variables).map(([name, { grad }]) => [name, grad]));
  return (
    <VariableSliders
      {...rest}
      value={values}
      gradients={gradients}
      onValueChange={(next) => {
        setValues(next);
        onValueChange?.(next);
      }}
    />
  );
}

const meta = {
  title: 'Controls/VariableSliders',
  component: VariableSliders,
  tags: ['!autodocs'],
  args: { onValueChange: fn() },
  parameters: { columnWidth: 190 },
} satisfies Meta<typeof VariableSliders>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  render: (args) => <DifferentiatedSliders {...args} />,
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    const number = (name: string) => canvas.getByRole('textbox', { name });
    const slider = (name: string) => canvas.getByRole('slider', { name });
    await step('The gradients stand beside the numbers', async () => {
      await expect(canvas.getByText('−0.0040')).toBeVisible();
      await expect(canvas.getByText('+0.0027')).toBeVisible();
      await expect(canvas.getByText('+0.0013')).toBeVisible();
    });
    await step('Dragging a slider changes its number', async () => {
      await fireEvent.change(slider('a'), { target: { value: '2.5' } });
      await expect(number('a')).toHaveValue('2.5000');
      await expect(args.onValueChange).toHaveBeenLastCalledWith({ a: 2.5, b: -3, c: 10 });
    });
    await step('A number is typed exactly, also in e-notation', async () => {
      await userEvent.clear(number('b'));
      await userEvent.type(number('b'), '-1.23456789e-1');
      await expect(args.onValueChange).toHaveBeenLastCalledWith({ a: 2.5, b: -0.123456789, c: 10 });
      await userEvent.tab();
      await expect(number('b')).toHaveValue('−0.1235');
    });
    await step('Shift and an arrow key make ten steps', async () => {
      slider('a').focus();
      await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
      await expect(number('a')).toHaveValue('2.6000');
    });
    await step('The arrow keys in the box make one', async () => {
      await userEvent.click(number('a'));
      await userEvent.keyboard('{ArrowDown}');
      await expect(number('a')).toHaveValue('2.5900');
    });
    await step('A double click takes the slider back', async () => {
      await userEvent.dblClick(slider('a'));
      await expect(number('a')).toHaveValue('2.0000');
    });
    await step('So does the button, which then goes', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Reset b to −3.0000' }));
      await expect(number('b')).toHaveValue('−3.0000');
      await expect(canvas.queryByRole('button', { name: 'Reset b to −3.0000' })).not.toBeInTheDocument();
      await expect(slider('b')).toHaveFocus();
    });
  },
};

/** A number beyond the slider widens it; it stays wide, so that it does not shrink under the hand. */
export const BeyondTheRange: Story = {
  args: { defaultValue: { a: 2 } },
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    const number = canvas.getByRole('textbox', { name: 'a' });
    await step('Type 120', async () => {
      await userEvent.clear(number);
      await userEvent.type(number, '120');
      await expect(canvas.getByRole('slider', { name: 'a' })).toHaveAttribute('max', '200');
    });
    await step('Type −7', async () => {
      await userEvent.clear(number);
      await userEvent.type(number, '−7');
      await expect(canvas.getByRole('slider', { name: 'a' })).toHaveAttribute('min', '-10');
      await expect(canvas.getByRole('slider', { name: 'a' })).toHaveValue('-7');
    });
  },
};

/** What is no number stays as it was typed, and counts for nothing. */
export const NotANumber: Story = {
  args: { defaultValue: { a: 2, b: -3 }, gradients: { a: 0.5, b: -1.25 } },
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    const number = canvas.getByRole('textbox', { name: 'a' });
    await step('Type nonsense', async () => {
      await userEvent.clear(number);
      await userEvent.type(number, 'abc');
      await userEvent.tab();
      await expect(number).toHaveValue('abc');
      await expect(number).toHaveAttribute('aria-invalid', 'true');
      await expect(number).toHaveAccessibleDescription(/Type a number/);
      await expect(args.onValueChange).not.toHaveBeenCalled();
    });
    await step('Moving the slider recovers', async () => {
      await fireEvent.change(canvas.getByRole('slider', { name: 'a' }), { target: { value: '1' } });
      await expect(number).toHaveValue('1.0000');
      await expect(number).toHaveAttribute('aria-invalid', 'false');
    });
  },
};

/** While the backward pass has not come to a variable, its gradient is pending. */
export const Pending: Story = {
  args: { defaultValue: { a: 2, b: -3, c: 5.5 }, gradients: { c: 0.7864 } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('∂L/∂a pending')).toBeVisible();
  },
};

/** An expression of numbers alone. */
export const Empty: Story = {
  args: { defaultValue: {} },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('This expression has no variables.')).toBeVisible();
  },
};

/** Long names, very large and very small numbers, gradients that are no numbers. */
export const Extreme: Story = {
  args: {
    defaultValue: { a: 1e300, weight_of_the_first_input: -0.000000012, c: 123456.789, d: 0, constructor: 1 },
    gradients: { a: Infinity, weight_of_the_first_input: NaN, c: -1.5e-11, d: 0, constructor: -123456.7891 },
  },
};

const NAMES = [
  'x1',
  'x2',
  'x3',
  'w1',
  'w2',
  'w3',
  'bias',
  'θ',
  '__proto__',
  'learning_rate',
  'target_of_the_first_sample',
  'y',
];

/** Twelve names of any length; each can be dragged, and one that comes later starts where it came. */
export const TwelveNames: Story = {
  parameters: { columnWidth: 900 },
  render: function TwelveNames(args) {
    const [count, setCount] = useState(11);
    const [moved, setMoved] = useState<VariableValues>({});
    const values = Object.fromEntries(
      NAMES.slice(0, count).map((name, i) => [
        name,
        (Object.hasOwn(moved, name) ? moved[name] : undefined) ?? i / 2 - 2,
      ]),
    );
    const gradients = Object.fromEntries(Object.entries(values).map(([name, x]) => [name, x ** 3 * 1000]));
    return (
      <div style={{ display: 'grid', gap: 18 }}>
        <VariableSliders
          {...args}
          value={values}
          gradients={gradients}
          onValueChange={(next) => {
            setMoved(next);
            args.onValueChange?.(next);
          }}
        />
        <button type="button" className="mgp-button" style={{ justifySelf: 'start' }} onClick={() => setCount(12)}>
          One more
        </button>
      </div>
    );
  },
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    await step('A twelfth name appears', async () => {
      await expect(canvas.getAllByRole('slider')).toHaveLength(11);
      await userEvent.click(canvas.getByRole('button', { name: 'One more' }));
      await expect(canvas.getAllByRole('slider')).toHaveLength(12);
      await expect(canvas.queryByRole('button', { name: /^Reset y/ })).not.toBeInTheDocument();
    });
    await step('It is dragged, and reset to where it came in', async () => {
      await fireEvent.change(canvas.getByRole('slider', { name: 'y' }), { target: { value: '-1' } });
      await userEvent.click(canvas.getByRole('button', { name: 'Reset y to 3.5000' }));
      await expect(canvas.getByRole('textbox', { name: 'y' })).toHaveValue('3.5000');
    });
    await step('No name hides its number', async () => {
      const long = canvas.getByRole('textbox', { name: 'target_of_the_first_sample' });
      await expect(long).toHaveValue('3.0000');
      await expect(long.scrollWidth).toBeLessThanOrEqual(long.clientWidth);
      const tops = ['learning_rate', 'target_of_the_first_sample', 'y'].map(
        (name) => canvas.getByRole('slider', { name }).getBoundingClientRect().top,
      );
      await expect(new Set(tops).size).toBe(1);
    });
  },
};

export const Wide: Story = {
  parameters: { columnWidth: 720 },
  args: { defaultValue: { a: 2, b: -3, c: 10 }, gradients: { a: -0.0040238, b: 0.0026825, c: 0.0013413 } },
};

export const Disabled: Story = {
  args: { disabled: true, defaultValue: { a: 2, b: -3 } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('slider', { name: 'a' })).toBeDisabled();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, render: (args) => <DifferentiatedSliders {...args} /> };

export const Narrow: Story = {
  parameters: { columnWidth: 312 },
  globals: { viewport: { value: 'narrow' } },
  render: (args) => <DifferentiatedSliders {...args} />,
};
