import type { ExpressionInputProps } from '@micrograd-playground/components';
import { ExpressionInput, useExpression, useProgram } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

const NUMBERS = { a: 2, b: -3, c: 5.5 };

/** One box that reads an expression until it is given a program. */
function Box({ onProgram, ...rest }: ExpressionInputProps) {
  const [source, setSource] = useState('(a * b + c).tanh()');
  const [isProgram, setProgram] = useState(false);
  const expression = useExpression(source, NUMBERS);
  const program = useProgram(source, NUMBERS);
  return (
    <ExpressionInput
      {...rest}
      key={String(isProgram)}
      multiline={isProgram}
      value={source}
      onValueChange={setSource}
      error={isProgram ? program.error : expression.error}
      onProgram={(text) => {
        const isTaken = onProgram?.(text) ?? false;
        if (isTaken) {
          setSource(text);
          setProgram(true);
        }
        return isTaken;
      }}
    />
  );
}

const meta = {
  title: 'Controls/ExpressionInput/Becomes a program',
  component: ExpressionInput,
  tags: ['!autodocs'],
  args: { onProgram: fn(() => true) },
  render: (args) => <Box {...args} />,
} satisfies Meta<typeof ExpressionInput>;

export default meta;
type Story = StoryObj<typeof meta>;

const boxOf = (root: HTMLElement) => within(root).getByRole<HTMLTextAreaElement>('textbox');

async function paste(root: HTMLElement, text: string): Promise<void> {
  boxOf(root).focus();
  await userEvent.paste(text);
}

/** Lines that give names are a program, whatever stands in the box. */
export const PastedLines: Story = {
  play: async ({ canvasElement, args }) => {
    await paste(canvasElement, 'e = a * b\r\nL = e + c\r\n');
    await expect(args.onProgram).toHaveBeenCalledWith('e = a * b\nL = e + c\n');
    await expect(boxOf(canvasElement)).toHaveAccessibleName('Program');
    await expect(boxOf(canvasElement)).toHaveValue('e = a * b\nL = e + c\n');
  },
};

/** Where `=` was typed, one click reads the text as a program. */
export const ReadAsAProgram: Story = {
  play: async ({ canvas, canvasElement, step }) => {
    await step('Type a name and a value', async () => {
      await userEvent.clear(boxOf(canvasElement));
      await userEvent.type(boxOf(canvasElement), 'e = a * b');
    });
    await step('The sign is underlined, and nothing else is offered', async () => {
      const read = await canvas.findByRole('button', { name: 'Read as a program' });
      const wrong = canvasElement.querySelectorAll('.mgp-ExpressionInput-mirror [data-wrong]');
      await expect(Array.from(wrong, ({ textContent }) => textContent)).toEqual(['=']);
      await expect(canvas.queryByRole('button', { name: /^Use/ })).toBeNull();
      await userEvent.click(read);
    });
    await step('The same text is a good program', async () => {
      await expect(boxOf(canvasElement)).toHaveAccessibleName('Program');
      await expect(boxOf(canvasElement)).toHaveValue('e = a * b');
      await waitFor(() => expect(boxOf(canvasElement)).toHaveAttribute('aria-invalid', 'false'));
    });
  },
};

/** The page may find that lines are one expression. They become one line, with what is around them. */
export const LinesOfOneExpression: Story = {
  args: { onProgram: fn(() => false) },
  play: async ({ canvasElement, args }) => {
    const box = boxOf(canvasElement);
    box.focus();
    box.setSelectionRange(1, 6);
    await userEvent.paste('relu(a)\n+ b\n');
    await expect(args.onProgram).toHaveBeenCalledWith('(relu(a)\n+ b + c).tanh()');
    await expect(box).toHaveValue('(relu(a) + b + c).tanh()');
  },
};

/** Without `onProgram` lines become one, and the language stays as strict as it is. */
export const NoPrograms: Story = {
  render: ({ onProgram: _, ...args }) => <ExpressionInput {...args} />,
  args: { defaultValue: '' },
  play: async ({ canvasElement }) => {
    await paste(canvasElement, 'e = a\n* b');
    await expect(boxOf(canvasElement)).toHaveValue('e = a * b');
    await expect(boxOf(canvasElement)).toHaveAccessibleName('Expression');
  },
};

/** Where nothing is computed, no line is to blame. */
export const BlankProgram: Story = {
  args: { multiline: true },
  render: ({ onProgram: _, ...args }) => {
    const { error } = useProgram('\n\n', NUMBERS);
    return <ExpressionInput {...args} value={'\n\n'} error={error} />;
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent(/^There is nothing to compute yet/);
  },
};

export const Dark: Story = { ...ReadAsAProgram, globals: { theme: 'dark' } };

export const Narrow: Story = {
  ...ReadAsAProgram,
  globals: { viewport: { value: 'narrow' } },
  parameters: { columnWidth: 312 },
};
