import { ExpressionExplorer } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

const meta = {
  title: 'Explorables/ExpressionExplorer/Focus',
  component: ExpressionExplorer,
  tags: ['!autodocs'],
  args: { defaultBindings: { a: 2, b: -3, c: 5.5 } },
} satisfies Meta<typeof ExpressionExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The code of a panel is loaded when it is opened, which takes a while on a busy machine. */
const PANEL = { timeout: 10_000 };

/** By keyboard: a node is chosen in the graph, made the output, and the whole expression again. */
export const AnotherOutput: Story = {
  play: async ({ canvas, step }) => {
    const graph = await canvas.findByRole('tree', { name: 'Expression graph' });
    const press = async (name: string) => {
      canvas.getByRole('button', { name }).focus();
      await userEvent.keyboard('{Enter}');
    };
    const name = 'a·b';
    await step('an arrow key walks to an operand, Enter chooses it', async () => {
      graph.focus();
      await userEvent.keyboard('{ArrowLeft}{Enter}');
      const chosen = graph.querySelector('[role="treeitem"][aria-selected="true"]');
      await expect(chosen).toHaveTextContent(/^a × b, value/);
    });
    await step('the button that makes it the output is followed by the one that takes that back', async () => {
      await press(`Differentiate ${name} instead`);
      await waitFor(() => expect(canvas.getByRole('button', { name: 'Back to the whole expression' })).toHaveFocus());
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(canvas.getByRole('button', { name: `Differentiate ${name} instead` })).toHaveFocus());
    });
    await step('where nothing is left to choose, the button stays until it is left', async () => {
      await userEvent.keyboard('{Enter}');
      graph.focus();
      await userEvent.keyboard('{Escape}');
      await press('Back to the whole expression');
      const whole = canvas.getByRole('button', { name: 'Back to the whole expression' });
      await expect(whole).toHaveFocus();
      await expect(whole).toHaveAttribute('aria-disabled', 'true');
      await userEvent.tab();
      await waitFor(() => expect(whole).not.toBeInTheDocument());
      await expect(document.body).not.toHaveFocus();
    });
  },
};

/** Where the keyboard is in the graph lights its terms, as the pointer does. */
export const WalkingLightsTerms: Story = {
  play: async ({ canvas, canvasElement, step }) => {
    const lit = () => canvasElement.querySelectorAll('math [data-lit]').length;
    const graph = await canvas.findByRole('tree', { name: 'Expression graph' });
    await userEvent.click(canvas.getByRole('button', { name: 'First step' }));
    await userEvent.keyboard('{End}{ArrowLeft}');
    await step('at a node of the formula, its terms are lit', async () => {
      graph.focus();
      await userEvent.keyboard('{Home}');
      await waitFor(() => expect(lit()).toBeGreaterThan(0));
    });
    await step('when the graph is left, none is', async () => {
      await userEvent.tab();
      await waitFor(() => expect(lit()).toBe(0));
    });
  },
};

/** The graph of a derivative is opened and left: the focus is back where it was. */
export const DerivativeAndBack: Story = {
  args: { defaultView: { lens: 'plot' } },
  play: async ({ canvas, step }) => {
    const opener = await canvas.findByRole('button', { name: /graph of ∂L\/∂a/i }, PANEL);
    await step('it opens, with a name of its own', async () => {
      opener.focus();
      await userEvent.keyboard('{Enter}');
      await canvas.findByRole('tree', { name: 'The graph that computes ∂L/∂a' });
      await expect(opener).toHaveAttribute('aria-pressed', 'true');
    });
    await step('and back', async () => {
      canvas.getByRole('button', { name: 'Back to the expression' }).focus();
      await userEvent.keyboard('{Enter}');
      await expect(opener).toHaveFocus();
      await canvas.findByRole('tree', { name: 'Expression graph' });
    });
  },
};

/** An example in which a bug bites takes the place of one in which it does not, and the bug keeps the focus. */
export const BugExample: Story = {
  args: { defaultExpression: 'a * b', defaultView: { lens: 'bugs' } },
  play: async ({ canvas, canvasElement, step }) => {
    const bug = await canvas.findByRole('radio', { name: /= in place of \+=/ }, PANEL);
    await step('without a second use the bug is harmless', async () => {
      await userEvent.click(bug);
      (await canvas.findByRole('button', { name: 'Show one that it harms' })).focus();
    });
    const said = canvasElement.querySelector('.mgp-BugLab [role="status"]');
    await step('in the example it is not, and both graphs have names of their own', async () => {
      await userEvent.keyboard('{Enter}');
      await expect(bug).toHaveFocus();
      await canvas.findByRole('tree', { name: 'With the bug' });
      await canvas.findByRole('tree', { name: 'As it should be' });
    });
    await step('it is said in one piece', async () => {
      await waitFor(() => expect(said).toHaveTextContent(/used twice/));
      await expect(said?.childNodes).toHaveLength(1);
    });
  },
};
