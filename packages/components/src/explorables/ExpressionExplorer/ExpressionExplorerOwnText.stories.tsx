import { DEFAULT_PROGRAM_EXAMPLES, ExpressionExplorer } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

const meta = {
  title: 'Explorables/ExpressionExplorer/Own text',
  component: ExpressionExplorer,
  tags: ['!autodocs'],
} satisfies Meta<typeof ExpressionExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const README = DEFAULT_PROGRAM_EXAMPLES.at(-1)?.source ?? '';
const LINES = 'e = a * b\nd = e + c\nL = d ** 2';

/** The code of a panel is loaded when it is opened, which takes a while on a busy machine. */
const PANEL = { timeout: 10_000 };

const boxOf = (canvas: Canvas, name = /^(Expression|Program)$/) =>
  canvas.getByRole<HTMLTextAreaElement>('textbox', { name });
const press = (canvas: Canvas, name: string) => userEvent.click(canvas.getByRole('button', { name }));

async function write(canvas: Canvas, text: string): Promise<void> {
  await userEvent.clear(boxOf(canvas));
  await userEvent.type(boxOf(canvas), text.replaceAll('\n', '{Enter}'));
}

/** The box is that of this language, and has this text. */
async function expectText(canvas: Canvas, name: 'Expression' | 'Program', text: string): Promise<void> {
  await waitFor(() => expect(boxOf(canvas)).toHaveAccessibleName(name));
  await expect(boxOf(canvas)).toHaveValue(text);
}

/** micrograd's README, pasted over the expression, is read as the program that it is; undo brings the expression back. */
export const PasteAProgram: Story = {
  play: async ({ canvas, step }) => {
    await step('select all, and paste', async () => {
      const box = boxOf(canvas);
      box.focus();
      box.select();
      await userEvent.paste(README);
      await expectText(canvas, 'Program', README);
      await expect(boxOf(canvas)).toHaveFocus();
    });
    await step('its gradients are those that the README prints', async () => {
      await waitFor(() => expect(canvas.getByRole('button', { name: /^a gradient/ })).toHaveTextContent('138.8338'));
      await expect(canvas.getByRole('button', { name: /^b gradient/ })).toHaveTextContent('645.5773');
    });
    await step('its numbers are those of the text, so there is none to reset', async () => {
      await expect(canvas.getByRole('slider', { name: 'a' })).toHaveValue('-4');
      await expect(canvas.queryByRole('button', { name: /^Reset/ })).toBeNull();
    });
    await step('undo gives back what was there, redo the program', async () => {
      await userEvent.keyboard('{Control>}z{/Control}');
      await expectText(canvas, 'Expression', '(a * b + c).tanh()');
      await expect(boxOf(canvas)).toHaveFocus();
      await expect(canvas.getByRole('slider', { name: 'c' })).toHaveValue('5.5');
      await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
      await expectText(canvas, 'Program', README);
    });
  },
};

/** Lines that make one expression are one; lines that make none are a program. */
export const PasteLines: Story = {
  play: async ({ canvas }) => {
    for (const [pasted, name, text] of [
      ['relu(a)\n+ b\n', 'Expression', 'relu(a) + b'],
      ['x * 2\na * b', 'Program', 'x * 2\na * b'],
    ] as const) {
      boxOf(canvas).focus();
      boxOf(canvas).select();
      await userEvent.paste(pasted);
      await expectText(canvas, name, text);
    }
  },
};

/** Where one expression has no place for `=`, a click reads it as a program, with the same numbers. */
export const ReadAsAProgram: Story = {
  play: async ({ canvas, step }) => {
    await write(canvas, 'e = a * b');
    const read = await canvas.findByRole('button', { name: 'Read as a program' });
    await step('by keyboard: the focus goes on in the box', async () => {
      read.focus();
      await userEvent.keyboard('{Enter}');
      await expectText(canvas, 'Program', 'e = a * b');
      await expect(boxOf(canvas)).toHaveFocus();
    });
    await step('the numbers are those of before', async () => {
      await expect(canvas.getByRole('slider', { name: 'a' })).toHaveValue('2');
      await expect(canvas.getByRole('slider', { name: 'b' })).toHaveValue('-3');
    });
  },
};

/** Each language keeps its text and its numbers. */
export const BothLanguages: Story = {
  args: { defaultExpression: 'a * b' },
  play: async ({ canvas, step }) => {
    await step('write a program, and look at the expression', async () => {
      await press(canvas, 'Program');
      await write(canvas, LINES);
      await press(canvas, 'Expression');
      await expectText(canvas, 'Expression', 'a * b');
    });
    await step('the program is still there, and so is the expression after it was changed', async () => {
      await write(canvas, 'a * b + 1');
      await press(canvas, 'Program');
      await expectText(canvas, 'Program', LINES);
      await press(canvas, 'Expression');
      await expectText(canvas, 'Expression', 'a * b + 1');
    });
    await step('undo goes back as well', async () => {
      await userEvent.keyboard('{Control>}z{/Control}');
      await expectText(canvas, 'Program', LINES);
      await expect(canvas.getByRole('button', { name: 'Expression' })).toHaveFocus();
    });
  },
};

/** What an example takes the place of waits on a chip, also in the other language. */
export const Chip: Story = {
  args: { defaultExpression: LINES },
  play: async ({ canvas, step }) => {
    const chip = () => canvas.getByRole('button', { name: 'your text' });
    await step('an example takes the place of the program', async () => {
      await press(canvas, 'one point, one loss');
      await expect(chip()).toHaveAttribute('aria-pressed', 'false');
    });
    await step('the chip is still there in the other language, and goes back to the program', async () => {
      await press(canvas, 'Expression');
      await userEvent.click(chip());
      await expectText(canvas, 'Program', LINES);
      await expect(chip()).toHaveAttribute('aria-pressed', 'true');
      await expect(boxOf(canvas)).toHaveFocus();
    });
    await step('a text that the chip itself takes the place of waits there in turn', async () => {
      await press(canvas, 'neuron');
      await write(canvas, 'L = a');
      await userEvent.click(chip());
      await expectText(canvas, 'Program', LINES);
      await userEvent.click(chip());
      await expectText(canvas, 'Program', 'L = a');
    });
  },
};

/** So does what the example of a bug takes the place of. */
export const BugExample: Story = {
  args: { defaultView: { lens: 'bugs' } },
  play: async ({ canvas, step }) => {
    await write(canvas, 'a * b');
    await step('show an expression that the bug harms', async () => {
      await userEvent.click(await canvas.findByRole('radio', { name: /= in place of \+=/ }, PANEL));
      await userEvent.click(await canvas.findByRole('button', { name: 'Show one that it harms' }));
      await expectText(canvas, 'Program', 'L = a * b + a');
    });
    await step('and one’s own again, at its own numbers', async () => {
      await press(canvas, 'your text');
      await expectText(canvas, 'Expression', 'a * b');
      await expect(canvas.getByRole('slider', { name: 'a' })).toHaveValue('2');
    });
  },
};
