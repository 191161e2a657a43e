import { ExprGraph } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { evaluateExpression, parseExpression, traceGraph } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';

const meta = {
  title: 'Views/ExprGraph spoken',
  component: ExprGraph,
  tags: ['!autodocs'],
  args: { graph: finishedGraph(), height: 360, onSelectedIdChange: fn() },
} satisfies Meta<typeof ExprGraph>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Of (a · b + c).tanh(), with its gradients. */
function finishedGraph(): GraphSnapshot {
  const tree = parseExpression('(a * b + c).tanh()');
  const { output } = evaluateExpression(tree, { a: 2, b: -3, c: 10 });
  output.backward();
  return traceGraph(output);
}

const node = (canvasElement: HTMLElement, name: string | RegExp) =>
  within(canvasElement).findByRole('treeitem', { name });

/** One tab stop; the arrows walk along the edges. */
export const Walk: Story = {
  play: async ({ canvasElement, args, step }) => {
    const graph = await within(canvasElement).findByRole('tree');
    await node(canvasElement, /^a × b, /);
    const current = () => canvasElement.querySelector('[data-current] > .mgp-visually-hidden')?.textContent ?? '';
    await step('Tab enters at the output', async () => {
      await userEvent.tab();
      await expect(graph).toHaveFocus();
      await expect(current()).toMatch(/^tanh/);
    });
    await step('it is a tree of nodes and nothing else, for which screen readers hand on the arrow keys', async () => {
      await expect(graph).toHaveAccessibleName('Expression graph');
      await expect(graph.querySelectorAll('[role="treeitem"]')).toHaveLength(6);
      for (const other of ['link', 'img']) await expect(within(graph).queryAllByRole(other)).toHaveLength(0);
      await expect(graph.querySelectorAll('.react-flow__edge').length).toBeGreaterThan(0);
      const entry = canvasElement.querySelector('[data-current]');
      await expect(entry).toHaveAttribute('role', 'treeitem');
      await expect(['level', 'posinset', 'setsize'].map((name) => entry?.getAttribute(`aria-${name}`))).toEqual([
        '1',
        '6',
        '6',
      ]);
    });
    await step('the node is read with the keys', async () => {
      const entry = canvasElement.querySelector('[data-current]');
      await expect(graph).toHaveAttribute('aria-activedescendant', entry?.id);
      await expect(entry).toHaveAccessibleDescription(/^Arrow keys walk along the edges/);
    });
    await step('arrows walk to operands and users, which are read without them', async () => {
      await userEvent.keyboard('{ArrowLeft}');
      await expect(current()).toMatch(/^a × b \+ c/);
      await expect(canvasElement.querySelectorAll('.react-flow__node [aria-describedby]')).toHaveLength(0);
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
      await expect(current()).toMatch(/^a, value 2/);
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await expect(current()).toMatch(/^c, value 10/);
      await userEvent.keyboard('{ArrowRight}');
      await expect(current()).toMatch(/^a × b \+ c/);
    });
    await step('Space and Enter select, Escape deselects', async () => {
      const sum = await node(canvasElement, /^a × b \+ c, /);
      for (const key of [' ', '{Enter}']) {
        await userEvent.keyboard(key);
        await expect(args.onSelectedIdChange).toHaveBeenLastCalledWith(expect.stringMatching(/^add/));
        await expect(sum).toHaveAttribute('aria-selected', 'true');
        await userEvent.keyboard('{Escape}');
        await expect(args.onSelectedIdChange).toHaveBeenLastCalledWith(null);
        await expect(sum).toHaveAttribute('aria-selected', 'false');
      }
    });
    await step('the next Tab leaves', async () => {
      await userEvent.tab();
      await expect(canvasElement.querySelector('.mgp-ExprGraph')?.contains(document.activeElement)).toBe(false);
    });
  },
};
