import { StepControls } from '@micrograd-playground/components';
import { evaluateExpression, parseExpression, traceGraph, traceSteps } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useRef } from 'react';
import { expect, fireEvent, fn, userEvent, waitFor } from 'storybook/test';

const { output } = evaluateExpression(parseExpression('(a * b + c).tanh()'), { a: 2, b: -3, c: 10 });
output.backward();

const meta = {
  title: 'Controls/StepControls/In use',
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

/** A region that scrolls by keyboard keeps the arrow keys for that. */
export const BesideAScrollingTable: Story = {
  args: { defaultActiveStep: 6 },
  render: function Beside(args) {
    const page = useRef<HTMLDivElement>(null);
    return (
      <div ref={page}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable */}
        <div role="region" aria-label="A wide table" tabIndex={0} style={{ width: 200, overflowX: 'auto' }}>
          <div style={{ width: 600 }}>1, 2, 3</div>
        </div>
        <StepControls {...args} shortcutsIn={page} />
      </div>
    );
  },
  play: async ({ canvas, step }) => {
    const table = canvas.getByRole('region', { name: 'A wide table' });
    const at = (text: string) =>
      expect(canvas.getByRole('slider', { name: 'Step' })).toHaveAttribute('aria-valuetext', text);
    await step('arrows scroll it', async () => {
      table.focus();
      await expect(await fireEvent.keyDown(table, { key: 'ArrowRight' })).toBe(true);
      await at('backward 1 / 6');
    });
    await step('the full stop steps', async () => {
      await userEvent.keyboard('.');
      await at('backward 2 / 6');
    });
  },
};

/** A page that is all about the steps gives them its keys from the start; others keep theirs. */
export const KeysOnThePage: Story = {
  args: { defaultActiveStep: 6, shortcutsOnPage: true },
  play: async ({ canvas, step }) => {
    const at = (text: string) =>
      expect(canvas.getByRole('slider', { name: 'Step' })).toHaveAttribute('aria-valuetext', text);
    await step('nothing has the focus, and the arrows step', async () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      await userEvent.keyboard('{ArrowRight}');
      await at('backward 2 / 6');
      await userEvent.keyboard('{Home}');
      await at('forward 1 / 6');
    });
  },
};

export const KeysOfThePageStay: Story = {
  args: { defaultActiveStep: 6 },
  play: async ({ canvas }) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('slider', { name: 'Step' })).toHaveAttribute('aria-valuetext', 'backward 1 / 6');
  },
};
