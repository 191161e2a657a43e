import type { StepControlsProps } from '@micrograd-playground/components';
import { StepControls } from '@micrograd-playground/components';
import type { GraphStep } from '@micrograd-playground/engine';
import { evaluateExpression, parseExpression, traceGraph, traceSteps } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useRef, useState } from 'react';
import { expect, fireEvent, fn, userEvent, waitFor } from 'storybook/test';

function stepsOf(source: string): readonly GraphStep[] {
  const { output } = evaluateExpression(parseExpression(source), { a: 2, b: -3, c: 10 });
  output.backward();
  return traceSteps(traceGraph(output));
}

const NEURON = stepsOf('(a * b + c).tanh()');
const OTHER = stepsOf('a * a + b');

const meta = {
  title: 'Controls/StepControls',
  component: StepControls,
  tags: ['!autodocs'],
  args: { steps: NEURON, onActiveStepChange: fn(), onSpeedChange: fn() },
} satisfies Meta<typeof StepControls>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Finished: all values and all gradients are there. Play walks through it from the beginning. */
export const Default: Story = {
  play: async ({ canvas, args, step }) => {
    const scrubber = canvas.getByRole('slider', { name: 'Step' });
    const press = (name: string) => userEvent.click(canvas.getByRole('button', { name }));
    await step('it rests at the end', async () => {
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'finished');
      await expect(canvas.getByRole('button', { name: 'Step forward' })).toHaveAttribute('aria-disabled', 'true');
    });
    await step('the first step computes the first node', async () => {
      await press('First step');
      await expect(args.onActiveStepChange).toHaveBeenLastCalledWith(0);
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'forward 1 / 6');
      await expect(canvas.getByRole('button', { name: 'Step back' })).toHaveAttribute('aria-disabled', 'true');
    });
    await step('step by step into the backward pass', async () => {
      for (let i = 0; i < 8; i++) await press('Step forward');
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'backward 3 / 6');
    });
    await step('back, and to the end', async () => {
      for (let i = 0; i < 3; i++) await press('Step back');
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'forward 6 / 6');
      await press('Last step');
      await expect(args.onActiveStepChange).toHaveBeenLastCalledWith(null);
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'finished');
      await press('Step back');
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'backward 6 / 6');
    });
  },
};

/** In the middle of the backward pass. */
export const Backward: Story = {
  args: { defaultActiveStep: 8 },
  play: async ({ canvas, args, step }) => {
    const scrubber = canvas.getByRole('slider', { name: 'Step' });
    await document.fonts.ready;
    const { left, width } = scrubber.getBoundingClientRect();
    await step('drag the scrubber into the forward pass', async () => {
      await fireEvent.input(scrubber, { target: { value: '2' } });
      await expect(args.onActiveStepChange).toHaveBeenLastCalledWith(2);
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'forward 3 / 6');
    });
    await step('drag it to the end', async () => {
      await fireEvent.input(scrubber, { target: { value: '12' } });
      await expect(args.onActiveStepChange).toHaveBeenLastCalledWith(null);
    });
    await step('nothing has moved', async () => {
      await expect(scrubber.getBoundingClientRect().left).toBe(left);
      await expect(scrubber.getBoundingClientRect().width).toBeCloseTo(width, 0);
    });
  },
};

/** Plays to the end and stops; played again, it starts over. */
export const Playing: Story = {
  args: { defaultSpeed: 25, defaultActiveStep: 6 },
  play: async ({ canvas, args, step }) => {
    const scrubber = canvas.getByRole('slider', { name: 'Step' });
    const play = canvas.getByRole('button', { name: 'Play' });
    await document.fonts.ready;
    const { width } = play.getBoundingClientRect();
    await step('play goes on from here, to the end', async () => {
      await userEvent.click(play);
      await waitFor(() => expect(scrubber).toHaveAttribute('aria-valuetext', 'finished'));
      await expect(args.onActiveStepChange).toHaveBeenCalledWith(7);
      await expect(args.onActiveStepChange).toHaveBeenCalledWith(11);
      await expect(args.onActiveStepChange).toHaveBeenLastCalledWith(null);
      await expect(canvas.getByRole('button', { name: 'Play' })).toBe(play);
    });
    await step('slowly from the beginning: the same button now pauses, as wide as before', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Speed' }), '½ step/s');
      await expect(args.onSpeedChange).toHaveBeenLastCalledWith(0.5);
      await userEvent.click(play);
      await expect(canvas.getByRole('button', { name: 'Pause' })).toBe(play);
      await expect(play.getBoundingClientRect().width).toBe(width);
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'forward 1 / 6');
    });
    await step('faster, without a pause in between', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Speed' }), '25 steps/s');
      await waitFor(() => expect(scrubber).toHaveAttribute('aria-valuetext', 'finished'));
    });
    await step('stepping by hand ends the playing', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Speed' }), '½ step/s');
      await userEvent.click(play);
      await userEvent.click(canvas.getByRole('button', { name: 'Step forward' }));
      await expect(canvas.getByRole('button', { name: 'Play' })).toBe(play);
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'forward 2 / 6');
    });
  },
};

/** Every key, wherever in the control the focus is. */
export const Keyboard: Story = {
  args: { defaultSpeed: 0.5 },
  play: async ({ canvas, step }) => {
    const scrubber = canvas.getByRole('slider', { name: 'Step' });
    const at = (text: string) => expect(scrubber).toHaveAttribute('aria-valuetext', text);
    await step('Home, arrows, comma and full stop step', async () => {
      canvas.getByRole('button', { name: 'Last step' }).focus();
      await userEvent.keyboard('{Home}');
      await at('forward 1 / 6');
      await userEvent.keyboard('{ArrowRight}{ArrowRight}.');
      await at('forward 4 / 6');
      await userEvent.keyboard('{ArrowLeft},');
      await at('forward 2 / 6');
      await userEvent.keyboard('{End}');
      await at('finished');
    });
    await step('K plays and pauses', async () => {
      await userEvent.keyboard('k');
      await at('forward 1 / 6');
      await expect(canvas.getByRole('button', { name: 'Pause' })).toBeVisible();
      await userEvent.keyboard('k');
      await expect(canvas.getByRole('button', { name: 'Play' })).toBeVisible();
    });
    await step('the space bar presses the button that has the focus, and plays from the scrubber', async () => {
      canvas.getByRole('button', { name: 'Step forward' }).focus();
      await userEvent.keyboard(' ');
      await at('forward 2 / 6');
      scrubber.focus();
      await userEvent.keyboard(' ');
      await expect(canvas.getByRole('button', { name: 'Pause' })).toBeVisible();
      canvas.getByRole('button', { name: 'Pause' }).focus();
      await userEvent.keyboard(' ');
      await expect(canvas.getByRole('button', { name: 'Play' })).toBeVisible();
    });
    await step('the list of speeds keeps its keys', async () => {
      canvas.getByRole('combobox', { name: 'Speed' }).focus();
      await userEvent.keyboard('k.');
      await at('forward 2 / 6');
    });
    await step('the keys are announced', async () => {
      await expect(canvas.getByRole('button', { name: 'Step forward' })).toHaveAttribute(
        'aria-keyshortcuts',
        'ArrowRight .',
      );
    });
  },
};

function Region(props: StepControlsProps) {
  const region = useRef<HTMLElement>(null);
  return (
    <article ref={region} aria-label="A lesson">
      <input type="text" aria-label="A note" /> <input type="range" aria-label="An amount" />
      <button type="button">A button</button>
      <StepControls {...props} shortcutsIn={region} />
    </article>
  );
}

/** With `shortcutsIn` the keys work in a wider region, but are never taken from what uses them itself. */
export const WiderRegion: Story = {
  args: { defaultActiveStep: 0, defaultSpeed: 0.5 },
  render: (args) => <Region {...args} />,
  play: async ({ canvas, step }) => {
    const scrubber = canvas.getByRole('slider', { name: 'Step' });
    const at = (text: string) => expect(scrubber).toHaveAttribute('aria-valuetext', text);
    await step('from a button elsewhere', async () => {
      canvas.getByRole('button', { name: 'A button' }).focus();
      await userEvent.keyboard('{ArrowRight}');
      await at('forward 2 / 6');
      await userEvent.keyboard(' ');
      await at('forward 2 / 6');
    });
    await step('inside the control a key counts once', async () => {
      canvas.getByRole('button', { name: 'Step back' }).focus();
      await userEvent.keyboard('{ArrowRight}');
      await at('forward 3 / 6');
    });
    await step('a slider keeps its arrows, but not the full stop', async () => {
      const amount = canvas.getByRole('slider', { name: 'An amount' });
      amount.focus();
      await expect(await fireEvent.keyDown(amount, { key: 'ArrowRight' })).toBe(true);
      await expect(await fireEvent.keyDown(amount, { key: 'End' })).toBe(true);
      await at('forward 3 / 6');
      await userEvent.keyboard('.');
      await at('forward 4 / 6');
    });
    await step('a text field keeps all', async () => {
      await userEvent.type(canvas.getByRole('textbox', { name: 'A note' }), 'k. ok, {ArrowLeft}{Home}');
      await expect(canvas.getByRole('textbox', { name: 'A note' })).toHaveValue('k. ok, ');
      await at('forward 4 / 6');
    });
  },
};

function Editing(props: StepControlsProps) {
  const [walk, setWalk] = useState<readonly GraphStep[]>(NEURON);
  const [step, setStep] = useState<number | null>(null);
  return (
    <>
      <p>
        <button type="button" onClick={() => setWalk([...walk])}>
          Change a number
        </button>{' '}
        <button type="button" onClick={() => setWalk(OTHER)}>
          Change the expression
        </button>{' '}
        <button type="button" onClick={() => setWalk([])}>
          Clear
        </button>
      </p>
      <StepControls
        {...props}
        steps={walk}
        activeStep={step}
        // A new function at every render, as pages write it.
        onActiveStepChange={(next) => {
          props.onActiveStepChange?.(next);
          setStep(next);
        }}
      />
    </>
  );
}

/** Editing while it plays: other numbers let it go on, another expression stops it. It never points beyond the end. */
export const EditWhilePlaying: Story = {
  args: { defaultSpeed: 4 },
  render: (args) => <Editing {...args} />,
  play: async ({ canvas, step }) => {
    const scrubber = canvas.getByRole('slider', { name: 'Step' });
    const press = (name: string) => userEvent.click(canvas.getByRole('button', { name }));
    await step('other numbers, and it plays on', async () => {
      await press('Play');
      await press('Change a number');
      await expect(canvas.getByRole('button', { name: 'Pause' })).toBeVisible();
      await waitFor(() => expect(scrubber).toHaveAttribute('aria-valuetext', 'forward 3 / 6'), { timeout: 3000 });
    });
    await step('another expression, and it stops', async () => {
      await press('Change the expression');
      await expect(canvas.getByRole('button', { name: 'Play' })).toBeVisible();
      await expect(scrubber).toHaveAttribute('aria-valuetext', expect.stringMatching(/ \/ 4$/));
    });
    await step('no expression at all', async () => {
      await press('Play');
      await press('Clear');
      await expect(canvas.getByRole('button', { name: 'Play' })).toBeDisabled();
      await expect(scrubber).toHaveAttribute('aria-valuetext', 'no steps');
    });
  },
};

/** Before there is a graph, nothing can be pressed, and nothing will move when it comes. */
export const Empty: Story = {
  args: { steps: [] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Play' })).toBeDisabled();
    await expect(canvas.getByRole('slider', { name: 'Step' })).toBeDisabled();
  },
};

const LONG = stepsOf(Array.from({ length: 160 }, (_, i) => `a * ${i + 2}`).join(' + '));

/** Many steps, at a speed of one's own. */
export const Extreme: Story = { args: { steps: LONG, defaultActiveStep: LONG.length - 20, speed: 30 } };

export const Dark: Story = { args: { defaultActiveStep: 8 }, globals: { theme: 'dark' } };

export const Narrow: Story = {
  args: { defaultActiveStep: 8 },
  globals: { viewport: { value: 'narrow' } },
  parameters: { columnWidth: 320 },
};
