import { StepControls } from '@micrograd-playground/components';
import { evaluateExpression, parseExpression, traceGraph, traceSteps } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';

const { output } = evaluateExpression(parseExpression('(a * b + c).tanh()'), { a: 2, b: -3, c: 10 });
output.backward();

const meta = {
  title: 'Controls/StepControls/Said',
  component: StepControls,
  tags: ['!autodocs'],
  args: { steps: traceSteps(traceGraph(output)), onActiveStepChange: fn(), onPlayingChange: fn() },
} satisfies Meta<typeof StepControls>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What a step does is said after where it stands, once the reader rests; playing is said once. */
export const StepText: Story = {
  args: { defaultActiveStep: 6, defaultSpeed: 4, stepText: 'gradient of L: 1', onPlayingChange: fn() },
  play: async ({ canvas, args, step }) => {
    const said = () => canvas.getByRole('status').textContent;
    await step('a step by hand', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Step forward' }));
      await waitFor(() => expect(said()).toBe('backward 2 / 6. gradient of L: 1'), { timeout: 3000 });
    });
    await step('playing', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Play' }));
      await expect(args.onPlayingChange).toHaveBeenLastCalledWith(true);
      await waitFor(() => expect(said()).toBe('Playing'), { timeout: 3000 });
      await waitFor(() => expect(args.onPlayingChange).toHaveBeenLastCalledWith(false), { timeout: 3000 });
    });
  },
};
