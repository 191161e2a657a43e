import { ExpressionExplorer } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

const meta = {
  title: 'Explorables/ExpressionExplorer',
  component: ExpressionExplorer,
  tags: ['!autodocs'],
  args: { defaultExpression: '(a * b + c).tanh()', defaultBindings: { a: 2, b: -3, c: 10 } },
} satisfies Meta<typeof ExpressionExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const inputOf = (canvas: Canvas): HTMLElement => canvas.getByRole('textbox', { name: /expression/i });

export const Default: Story = {
  play: async ({ canvas, step }) => {
    await step('the root and the leaves show their numbers', async () => {
      await expect(await canvas.findByRole('button', { name: /tanh\(a × b \+ c\) gradient/ })).toHaveTextContent(
        '1.0000',
      );
      await expect(canvas.getByRole('button', { name: /^a gradient/ })).toHaveTextContent('−0.0040');
      await expect(canvas.getByRole('button', { name: /^b gradient/ })).toHaveTextContent('0.0027');
      await expect(canvas.getByRole('button', { name: /^c gradient/ })).toHaveTextContent('0.0013');
    });
  },
};

export const TypeAnExpression: Story = {
  play: async ({ canvas, step }) => {
    const input = inputOf(canvas);
    await step('type another expression', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, 'relu(a * b + c)');
      await expect(await canvas.findByRole('button', { name: /relu\(a × b \+ c\) gradient/ })).toBeVisible();
      await expect(canvas.getByRole('button', { name: /^a gradient/ })).toHaveTextContent('−3.0000');
    });
    await step('a mistake is named where it is, and the last graph stays', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, 'foo(a)');
      await expect(
        await canvas.findByText(/foo/, {
          selector: '[id$="message"], [id$="message"] *, [role="alert"], [role="alert"] *',
        }),
      ).toBeVisible();
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await expect(canvas.getByRole('button', { name: /relu\(a × b \+ c\) gradient/ })).toBeVisible();
    });
    await step('the next good input recovers', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, 'a * a');
      await waitFor(() => expect(input).toHaveAttribute('aria-invalid', 'false'));
      await expect(await canvas.findByRole('button', { name: /a × a gradient/ })).toBeVisible();
      await expect(canvas.getByRole('button', { name: /^a gradient/ })).toHaveTextContent('4.0000');
    });
  },
};

export const DragAVariable: Story = {
  play: async ({ canvas, step }) => {
    await step('drag c to 6: tanh leaves its plateau and the gradients wake up', async () => {
      const slider = canvas.getByRole('slider', { name: /^c/ });
      await fireEvent.input(slider, { target: { value: '6' } });
      await waitFor(() => expect(canvas.getByRole('button', { name: /^c gradient/ })).toHaveTextContent('1.0000'));
    });
  },
};

export const StepThrough: Story = {
  play: async ({ canvas, step }) => {
    const scrubber = canvas.getByRole('slider', { name: 'Step' });
    await step('before the backward pass there are no gradients', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'First step' }));
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'forward 1 / 6');
      await expect(canvas.getByRole('button', { name: /^a gradient not reached/ })).toBeVisible();
    });
    await step('each step moves one contribution along one edge', async () => {
      for (let i = 0; i < 7; i++) await userEvent.click(canvas.getByRole('button', { name: 'Step forward' }));
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'backward 2 / 6');
      await expect(canvas.getByRole('button', { name: /^a × b \+ c gradient/ })).toHaveTextContent('0.0013');
    });
    await step('the last step is the finished graph', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Last step' }));
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'finished');
    });
  },
};

export const Empty: Story = {
  args: { defaultExpression: '' },
  play: async ({ canvas, step }) => {
    await step('an empty box asks for an expression', async () => {
      await expect(inputOf(canvas)).toHaveAttribute('aria-invalid', 'true');
    });
    await step('an example fills it', async () => {
      await userEvent.click(canvas.getByRole('button', { name: /neuron/i }));
      await waitFor(() => expect(inputOf(canvas)).toHaveAttribute('aria-invalid', 'false'));
    });
  },
};

export const Error: Story = { args: { defaultExpression: '(a + b' } };

export const Extreme: Story = {
  args: {
    defaultExpression:
      '((a * b + c).tanh() + sigmoid(a - b * c)) * relu(a * a - b) + softplus(sin(a) * cos(b) - (c / 10) ** 2) + gelu(a * 0.5 + b * 0.25 + c * 0.125) * silu(exp(-a) + exp(-b)) - max(a, b) * min(b, c) + abs(a - c).sqrt()',
  },
};

export const OnlyTheGraph: Story = { args: { hide: ['check', 'details', 'steps', 'examples'], graphHeight: 300 } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Narrow: Story = { globals: { viewport: { value: 'narrow' } } };
