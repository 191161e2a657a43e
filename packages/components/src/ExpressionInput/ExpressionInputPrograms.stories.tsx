import type { ExpressionInputProps } from '@micrograd-playground/components';
import {
  DEFAULT_PROGRAM_EXAMPLES,
  ExpressionInput,
  ExprGraph,
  useProgram,
  VariableSliders,
} from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';

const NO_NUMBERS: Readonly<Record<string, number>> = {};

/** A program with a slider for each of its variables, and its graph. */
function Program({
  defaultValue = 'e = a * b\nd = e + c\nL = d.tanh()',
  onValueChange,
  ...rest
}: ExpressionInputProps) {
  const [source, setSource] = useState(defaultValue);
  const [bindings, setBindings] = useState(NO_NUMBERS);
  const { graph, error, gradients, values, defaults } = useProgram(source, bindings);
  return (
    <div style={{ display: 'grid', gap: 20 }}>
      <ExpressionInput
        {...rest}
        value={source}
        error={error}
        onValueChange={(next) => {
          setSource(next);
          onValueChange?.(next);
        }}
        onExampleSelect={(example) => setBindings(example.bindings ?? NO_NUMBERS)}
      />
      <VariableSliders value={values} defaultValue={defaults} onValueChange={setBindings} gradients={gradients} />
      <ExprGraph graph={graph} height={300} />
    </div>
  );
}

/** The box alone, with the parser behind it. */
function ParsedProgram({ defaultValue = '', onValueChange, ...rest }: ExpressionInputProps) {
  const [source, setSource] = useState(defaultValue);
  const { error } = useProgram(source, NO_NUMBERS);
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

const meta = {
  title: 'Controls/ExpressionInput for programs',
  component: ExpressionInput,
  tags: ['!autodocs'],
  args: { multiline: true, onValueChange: fn(), onSubmit: fn() },
  render: (args) => <ParsedProgram {...args} />,
} satisfies Meta<typeof ExpressionInput>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What of the message is said, in one piece. */
const SAID = { selector: '[role="status"]' };

const box = (canvasElement: HTMLElement) =>
  within(canvasElement).getByRole<HTMLTextAreaElement>('textbox', { name: 'Program' });

/** What the picture under the text underlines. */
function underlined(canvasElement: HTMLElement): string {
  const wrong = canvasElement.querySelectorAll('.mgp-ExpressionInput-mirror [data-wrong]');
  return Array.from(wrong, ({ textContent }) => textContent).join('');
}

const README = DEFAULT_PROGRAM_EXAMPLES.at(-1)?.source ?? '';

/** Three lines, each with a name; a slider for each name that no line gives a value to. */
export const Lines: Story = {
  render: (args) => <Program {...args} />,
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    const input = box(canvasElement);
    await step('Type three lines', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, 'e = a * b{Enter}d = e + shift{Enter}L = d * f');
      await expect(input).toHaveValue('e = a * b\nd = e + shift\nL = d * f');
      await expect(input).toHaveAttribute('aria-invalid', 'false');
    });
    await step('Each name without a line has a slider', async () => {
      for (const name of ['a', 'b', 'shift', 'f']) await expect(canvas.getByRole('slider', { name })).toBeVisible();
      await expect(canvas.queryByRole('slider', { name: 'e' })).not.toBeInTheDocument();
    });
    await step('Each line is a node with its name', async () => {
      await expect(await canvas.findByRole('treeitem', { name: /^L = d × f/ })).toBeInTheDocument();
      await expect(await canvas.findByRole('treeitem', { name: /^d = e \+ shift/ })).toBeInTheDocument();
    });
    await step('A number in the text moves its slider', async () => {
      await userEvent.type(input, '{Control>}{Home}{/Control}');
      input.setSelectionRange(0, 0);
      await userEvent.type(input, 'a = 4{Enter}', { initialSelectionStart: 0, initialSelectionEnd: 0 });
      await expect(canvas.getByRole('textbox', { name: 'a' })).toHaveValue('4.0000');
    });
    await step('Dragging goes before that number, and editing the number before the drag', async () => {
      await fireEvent.change(canvas.getByRole('slider', { name: 'a' }), { target: { value: '2' } });
      await expect(canvas.getByRole('textbox', { name: 'a' })).toHaveValue('2.0000');
      await userEvent.type(input, '.5', { initialSelectionStart: 5, initialSelectionEnd: 5 });
      await expect(input).toHaveValue('a = 4.5\ne = a * b\nd = e + shift\nL = d * f');
      await expect(canvas.getByRole('textbox', { name: 'a' })).toHaveValue('4.5000');
    });
  },
};

/** A mistake is marked where it is, in whichever line. */
export const MistakeInTheSecondLine: Story = {
  args: { defaultValue: 'e = a * b\nd = e + c + tahn(a)\nL = d.tanh()' },
  render: (args) => <Program {...args} />,
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    const input = box(canvasElement);
    await step('The message says which line', async () => {
      await expect(canvas.getByText(/^Line 2: There is no function/, SAID)).toBeInTheDocument();
      await expect(underlined(canvasElement)).toBe('tahn');
      await expect(input).toHaveAccessibleDescription(/Line 2/);
    });
    await step('One click mends it', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Use tanh' }));
      await expect(input).toHaveValue('e = a * b\nd = e + c + tanh(a)\nL = d.tanh()');
      await expect(input).toHaveAttribute('aria-invalid', 'false');
    });
    await step('Where something is missing, the end of the line is marked, and nothing moves', async () => {
      const height = input.scrollHeight;
      await userEvent.type(input, ' *', { initialSelectionStart: 9, initialSelectionEnd: 9 });
      const message = /^Line 1: The expression ends where a value should follow/;
      await expect(await canvas.findByText(message, SAID)).toBeInTheDocument();
      const line = canvasElement.querySelector('.mgp-ExpressionInput-line');
      await expect(line?.querySelector('.mgp-ExpressionInput-end')).not.toBeNull();
      await expect(input.scrollHeight).toBe(height);
      await expectInRegister(canvasElement);
    });
    await step('The last good graph stays', async () => {
      for (const name of ['a', 'b', 'c']) await expect(canvas.getByRole('slider', { name })).toBeVisible();
      await expect(await canvas.findByRole('treeitem', { name: /^L = tanh\(d\)/ })).toBeInTheDocument();
    });
  },
};

/** micrograd's README as it stands there: 24.7041, 138.8338, 645.5773. */
export const Readme: Story = { args: { defaultValue: README }, render: (args) => <Program {...args} /> };

/** The same, pasted into the empty box. */
export const PasteTheReadme: Story = {
  args: { defaultValue: '' },
  render: (args) => <Program {...args} />,
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    await step('Paste it', async () => {
      await userEvent.click(box(canvasElement));
      await userEvent.paste(README);
      await expect(box(canvasElement)).toHaveValue(README);
      await expect(box(canvasElement)).toHaveAttribute('aria-invalid', 'false');
    });
    await step('What was read over is named', async () => {
      await expect(canvas.getByText(/Read over/)).toHaveTextContent('import, print(…)');
    });
    await step('The gradients are those of the README', async () => {
      await expect(canvas.getByText('+138.8338')).toBeVisible();
      await expect(canvas.getByText('+645.5773')).toBeVisible();
      await expect(canvas.getAllByRole('slider')).toHaveLength(2);
    });
    await step('The box takes less than a quarter of a low window, 12 rows of a high one, and scrolls', async () => {
      const frame = canvasElement.querySelector<HTMLElement>('.mgp-ExpressionInput-box');
      const most = Math.min(12 * 24 + 23, Math.max(5.5 * 24 + 10, 0.22 * innerHeight));
      await expect(Math.abs((frame?.offsetHeight ?? 0) - most)).toBeLessThan(1);
      await expect(frame?.scrollHeight).toBeGreaterThan(15 * 24);
      await expectInRegister(canvasElement);
    });
  },
};

/** Enter makes a line; Ctrl or ⌘ and Enter submit. */
export const Keyboard: Story = {
  args: { defaultValue: 'L = a * b' },
  play: async ({ canvasElement, args }) => {
    await userEvent.type(box(canvasElement), '{Enter}L += 1');
    await expect(args.onSubmit).not.toHaveBeenCalled();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect(args.onSubmit).toHaveBeenCalledWith('L = a * b\nL += 1');
    await userEvent.tab();
    await expect(box(canvasElement)).not.toHaveFocus();
  },
};

/** A click on an example puts its lines into the box. */
export const Examples: Story = {
  play: async ({ canvasElement, step }) => {
    for (const { label, source } of DEFAULT_PROGRAM_EXAMPLES) {
      await step(`Click ${label}`, async () => {
        await userEvent.click(within(canvasElement).getByRole('button', { name: label }));
        await expect(box(canvasElement)).toHaveValue(source);
        await expect(box(canvasElement)).toHaveAttribute('aria-invalid', 'false');
      });
    }
  },
};

/** Nothing typed yet: three lines in grey. */
export const Empty: Story = {
  args: { defaultValue: '' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/There is nothing to compute yet/, SAID)).toBeInTheDocument();
    await expect(box(canvasElement)).toHaveAttribute('placeholder', expect.stringContaining('e = a * b'));
  },
};

/** Long lines wrap, and each number stays beside its line. */
export const Extreme: Story = {
  args: {
    examples: [],
    defaultValue: [
      `total = ${Array.from({ length: 60 }, (_, i) => `w${i} * x${i}`).join(' + ')}`,
      '',
      '# nothing above, a comment here',
      ...Array.from({ length: 30 }, (_, i) => `total += tanh(bias_of_the_neuron_with_the_number_${i})`),
      'total *= ',
    ].join('\n'),
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/^Line 34: The expression ends/, SAID)).toBeInTheDocument();
    await expectInRegister(canvasElement);
  },
};

export const Dark: Story = {
  args: { defaultValue: 'e = a * b  # a product\nd = e + tahn(c)\nL = d ** 2\nprint(L)' },
  globals: { theme: 'dark' },
};

export const Narrow: Story = {
  args: { defaultValue: README },
  globals: { viewport: { value: 'narrow' } },
  parameters: { columnWidth: 312 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(box(canvasElement)).toHaveAttribute('aria-invalid', 'false'));
    await expectInRegister(canvasElement);
  },
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
