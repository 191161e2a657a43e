import { ExpressionExplorer } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';

const meta = {
  title: 'Explorables/ExpressionExplorer/Marks',
  component: ExpressionExplorer,
  tags: ['!autodocs'],
} satisfies Meta<typeof ExpressionExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The output bears its name, also where another node is the output; what that one does not depend on has gradient 0. */
export const NamesTheOutput: Story = {
  play: async ({ canvas, step }) => {
    await step('the last node is L', async () => {
      await expect(await canvas.findByRole('treeitem', { name: /^tanh.*, L$/ })).toBeVisible();
    });
    await step('made the output, the product is L', async () => {
      await userEvent.click(canvas.getByRole('treeitem', { name: /^a × b, / }));
      await userEvent.click(await canvas.findByRole('button', { name: /^Differentiate/ }));
      await expect(await canvas.findByRole('treeitem', { name: /^a × b, .*, L$/ })).toBeVisible();
      await expect(canvas.queryByRole('treeitem', { name: /^tanh.*, L$/ })).toBeNull();
    });
    await step('which c does not change', async () => {
      await expect(await canvas.findByRole('treeitem', { name: 'c, value 5.5, gradient 0' })).toBeVisible();
      await expect(canvas.queryByText(/pending/)).toBeNull();
    });
  },
};

/** The first wrong node of a broken pass is marked in words and in red, wherever the reader points. */
export const MarksTheFirstWrong: Story = {
  args: { defaultView: { lens: 'bugs' }, defaultExpression: 'a * a + b', defaultBindings: { a: 3, b: 1, c: 1 } },
  play: async ({ canvas, step }) => {
    const marked = () => canvas.findByRole('treeitem', { name: /, first wrong$/ });
    await step('a bug is chosen', async () => {
      await userEvent.click(await canvas.findByRole('radio', { name: /in place of/ }));
      await expect(within(await marked()).getByText('first wrong')).toBeVisible();
    });
    await step('the mark stays while another node is pointed at', async () => {
      const sums = canvas.getAllByRole('treeitem', { name: /\+ b, / });
      await userEvent.hover(sums[0] ?? document.body);
      await waitFor(() => expect(sums[0]).toHaveAttribute('data-highlighted', 'true'));
      await expect(within(await marked()).getByText('first wrong')).toBeVisible();
      await expect(canvas.getAllByRole('treeitem', { name: /, first wrong$/ })).toHaveLength(1);
    });
  },
};
