import { ExpressionExplorer } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';

/** What is checked, asked and broken in an explorer, while the reader goes through its steps and its panels. */
const meta = {
  title: 'Explorables/ExpressionExplorer/Judges',
  component: ExpressionExplorer,
  tags: ['!autodocs'],
  args: { defaultBindings: { a: 2, b: -3, c: 10 } },
} satisfies Meta<typeof ExpressionExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The code of a panel is loaded when it is opened, which takes a while on a busy machine. */
const PANEL = { timeout: 10_000 };

/** The check waits for the backward pass: it does not tell what the leaves call pending. */
export const CheckDuringTheWalk: Story = {
  args: { defaultView: { step: 9 } },
  play: async ({ canvas, step }) => {
    const row = (name: RegExp) => within(canvas.getByRole('row', { name }));
    await step('c has its gradient, a and b have none yet', async () => {
      await expect(row(/∂L\/∂c/).getByText('agree')).toBeVisible();
      await expect(row(/∂L\/∂a/).getByText('pending')).toBeVisible();
    });
    await step('at the end all are checked', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Last step' }));
      await expect(await canvas.findByText('Both ways agree on all 3 gradients.')).toBeVisible();
    });
  },
};

/** The quiz goes on where it was left, unless the numbers are others. */
export const QuizLeftAndTakenUp: Story = {
  args: { defaultView: { lens: 'quiz' } },
  play: async ({ canvas, step }) => {
    const box = () => canvas.findByRole('textbox', { name: '∂L/∂c' }, PANEL);
    const open = (name: string) => userEvent.click(canvas.getByRole('tab', { name }));
    await step('0 is no answer to a small gradient; two digits are', async () => {
      await userEvent.type(await box(), '0{Enter}');
      await expect(await box()).toBeInvalid();
      await userEvent.clear(await box());
      await userEvent.type(await box(), '0.0013{Enter}');
      await expect(await box()).toHaveAccessibleDescription('Right.');
    });
    await step('away and back', async () => {
      await open('Chain rule');
      await open('Quiz');
      await expect(await box()).toHaveValue('0.0013');
      await expect(canvas.getByText(/^1 of \d$/)).toBeVisible();
    });
  },
};

/** At each step a contribution moves in either graph. */
export const BrokenWalk: Story = {
  args: {
    defaultExpression: 'd = a * b\nL = d + d ** 2',
    defaultBindings: { a: 2, b: -3 },
    defaultView: { lens: 'bugs', step: 0 },
  },
  play: async ({ canvas, step }) => {
    const graphs = async () => [
      await canvas.findByRole('tree', { name: /With the bug/ }, PANEL),
      await canvas.findByRole('tree', { name: /As it should be/ }, PANEL),
    ];
    const gradientsOf = async (node: RegExp) =>
      (await graphs()).map(
        (graph) =>
          [...graph.querySelectorAll('[role="treeitem"]')].find(({ textContent }) => node.test(textContent))
            ?.textContent,
      );
    await step('gradients that were not zeroed are there when the forward pass begins', async () => {
      await userEvent.click(await canvas.findByRole('radio', { name: 'Gradients not zeroed' }, PANEL));
      await waitFor(async () => {
        const [broken, right] = await gradientsOf(/^b/);
        await expect(broken).toMatch(/gradient −22/);
        await expect(right).not.toMatch(/gradient −22/);
      }, PANEL);
    });
    await step('at the last step the second call has added to them', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Last step' }));
      await waitFor(async () => {
        const [broken, right] = await gradientsOf(/^b/);
        await expect(broken).toMatch(/gradient −90/);
        await expect(right).toMatch(/gradient −22/);
      }, PANEL);
    });
  },
};
