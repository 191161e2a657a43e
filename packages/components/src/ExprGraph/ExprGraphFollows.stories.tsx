import { ExprGraph, StepControls } from '@micrograd-playground/components';
import { evaluateProgram, parseProgram, traceGraph, traceSteps } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';

const PROGRAM = `c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
g = e**2 / 2
g += 10 / e**2`;

const { output } = evaluateProgram(parseProgram(PROGRAM), { a: -4, b: 2 });
output.backward();
const graph = traceGraph(output);
const steps = traceSteps(graph);

const meta = {
  title: 'Views/ExprGraph follows steps',
  component: ExprGraph,
  tags: ['!autodocs'],
  args: { graph, height: 360 },
  render: function Walk(args) {
    const [activeStep, setActiveStep] = useState<number | null>(null);
    return (
      <div style={{ display: 'grid', gap: 12 }}>
        <ExprGraph {...args} activeStep={activeStep} />
        <StepControls steps={steps} activeStep={activeStep} onActiveStepChange={setActiveStep} />
      </div>
    );
  },
} satisfies Meta<typeof ExprGraph>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Whether what is at work lies in the picture, and how high its box is drawn, px. */
function seen(root: HTMLElement): { isInside: boolean; height: number } {
  const frame = root.querySelector('.react-flow')?.getBoundingClientRect();
  const active = root.querySelector('.mgp-ExprGraph-node[data-active]')?.getBoundingClientRect();
  if (!frame || !active) return { isInside: false, height: 0 };
  const isInside =
    active.left >= frame.left &&
    active.right <= frame.right &&
    active.top >= frame.top &&
    active.bottom <= frame.bottom;
  return { isInside, height: active.height };
}

/** As a whole this graph is too small to be read, so every step is gone to. */
export const Large: Story = {
  play: async ({ canvas, canvasElement, step }) => {
    const press = (name: string) => userEvent.click(canvas.getByRole('button', { name }));
    const isRead = () =>
      waitFor(() => {
        const { isInside, height } = seen(canvasElement);
        return expect(isInside && height >= 27).toBe(true);
      });
    const heights = () =>
      Array.from(canvasElement.querySelectorAll('.mgp-ExprGraph-node'), (node) => node.getBoundingClientRect().height);
    await canvas.findAllByRole('treeitem');
    await step('finished, all of it is seen', async () => {
      await waitFor(() => expect(Math.max(...heights())).toBeLessThan(27));
    });
    await step('a step is seen from near', async () => {
      await press('First step');
      await isRead();
    });
    await step('so is each of the next', async () => {
      await press('Step forward');
      await isRead();
      await press('Step forward');
      await isRead();
    });
    await step('and those at the end', async () => {
      await press('Last step');
      await press('Step back');
      await isRead();
    });
    await step('finished again, all of it is seen again', async () => {
      await press('Last step');
      await waitFor(() => expect(Math.max(...heights())).toBeLessThan(27));
    });
    await step('a reader who has chosen what to look at is left alone', async () => {
      await press('Zoom in');
      const chosen = Math.max(...heights());
      await press('First step');
      await new Promise((done) => setTimeout(done, 600));
      await expect(Math.max(...heights())).toBeCloseTo(chosen, 1);
    });
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, play: Large.play };

export const Narrow: Story = { globals: { viewport: { value: 'narrow' } }, play: Large.play };
