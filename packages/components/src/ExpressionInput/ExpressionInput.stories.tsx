import type { ExpressionInputProps, ExpressionMistake } from '@micrograd-playground/components';
import { DEFAULT_EXAMPLES, ExpressionInput } from '@micrograd-playground/components';
import { ExpressionSyntaxError, parseExpression } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

/** The box with the parser behind it, as the explorer has it. */
function ParsedInput({ defaultValue = '(a * b + c).tanh()', onValueChange, ...rest }: ExpressionInputProps) {
  const [source, setSource] = useState(defaultValue);
  const error = useMemo(() => mistakeIn(source), [source]);
  return (
    <ExpressionInput
      {...rest}
      value={source}
      error={error}
      onValueChange={(next) => {
        setSource(next);
        onValueChange?.(next);
      }}
    />
  );
}

function mistakeIn(source: string): ExpressionMistake | null {
  try {
    parseExpression(source);
    return null;
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return error;
    throw error;
  }
}

const meta = {
  title: 'Controls/ExpressionInput',
  component: ExpressionInput,
  tags: ['!autodocs'],
  args: { onValueChange: fn(), onSubmit: fn(), onExampleSelect: fn() },
  render: (args) => <ParsedInput {...args} />,
} satisfies Meta<typeof ExpressionInput>;

export default meta;
type Story = StoryObj<typeof meta>;

function box(canvasElement: HTMLElement): HTMLTextAreaElement {
  return within(canvasElement).getByRole<HTMLTextAreaElement>('textbox', { name: 'Expression' });
}

/** What the picture under the text underlines. */
function underlined(canvasElement: HTMLElement): string {
  const wrong = canvasElement.querySelectorAll('.mgp-ExpressionInput-mirror [data-wrong]');
  return Array.from(wrong, ({ textContent }) => textContent).join('');
}

export const Default: Story = {
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    const input = box(canvasElement);
    const height = canvasElement.getBoundingClientRect().height;
    await step('A name that is no function is underlined and named below', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, 'foo(a) + b');
      const said = canvas.getByRole('status');
      await waitFor(() => expect(said).toHaveTextContent(/^There is no function foo\./));
      await expect(canvas.getByText('foo', { selector: 'code' })).toBeVisible();
      await expect(said.childNodes, 'what is said is in one piece').toHaveLength(1);
      await expect(underlined(canvasElement)).toBe('foo');
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await expect(input).toHaveAccessibleDescription(/^There is no function foo\./);
    });
    await step('Nothing jumped, and nothing that was typed is lost', async () => {
      await expect(canvasElement.getBoundingClientRect().height).toBe(height);
      await expect(input).toHaveValue('foo(a) + b');
      await expect(args.onValueChange).toHaveBeenLastCalledWith('foo(a) + b');
    });
    await step('The next good text takes the message away at once', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, 'relu(a) + b');
      await expect(input).toHaveAttribute('aria-invalid', 'false');
      await expect(underlined(canvasElement)).toBe('');
    });
    await step('Pasted lines become one line', async () => {
      await userEvent.clear(input);
      await userEvent.click(input);
      await userEvent.paste('relu(a)\n+ b');
      await expect(input).toHaveValue('relu(a) + b');
    });
    await step('Enter submits and adds no line', async () => {
      await userEvent.type(input, '{Enter}');
      await expect(args.onSubmit).toHaveBeenLastCalledWith('relu(a) + b');
      await expect(input).toHaveValue('relu(a) + b');
    });
  },
};

/** A click on an example puts it into the box; its numbers go to `onExampleSelect`. */
export const Examples: Story = {
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    for (const example of DEFAULT_EXAMPLES) {
      await step(`Click ${example.label}`, async () => {
        await userEvent.click(canvas.getByRole('button', { name: example.label }));
        await expect(box(canvasElement)).toHaveValue(example.source);
        await expect(box(canvasElement)).toHaveAttribute('aria-invalid', 'false');
        await expect(canvas.getByRole('button', { name: example.label })).toHaveAttribute('aria-pressed', 'true');
        await expect(args.onExampleSelect).toHaveBeenLastCalledWith(example);
      });
    }
    await step('What was typed before a click comes back', async () => {
      await userEvent.clear(box(canvasElement));
      await userEvent.type(box(canvasElement), 'a ** 3');
      await userEvent.click(canvas.getByRole('button', { name: 'neuron' }));
      await userEvent.click(canvas.getByRole('button', { name: 'your text' }));
      await expect(box(canvasElement)).toHaveValue('a ** 3');
    });
  },
};

/** A likely slip is mended by one click. */
export const Fix: Story = {
  args: { defaultValue: '(a * b + c).tahn()' },
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    await step('The hint comes with a button', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Use tanh' }));
    });
    await step('The word is replaced and the box has the focus', async () => {
      await expect(box(canvasElement)).toHaveValue('(a * b + c).tanh()');
      await expect(box(canvasElement)).toHaveFocus();
      await expect(canvas.queryByRole('button', { name: 'Use tanh' })).not.toBeInTheDocument();
    });
  },
};

/** What does not belong there is removed, what is missing put in. */
export const OtherFixes: Story = {
  args: { defaultValue: '(a b))' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Use * b' }));
    await expect(box(canvasElement)).toHaveValue('(a * b))');
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove it' }));
    await expect(box(canvasElement)).toHaveValue('(a * b)');
    await expect(box(canvasElement)).toHaveAttribute('aria-invalid', 'false');
  },
};

/** Where the mistake is that something is missing at the end, the place after the text is underlined. */
export const MistakeAtTheEnd: Story = {
  args: { defaultValue: 'a * b +' },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.mgp-ExpressionInput-mirror')?.lastElementChild).toHaveAttribute(
      'data-wrong',
      'true',
    );
  },
};

/** An unclosed parenthesis. */
export const Unclosed: Story = { args: { defaultValue: '(a + b' } };

/** Nothing typed yet: an example in grey, and a friendly word. */
export const Empty: Story = {
  args: { defaultValue: '' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('status')).toHaveTextContent(/There is nothing to compute yet/);
  },
};

/** More than can be read: everything stays in the box, which scrolls. */
export const Extreme: Story = {
  args: { defaultValue: Array.from({ length: 420 }, (_, i) => `a * ${i}`).join(' + ') },
  play: async ({ canvasElement, args }) => {
    await expect(within(canvasElement).getByText(/is the most|at most|too long|2,000/)).toBeVisible();
    await expect(box(canvasElement)).toHaveValue(args.defaultValue);
    await expectInRegister(canvasElement);
  },
};

/** A long expression wraps; its colours and its mistake stay under its characters. */
export const Long: Story = {
  args: { defaultValue: `${DEFAULT_EXAMPLES[3]?.source} + tahn(a) * leaky_relu(b) ** 2` },
  play: async ({ canvasElement }) => expectInRegister(canvasElement),
};

/** A controlled box with a message from elsewhere. */
export const Error: Story = {
  args: {
    value: 'a / b',
    error: { message: 'The divisor is zero here.', hint: 'Move the slider of b.', start: 4, end: 5 },
    examples: [],
  },
  render: (args) => <ExpressionInput {...args} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('The divisor is zero here. Move the slider of b.')).toBeVisible();
    await expect(underlined(canvasElement)).toBe('b');
  },
};

export const Dark: Story = { args: { defaultValue: '1 / (1 + exp(-(a * bb + c)))' }, globals: { theme: 'dark' } };

export const Narrow: Story = {
  args: { defaultValue: `${DEFAULT_EXAMPLES[3]?.source} +` },
  globals: { viewport: { value: 'narrow' } },
  parameters: { columnWidth: 312 },
  play: async ({ canvasElement }) => expectInRegister(canvasElement),
};

/** The box is exactly as tall as its picture, and their characters have the same advance. */
async function expectInRegister(canvasElement: HTMLElement): Promise<void> {
  const input = box(canvasElement);
  const mirror = canvasElement.querySelector<HTMLElement>('.mgp-ExpressionInput-mirror');
  await expect(mirror).not.toBeNull();
  if (!mirror) return;
  const drawn = getComputedStyle(mirror);
  const typed = getComputedStyle(input);
  for (const property of ['font', 'letterSpacing', 'padding', 'width', 'whiteSpace', 'overflowWrap'] as const) {
    await expect(typed[property]).toBe(drawn[property]);
  }
  await document.fonts.ready;
  await expect(input.scrollHeight).toBe(mirror.scrollHeight);
  await expect(input.scrollWidth).toBe(mirror.scrollWidth);
}
