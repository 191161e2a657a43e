import { DEFAULT_PROGRAM_EXAMPLES, ExpressionExplorer } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';

const meta = {
  title: 'Explorables/ExpressionExplorer/In motion',
  component: ExpressionExplorer,
  tags: ['!autodocs'],
  args: { defaultBindings: { a: 2, b: -3, c: 5.5 } },
} satisfies Meta<typeof ExpressionExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;

const all = (root: Element, selector: string) => Array.from(root.querySelectorAll<HTMLElement>(selector));
const text = (root: Element, selector: string) => root.querySelector(selector)?.textContent ?? '';
const rendered = () => new Promise((resolve) => setTimeout(resolve));
const stepText = (root: Element) => root.querySelector('.mgp-StepControls-range')?.getAttribute('aria-valuetext') ?? '';

/** Everything that a reader sees of a step: nodes, edges, panels, variables. */
function picture(root: Element): string {
  const nodes = all(root, '.mgp-ExprGraph-node').map(
    (node) => `${node.dataset.active ?? ''} ${node.dataset.pending ?? ''} ${text(node, '.mgp-ExprGraph-numbers')}`,
  );
  const edges = all(root, '.mgp-ExprGraph-edge').map((edge) => `${edge.dataset.flow ?? ''} ${edge.textContent}`);
  const panels = [
    '.mgp-ExprGraph-step',
    '.mgp-ChainRulePanel-phase',
    '.mgp-ChainRulePanel-sentence',
    '.mgp-ChainRulePanel-formula',
    '.mgp-BackwardOrder-lesson',
    '.mgp-BackwardOrder-list',
    '.mgp-StepControls-reading',
  ].map((selector) => text(root, selector));
  const variables = all(root, '.mgp-VariableSlider-gradient').map(({ textContent }) => textContent);
  return [...nodes, ...edges, ...panels, ...variables].join('\n');
}

/** Goes from the first step to the end and back: every step must show the same both times. */
const thereAndBack: Play = async ({ canvas, canvasElement, step }) => {
  const button = (name: string) => canvas.getByRole<HTMLButtonElement>('button', { name });
  const [first, back, forward] = [button('First step'), button('Step back'), button('Step forward')];
  await waitFor(() => expect(all(canvasElement, '.mgp-ExprGraph-node').length).toBeGreaterThan(0));
  first.click();
  await rendered();
  const seen = [picture(canvasElement)];
  await step('forward to the end, each step another picture', async () => {
    for (let i = 0; i < 300 && stepText(canvasElement) !== 'finished'; i++) {
      forward.click();
      await rendered();
      seen.push(picture(canvasElement));
    }
    await expect(new Set(seen).size).toBe(seen.length);
  });
  await step('back to the beginning, past the same pictures', async () => {
    const returned: string[] = [];
    while (returned.length < seen.length - 1) {
      back.click();
      await rendered();
      returned.push(picture(canvasElement));
    }
    await expect(returned).toEqual(seen.slice(0, -1).toReversed());
    await expect(back).toHaveAttribute('aria-disabled', 'true');
  });
};

export const ReversibleNeuron: Story = { play: thereAndBack };

/** Both variables are used twice, one of them twice by the same operation. */
export const ReversibleSharedOperands: Story = {
  args: { defaultExpression: 'a * a + a * b - relu(b)' },
  play: thereAndBack,
};

export const ReversibleMicrogradReadme: Story = {
  args: {
    defaultExpression: DEFAULT_PROGRAM_EXAMPLES.at(-1)?.source,
  },
  play: thereAndBack,
};
