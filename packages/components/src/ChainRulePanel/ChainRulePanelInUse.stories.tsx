import { ChainRulePanel, ExprGraph } from '@micrograd-playground/components';
import { evaluateExpression, parseExpression, traceGraph, traceSteps } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fireEvent, fn, spyOn, userEvent, waitFor } from 'storybook/test';

const { output } = evaluateExpression(parseExpression('(a * b + c).tanh()'), { a: 2, b: -3, c: 5.5 });
output.backward();
const NEURON = traceGraph(output);
const STEPS = traceSteps(NEURON);
/** The gradient reaches a. */
const AT_A = STEPS.findIndex((step) => step.phase === 'backward' && step.nodeId === 'a');

const meta = {
  title: 'Views/ChainRulePanel in use',
  component: ChainRulePanel,
  tags: ['!autodocs'],
  args: { graph: NEURON, activeStep: AT_A, onHighlightedIdChange: fn() },
} satisfies Meta<typeof ChainRulePanel>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A term lights its node, and a node its terms. */
export const TermsAndNodes: Story = {
  render: function TermsAndNodes(args) {
    const [lit, setLit] = useState<string | null>(null);
    const [step, setStep] = useState(AT_A);
    return (
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
        <div style={{ flex: '1 1 420px', minWidth: 0 }}>
          <ExprGraph
            graph={NEURON}
            height={348}
            activeStep={step}
            highlightedId={lit}
            onHighlightedIdChange={setLit}
            layout="layered"
          />
          <label>
            Step{' '}
            <input
              type="range"
              min={0}
              max={STEPS.length - 1}
              value={step}
              onChange={(event) => setStep(Number(event.target.value))}
            />
          </label>
        </div>
        <ChainRulePanel
          {...args}
          style={{ flex: '1 1 260px', maxWidth: 320 }}
          graph={NEURON}
          steps={STEPS}
          activeStep={step}
          highlightedId={lit}
          onHighlightedIdChange={setLit}
        />
      </div>
    );
  },
  play: async ({ canvas, canvasElement, step }) => {
    const node = await canvas.findByRole('treeitem', { name: /^b, / });
    const terms = (id: string) => Array.from(canvasElement.querySelectorAll(`math [data-node="${id}"]`));
    await step('pointing at a term lights its node', async () => {
      const [first] = terms('b');
      if (first) await userEvent.hover(first);
      await waitFor(() => expect(node).toHaveAttribute('data-highlighted', 'true'));
      if (first) await userEvent.unhover(first);
    });
    await step('pointing at a node lights its terms', async () => {
      const a = canvas.getByRole('treeitem', { name: /^a, / });
      await userEvent.hover(a);
      await waitFor(() => expect(terms('a').every((element) => element.hasAttribute('data-lit'))).toBe(true));
      await userEvent.unhover(a);
      await waitFor(() => expect(terms('a').some((element) => element.hasAttribute('data-lit'))).toBe(false));
    });
    await step('arrow keys do the same', async () => {
      canvas.getByRole('group', { name: 'Formula' }).focus();
      await userEvent.keyboard('{End}');
      await expect(canvasElement.querySelectorAll('[data-lit]').length).toBeGreaterThan(0);
      await waitFor(() =>
        expect(canvas.getAllByRole('status').some(({ textContent }) => textContent !== '')).toBe(true),
      );
      await userEvent.keyboard('{Escape}');
      await expect(canvasElement.querySelectorAll('[data-lit]')).toHaveLength(0);
    });
    await step('the panel keeps its height from step to step', async () => {
      const panel = canvasElement.querySelector('.mgp-ChainRulePanel');
      const slider = canvas.getByRole('slider');
      const heights = new Set<number>();
      for (let i = 0; i < STEPS.length; i++) {
        await fireEvent.change(slider, { target: { value: String(i) } });
        heights.add(panel?.getBoundingClientRect().height ?? 0);
      }
      await expect(heights.size).toBe(1);
    });
  },
};

/** A step that stands still is said, in the words of the sentence; not while it plays, and never as a flood of formulas. */
export const Said: Story = {
  render: function Said(args) {
    const [step, setStep] = useState(AT_A - 1);
    const [isPlaying, setPlaying] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setStep(step + 1)}>
          Next
        </button>
        <label>
          <input type="checkbox" checked={isPlaying} onChange={() => setPlaying(!isPlaying)} /> Playing
        </label>
        <ChainRulePanel {...args} steps={STEPS} activeStep={step} announces={!isPlaying} />
      </>
    );
  },
  play: async ({ canvas, canvasElement, step }) => {
    const said = () => canvasElement.querySelector('.mgp-ChainRulePanel-card > [role="status"]');
    const next = () => userEvent.click(canvas.getByRole('button', { name: 'Next' }));
    await expect(said()).toHaveTextContent(/^$/);
    await step('while it plays, nothing is said', async () => {
      await userEvent.click(canvas.getByRole('checkbox'));
      await next();
      await new Promise((resolve) => setTimeout(resolve, 900));
      await expect(said()).toHaveTextContent(/^$/);
    });
    await step('when it has stopped, the sentence is', async () => {
      await userEvent.click(canvas.getByRole('checkbox'));
      const sentence = canvasElement.querySelector('.mgp-ChainRulePanel-sentence')?.textContent ?? 'none';
      await waitFor(() => expect(said()?.textContent).toBe(sentence), { timeout: 3000 });
    });
  },
};

/** The formula as LaTeX, on the clipboard; where the page may not write to it, in a box. */
export const CopyLatex: Story = {
  play: async ({ canvas, step }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await step('it is copied, and that is said', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Copy LaTeX' }));
      await expect(write).toHaveBeenCalledWith(
        String.raw`\begin{aligned}
\mathrm{slope} &= \frac{\partial (a \cdot b)}{\partial a} = b = -3 \\
\frac{\partial L}{\partial a} &\mathrel{+}= \frac{\partial (a \cdot b)}{\partial a} \cdot \frac{\partial L}{\partial (a \cdot b)} \\
&= b \cdot \frac{\partial L}{\partial (a \cdot b)} \\
&= (-3) \cdot 0.7864 = -2.3593
\end{aligned}`,
      );
      await expect(await canvas.findByText('Copied')).toBeVisible();
    });
    await step('a closed clipboard is no dead end', async () => {
      write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
      await userEvent.click(canvas.getByRole('button', { name: 'Copy LaTeX' }));
      const box = await canvas.findByRole('textbox', { name: /clipboard/ });
      await expect((box as HTMLTextAreaElement).value).toContain(String.raw`\begin{aligned}`);
    });
    write.mockRestore();
  },
};
