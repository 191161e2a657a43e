import { CopyAs, expressionCopies, graphToSvg } from '@micrograd-playground/components';
import { evaluateExpression, parseExpression, traceGraph } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, spyOn, userEvent, waitFor } from 'storybook/test';

const SOURCE = '(a * b + c).tanh()';
const BINDINGS = { a: 2, b: -3, c: 10 };
const TREE = parseExpression(SOURCE);
const GRAPH = (() => {
  const { output } = evaluateExpression(TREE, BINDINGS);
  output.backward();
  return traceGraph(output);
})();
const ADDRESS = 'https://example.org/play#/expression?e=(a*b%2Bc).tanh()&a=2&b=-3&c=10';

const meta = {
  title: 'Controls/CopyAs',
  component: CopyAs,
  tags: ['!autodocs'],
  args: {
    items: expressionCopies({
      source: SOURCE,
      bindings: BINDINGS,
      tree: TREE,
      graph: GRAPH,
      link: ADDRESS,
      embedLink: ADDRESS,
      svg: () => graphToSvg(GRAPH),
    }),
  },
  parameters: { columnHeight: 440 },
} satisfies Meta<typeof CopyAs>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Every form in which an expression can be taken away. */
export const Default: Story = {
  play: async ({ canvas, step }) => {
    const open = canvas.getByRole('button', { name: 'Copy as' });
    const writeText = spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await step('the button opens the list', async () => {
      await expect(open).toHaveAttribute('aria-expanded', 'false');
      await userEvent.click(open);
      await expect(open).toHaveAttribute('aria-expanded', 'true');
      await expect(canvas.getAllByRole('listitem')).toHaveLength(9);
    });
    await step('a program for micrograd is copied, and it is said so', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Copy micrograd' }));
      await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('micrograd copied.'));
      await expect(writeText).toHaveBeenLastCalledWith(expect.stringContaining('output = tanh(a * b + c)'));
      await expect(canvas.getByRole('button', { name: 'micrograd copied.' })).toHaveTextContent('Copied');
    });
    await step('the link', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Copy Link' }));
      await waitFor(() => expect(writeText).toHaveBeenLastCalledWith(ADDRESS));
    });
    await step('Escape closes it, and the button has the focus again', async () => {
      await userEvent.keyboard('{Escape}');
      await expect(open).toHaveAttribute('aria-expanded', 'false');
      await expect(open).toHaveFocus();
    });
    await step('so does a press anywhere else', async () => {
      await userEvent.keyboard('{Enter}');
      await expect(open).toHaveAttribute('aria-expanded', 'true');
      await fireEvent.pointerDown(document.body);
      await waitFor(() => expect(open).toHaveAttribute('aria-expanded', 'false'));
    });
  },
};

/** Open. */
export const Open: Story = { args: { defaultOpen: true } };

/** A page in a sandbox may not copy: the text is shown, marked, to be copied by hand. */
export const Refused: Story = {
  args: { defaultOpen: true },
  play: async ({ canvas, step }) => {
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Not allowed', 'NotAllowedError'));
    await step('the text stands there, all of it marked', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Copy PyTorch' }));
      const text = await canvas.findByRole<HTMLTextAreaElement>('textbox', { name: /Copy the marked text/ });
      await expect(text).toHaveFocus();
      await expect(text.value.slice(text.selectionStart, text.selectionEnd)).toMatch(/^import torch[^]*b\.grad\.item/);
    });
  },
};

/** Pictures are saved as files; they stand by themselves, without the page. */
export const SaveAPicture: Story = {
  args: { defaultOpen: true },
  play: async ({ canvas, step }) => {
    const saved: Blob[] = [];
    const names: string[] = [];
    spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:nothing';
    });
    spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await step('SVG', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Save SVG as expression.svg' }));
      await waitFor(() => expect(names).toEqual(['expression.svg']));
      const file = new DOMParser().parseFromString((await saved[0]?.text()) ?? '', 'image/svg+xml');
      await expect(file.querySelector('parsererror')).toBeNull();
      await expect(file.querySelector('title')?.textContent).toBe('Expression graph');
    });
    await step('PNG, at twice the size', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Save PNG as expression.png' }));
      await waitFor(() => expect(names).toContain('expression.png'));
      const picture = await createImageBitmap(saved[1] ?? new Blob());
      const width = Number(/width="(\d+)"/.exec(graphToSvg(GRAPH))?.[1]);
      await expect(picture.width).toBe(2 * width);
      await expect(canvas.getByRole('status')).toHaveTextContent('expression.png saved.');
    });
  },
};

/** A form that cannot be made says so, and the others stay. */
export const Error: Story = {
  args: {
    defaultOpen: true,
    items: [
      { id: 'link', label: 'Link', text: () => ADDRESS },
      { id: 'png', label: 'PNG', fileName: 'graph.png', blob: () => Promise.reject(new RangeError('too large')) },
    ],
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save PNG as graph.png' }));
    await expect(await canvas.findByText('PNG could not be made here.', { ignore: '[role]' })).toBeVisible();
  },
};

export const Empty: Story = { args: { defaultOpen: true, items: [] } };

/** Long names and long texts stay within the list. */
export const Extreme: Story = {
  args: {
    defaultOpen: true,
    items: Array.from({ length: 30 }, (_, i) => ({
      id: `${i}`,
      label: i % 2 === 0 ? `Form ${i}` : `A form with a name that is far longer than any name should be, number ${i}`,
      description: 'and with a description that does not come to an end either',
      text: () => 'x'.repeat(100_000),
      fileName: 'x.txt',
    })),
  },
};

export const Dark: Story = { args: { defaultOpen: true }, globals: { theme: 'dark' } };

/** Flush with the button's other side, as at the end of a bar. */
export const Narrow: Story = {
  args: { defaultOpen: true, align: 'end', style: { marginInlineStart: 'auto' } },
  globals: { viewport: { value: 'narrow' } },
};
