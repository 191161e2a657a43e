import type { TrainerControlsProps } from '@micrograd-playground/components';
import { TrainerControls } from '@micrograd-playground/components';
import type { TrainingStatus } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, within } from 'storybook/test';

/** The buttons over a run that does nothing but count. */
function CountingControls({ maxSteps, onRun, onPause, onStep, onReset, onNewWeights, ...rest }: TrainerControlsProps) {
  const [run, setRun] = useState<{ step: number; status: TrainingStatus }>({ step: 0, status: 'idle' });
  const [speed, setSpeed] = useState(200);
  const restart = () => setRun({ step: 0, status: 'idle' });
  return (
    <TrainerControls
      {...rest}
      {...run}
      maxSteps={maxSteps}
      speed={speed}
      onSpeedChange={setSpeed}
      onRun={() => {
        onRun();
        setRun(({ step }) => ({ step, status: 'running' }));
      }}
      onPause={() => {
        onPause();
        setRun(({ step }) => ({ step: Math.min(maxSteps, step + 1240), status: 'paused' }));
      }}
      onStep={() => {
        onStep();
        setRun(({ step }) => ({ step: step + 1, status: step + 1 < maxSteps ? 'paused' : 'finished' }));
      }}
      onReset={() => {
        onReset();
        restart();
      }}
      onNewWeights={() => {
        onNewWeights?.();
        restart();
      }}
    />
  );
}

const meta = {
  title: 'Controls/TrainerControls',
  component: TrainerControls,
  tags: ['!autodocs'],
  args: {
    status: 'idle',
    step: 0,
    maxSteps: 2000,
    speed: 200,
    onRun: fn(),
    onPause: fn(),
    onStep: fn(),
    onReset: fn(),
    onNewWeights: fn(),
    onSpeedChange: fn(),
  },
} satisfies Meta<typeof TrainerControls>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  render: (args) => <CountingControls {...args} />,
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    const button = (name: string) => canvas.getByRole('button', { name });
    const primary = button('Train');
    await document.fonts.ready;
    const { width } = primary.getBoundingClientRect();
    await step('Train', async () => {
      await userEvent.click(primary);
      await expect(args.onRun).toHaveBeenCalledOnce();
      await expect(canvas.getByRole('status')).toHaveTextContent('Training…');
    });
    await step('The button is now Pause, as wide as before', async () => {
      await expect(button('Pause')).toBe(primary);
      await expect(primary.getBoundingClientRect().width).toBe(width);
      await userEvent.click(primary);
      await expect(args.onPause).toHaveBeenCalledOnce();
      await expect(canvas.getByText('1,240')).toBeVisible();
    });
    await step('Then Continue, still as wide', async () => {
      await expect(button('Continue').getBoundingClientRect().width).toBe(width);
    });
    await step('One step, by keyboard', async () => {
      button('Step').focus();
      await userEvent.keyboard(' ');
      await expect(canvas.getByText('1,241')).toBeVisible();
    });
    await step('Reset goes back to the same weights, New weights to others', async () => {
      await expect(button('Reset')).toHaveAccessibleDescription('Back to step 0 with the same initial weights');
      await userEvent.click(button('Reset'));
      await expect(args.onReset).toHaveBeenCalledOnce();
      await userEvent.click(button('New weights'));
      await expect(args.onNewWeights).toHaveBeenCalledOnce();
      await expect(button('Train')).toBe(primary);
    });
    await step('Full speed', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Speed' }), 'full speed');
      await expect(canvas.getByRole('combobox', { name: 'Speed' })).toHaveValue('Infinity');
    });
  },
};

export const Running: Story = { args: { status: 'running', step: 1240 } };

export const Paused: Story = { args: { status: 'paused', step: 1240 } };

/** The end is said in a place that was there all along; training again starts over with the same weights. */
export const Finished: Story = {
  args: { status: 'finished', step: 2000 },
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    await step('The end is said', async () => {
      await expect(canvas.getByRole('status')).toHaveTextContent('Finished after 2,000 steps.');
      await expect(canvas.getByRole('button', { name: 'Step' })).toHaveAttribute('aria-disabled', 'true');
    });
    await step('Train again', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Train again' }));
      await expect(args.onReset).toHaveBeenCalledOnce();
      await expect(args.onRun).toHaveBeenCalledOnce();
    });
  },
};

/** What went wrong and what to do, announced at once. */
export const Diverged: Story = {
  args: {
    status: 'diverged',
    step: 3,
    message: 'The loss is not a number any more at step 3: the learning rate 1,000 is too large. Lower it and reset.',
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('alert')).toHaveTextContent(/the learning rate 1,000 is too large/);
  },
};

/** Before a trainer is there, nothing can be pressed. */
export const Loading: Story = {
  args: { disabled: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('button', { name: 'Train' })).toBeDisabled();
  },
};

/** A million steps. */
export const Extreme: Story = { args: { status: 'running', step: 999_999, maxSteps: 1_000_000, speed: 37 } };

/** Only what must be there. */
export const Plain: Story = {
  args: { onSpeedChange: undefined, onNewWeights: undefined },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('button', { name: 'New weights' })).not.toBeInTheDocument();
    await expect(within(canvasElement).queryByRole('combobox')).not.toBeInTheDocument();
  },
};

export const Dark: Story = { args: { status: 'paused', step: 1240 }, globals: { theme: 'dark' } };

export const Narrow: Story = {
  args: { ...Diverged.args },
  globals: { viewport: { value: 'narrow' } },
  parameters: { columnWidth: 312 },
};
