import { ExpressionExplorer } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

const meta = {
  title: 'Explorables/ExpressionExplorer',
  component: ExpressionExplorer,
  tags: ['!autodocs'],
  args: { defaultExpression: '(a * b + c).tanh()', defaultBindings: { a: 2, b: -3, c: 5.5 } },
} satisfies Meta<typeof ExpressionExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const inputOf = (canvas: Canvas): HTMLElement => canvas.getByRole('textbox', { name: /expression/i });

export const Default: Story = {
  play: async ({ canvas, step }) => {
    await step('the root and the leaves show their numbers', async () => {
      await expect(await canvas.findByRole('button', { name: /^L = tanh\(u\) gradient/ })).toHaveTextContent('1.0000');
      await expect(canvas.getByRole('button', { name: /^a gradient/ })).toHaveTextContent('−2.3593');
      await expect(canvas.getByRole('button', { name: /^b gradient/ })).toHaveTextContent('1.5729');
      await expect(canvas.getByRole('button', { name: /^c gradient/ })).toHaveTextContent('0.7864');
    });
  },
};

export const TypeAnExpression: Story = {
  args: { defaultBindings: { a: 2, b: -3, c: 10 } },
  play: async ({ canvas, step }) => {
    const input = inputOf(canvas);
    await step('type another expression', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, 'relu(a * b + c)');
      await expect(await canvas.findByRole('button', { name: /^L = relu\(u\) gradient/ })).toBeVisible();
      await expect(canvas.getByRole('button', { name: /^a gradient/ })).toHaveTextContent('−3.0000');
    });
    await step('a mistake is named where it is, and the last graph stays', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, 'foo(a)');
      await expect(await canvas.findByText('foo', { selector: 'code' })).toBeVisible();
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await expect(canvas.getByRole('button', { name: /^L = relu\(u\) gradient/ })).toBeVisible();
    });
    await step('the next good input recovers', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, 'a * a');
      await waitFor(() => expect(input).toHaveAttribute('aria-invalid', 'false'));
      await expect(await canvas.findByRole('button', { name: /^L = a·a gradient/ })).toBeVisible();
      await expect(canvas.getByRole('button', { name: /^a gradient/ })).toHaveTextContent('4.0000');
    });
  },
};

export const DragAVariable: Story = {
  args: { defaultBindings: { a: 2, b: -3, c: 10 } },
  play: async ({ canvas, step }) => {
    await step('far out on its plateau tanh hardly lets a gradient through', async () => {
      await expect(canvas.getByRole('button', { name: /^a gradient/ })).toHaveTextContent('−0.0040');
      await expect(canvas.getByRole('button', { name: /^b gradient/ })).toHaveTextContent('0.0027');
      await expect(canvas.getByRole('button', { name: /^c gradient/ })).toHaveTextContent('0.0013');
    });
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
      await expect(canvas.getByRole('button', { name: /^u = a·b \+ c gradient/ })).toHaveTextContent('0.7864');
    });
    await step('the last step is the finished graph', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Last step' }));
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'finished');
    });
  },
};

export const StepByKeyboard: Story = {
  play: async ({ canvas, canvasElement, step }) => {
    const explorer = canvasElement.querySelector<HTMLElement>('.mgp-ExpressionExplorer');
    const panel = canvas.getByRole('group', { name: /chain rule/i });
    await step('the keys work wherever the focus is, but not while typing', async () => {
      await userEvent.click(inputOf(canvas));
      await userEvent.keyboard('{Home}');
      await expect(canvas.getByRole('slider', { name: 'Step' })).toHaveAttribute('aria-valuetext', 'finished');
      canvas.getByRole('tab', { name: 'Chain rule' }).focus();
      await userEvent.keyboard(',');
      await expect(canvas.getByRole('slider', { name: 'Step' })).toHaveAttribute('aria-valuetext', 'backward 6 / 6');
    });
    await step('the chain rule is spelled out for the contribution that moves', async () => {
      await expect(explorer).toContainElement(panel);
      await expect(panel).toHaveTextContent(/Backward/);
    });
    await step('every step can be taken back', async () => {
      await userEvent.keyboard(',');
      await expect(canvas.getByRole('slider', { name: 'Step' })).toHaveAttribute('aria-valuetext', 'backward 5 / 6');
      await userEvent.keyboard('.');
      await expect(canvas.getByRole('slider', { name: 'Step' })).toHaveAttribute('aria-valuetext', 'backward 6 / 6');
    });
    await step('editing in the middle of it starts over with the finished graph', async () => {
      await userEvent.clear(inputOf(canvas));
      await userEvent.type(inputOf(canvas), 'a * b');
      await waitFor(() =>
        expect(canvas.getByRole('slider', { name: 'Step' })).toHaveAttribute('aria-valuetext', 'finished'),
      );
    });
  },
};

export const AnotherOutput: Story = {
  play: async ({ canvas, step }) => {
    const gradientOf = (name: RegExp) => canvas.getByRole('button', { name });
    await step('select a·b and make it the output', async () => {
      await userEvent.click(gradientOf(/^a·b gradient/));
      await userEvent.click(canvas.getByRole('button', { name: 'Differentiate a·b instead' }));
    });
    await step('the gradients are those of a·b', async () => {
      await waitFor(() => expect(gradientOf(/^a gradient/)).toHaveTextContent('−3.0000'));
      await expect(gradientOf(/^b gradient/)).toHaveTextContent('2.0000');
    });
    await step('and back', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Back to the whole expression' }));
      await waitFor(() => expect(gradientOf(/^a gradient/)).toHaveTextContent('−2.3593'));
    });
  },
};

export const Program: Story = {
  args: { defaultExpression: 'e = a * b\nd = e + c\nL = d.tanh()' },
  play: async ({ canvas, step }) => {
    await step('each line is a node with its name', async () => {
      await expect(await canvas.findByRole('button', { name: /^d = e \+ c gradient/ })).toBeVisible();
    });
    await step('a new name becomes a slider', async () => {
      const input = canvas.getByRole('textbox', { name: 'Program' });
      await userEvent.clear(input);
      await userEvent.type(input, 'speed = 3{Enter}way = speed * time');
      await expect(await canvas.findByRole('slider', { name: /^speed/ })).toHaveValue('3');
      await expect(canvas.getByRole('slider', { name: /^time/ })).toHaveValue('1');
    });
    await step('one expression can be typed instead', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Expression' }));
      await expect(await canvas.findByRole('button', { name: /^L = tanh\(u\) gradient/ })).toBeVisible();
    });
  },
};

export const Plot: Story = {
  args: { defaultView: { lens: 'plot' } },
  play: async ({ canvas, step }) => {
    await step('the point is a slider for the variable', async () => {
      const point = await canvas.findByRole('slider', { name: 'Value of a' });
      point.focus();
      await userEvent.keyboard('{ArrowRight}');
      await waitFor(() => expect(canvas.getByRole('slider', { name: /^a\b/ })).not.toHaveValue('2'));
    });
    await step('the graph of a derivative takes the place of the expression', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: /graph of ∂L\/∂a/i }));
      await expect(await canvas.findByText('The graph that computes ∂L/∂a')).toBeVisible();
      await userEvent.click(canvas.getByRole('button', { name: 'Back to the expression' }));
      await expect(canvas.queryByText('The graph that computes ∂L/∂a')).toBeNull();
    });
  },
};

export const PlotOfLargeNumbers: Story = {
  args: { defaultExpression: 'a * a', defaultBindings: { a: 10 }, defaultView: { lens: 'plot' } },
  play: async ({ canvas, step }) => {
    const point = await canvas.findByRole('slider', { name: 'Value of a' });
    await step('the plot stands still while its point is dragged', async () => {
      const { left, top, width } = point.getBoundingClientRect();
      const at = { clientX: left + width * 0.8, clientY: top + 20, buttons: 1 };
      await fireEvent.pointerDown(point, at);
      await waitFor(() => expect(point.ariaValueNow).not.toBe('10'));
      const dragged = point.ariaValueNow;
      for (let i = 0; i < 3; i++) await fireEvent.pointerMove(point, at);
      await expect(point).toHaveAttribute('aria-valuenow', dragged);
    });
    await step('a number of any size has a plot around it', async () => {
      const box = canvas.getByRole('textbox', { name: 'a' });
      await userEvent.clear(box);
      await userEvent.type(box, '-1e200');
      await waitFor(() => expect(point).toHaveAttribute('aria-valuenow', '-1e+200'));
      await expect(canvas.getByText('L is infinite here, so it has no slope.')).toBeVisible();
    });
    await step('the slope is that of the finished graph while the passes are walked through', async () => {
      const box = canvas.getByRole('textbox', { name: 'a' });
      await userEvent.clear(box);
      await userEvent.type(box, '3');
      await userEvent.click(canvas.getByRole('button', { name: 'First step' }));
      await waitFor(() => expect(point).toHaveAttribute('aria-valuetext', 'a = 3.0000, L = 9.0000, slope 6.0000'));
    });
  },
};

export const Forward: Story = { args: { defaultView: { lens: 'forward' } } };

export const Quiz: Story = {
  args: { defaultExpression: 'a * b + c', defaultView: { lens: 'quiz' } },
  play: async ({ canvas, step }) => {
    await step('gradients that are asked for are shown nowhere', async () => {
      await expect(canvas.queryByText('Gradient check')).toBeNull();
      await expect(canvas.getByRole('slider', { name: 'Step' })).toBeDisabled();
      await expect(canvas.getByText('∂L/∂a = ?')).toBeVisible();
    });
    await step('nor can they be copied', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Copy as' }));
      await expect(canvas.getByText('for a React page')).toBeVisible();
      await expect(canvas.queryByText('micrograd')).toBeNull();
      await expect(canvas.queryByText('nodes and gradients')).toBeNull();
      await userEvent.keyboard('{Escape}');
    });
    await step('a right answer shows its gradient', async () => {
      const [first] = await canvas.findAllByRole('textbox', { name: /∂L/ });
      if (first) await userEvent.type(first, '1{Enter}');
      await expect(await canvas.findByText(/^✓ Right/)).toBeVisible();
    });
  },
};

export const Bugs: Story = {
  args: { defaultExpression: 'a * b + a', defaultView: { lens: 'bugs' } },
  play: async ({ canvas, step }) => {
    await step('switch a bug on: the broken graph stands above the right one', async () => {
      await userEvent.click(await canvas.findByRole('radio', { name: /= in place of \+=/ }));
      await expect(await canvas.findByText('With the bug')).toBeVisible();
      await expect(canvas.getByText('As it should be')).toBeVisible();
    });
    await step('and off', async () => {
      await userEvent.click(canvas.getByRole('radio', { name: 'No bug' }));
      await expect(canvas.queryByText('With the bug')).toBeNull();
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
