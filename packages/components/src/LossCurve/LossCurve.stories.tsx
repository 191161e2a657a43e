import type { LossSeries } from '@micrograd-playground/components';
import { LossCurve } from '@micrograd-playground/components';
import { createTrainer, defaultTrainerConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useMemo, useState } from 'react';
import { expect, fireEvent, fn, userEvent, waitFor } from 'storybook/test';

/** Losses of a made-up run: they fall, and tremble as mini-batches do. */
function fallingLosses(count: number, end: number, tremble: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const t = i / count;
    return (
      end +
      (0.9 - end) * Math.exp(-9 * t) +
      tremble * (1.2 - t) * Math.abs(Math.sin(i * 12.9898) * Math.cos(i * 78.233))
    );
  });
}

const train: LossSeries = { id: 'train', label: 'Train', losses: fallingLosses(400, 0.004, 0.02) };
const test: LossSeries = { id: 'test', label: 'Test', losses: fallingLosses(400, 0.04, 0.03) };

const meta = {
  title: 'Views/LossCurve',
  component: LossCurve,
  tags: ['!autodocs'],
  argTypes: { series: { table: { type: { summary: 'readonly LossSeries[]' } } } },
  args: { series: [train, test], onCursorStepChange: fn(), onYScaleChange: fn() },
  parameters: { columnWidth: 560 },
} satisfies Meta<typeof LossCurve>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, args, step }) => {
    const slider = canvas.getByRole('slider', { name: 'Step shown' });
    await step('The newest step is shown at first', async () => {
      await expect(slider).toHaveAttribute('aria-valuenow', '399');
      await expect(canvas.getByText('399', { selector: '.mgp-number' })).toBeVisible();
    });
    await step('The pointer shows another step without choosing it', async () => {
      const box = slider.getBoundingClientRect();
      await fireEvent.pointerMove(slider, { clientX: box.left + 48 + (box.width - 62) / 2, clientY: box.top + 60 });
      await expect(await canvas.findByText('200', { selector: '.mgp-number' })).toBeVisible();
      await expect(args.onCursorStepChange).not.toHaveBeenCalled();
      await fireEvent.pointerOut(slider, { relatedTarget: document.body });
      await expect(await canvas.findByText('399', { selector: '.mgp-number' })).toBeVisible();
    });
    await step('A click chooses it', async () => {
      const box = slider.getBoundingClientRect();
      const at = { clientX: box.left + 48 + (box.width - 62) / 4, clientY: box.top + 60, buttons: 1 };
      await fireEvent.pointerDown(slider, at);
      await expect(args.onCursorStepChange).toHaveBeenLastCalledWith(100);
      await expect(slider).toHaveAttribute('aria-valuenow', '100');
    });
    await step('The arrow keys go one recorded step, with Shift ten', async () => {
      slider.focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(slider).toHaveAttribute(
        'aria-valuetext',
        expect.stringMatching(/^step 101, Train 0\.\d{4}, Test 0\.\d{4}$/),
      );
      await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
      await expect(args.onCursorStepChange).toHaveBeenLastCalledWith(91);
      await userEvent.keyboard('{Home}');
      await expect(args.onCursorStepChange).toHaveBeenLastCalledWith(0);
      await userEvent.keyboard('{End}');
      await expect(args.onCursorStepChange).toHaveBeenLastCalledWith(399);
    });
    await step('The switch changes the scale', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Log scale', pressed: false }));
      await expect(args.onYScaleChange).toHaveBeenLastCalledWith('log');
      await expect(canvas.getByRole('button', { name: 'Log scale', pressed: true })).toBeVisible();
      await userEvent.click(canvas.getByRole('button', { name: 'Log scale' }));
    });
    await step('The curve is there in words and as a table', async () => {
      await expect(canvas.getByText(/Train: from 0\.9\d+ to 0\.0\d+ at step 399, lowest/)).toBeInTheDocument();
      await expect(canvas.getAllByRole('row')).toHaveLength(12);
    });
  },
};

/** A run of the engine, on a logarithmic scale: click or drag to see an earlier step. */
export const TrainedNetwork: Story = {
  args: { defaultYScale: 'log' },
  render: function Trained(args) {
    const history = useMemo(() => {
      const trainer = createTrainer(defaultTrainerConfig);
      trainer.step(600);
      const snapshot = trainer.getSnapshot();
      trainer.dispose();
      return snapshot.history;
    }, []);
    const series = useMemo(
      () => [
        { id: 'train', label: 'Train', losses: history.trainLosses, steps: history.steps },
        { id: 'test', label: 'Test', losses: history.testLosses, steps: history.steps },
      ],
      [history],
    );
    return <LossCurve {...args} series={series} />;
  },
  play: async ({ canvas, step }) => {
    await step('The loss of the last step is read', async () => {
      await expect(canvas.getByRole('slider')).toHaveAttribute(
        'aria-valuetext',
        expect.stringMatching(/^step 600, Train 0\./),
      );
    });
  },
};

export const Empty: Story = {
  args: { series: [{ ...train, losses: [] }], maxStep: 2000 },
  play: async ({ canvas, step }) => {
    await step('It says what to do, and there is nothing to slide', async () => {
      await expect(canvas.getByText('Train to see the loss', { selector: '.mgp-notice' })).toBeVisible();
      await expect(canvas.queryByRole('slider')).toBeNull();
    });
  },
};

export const Loading: Story = {
  args: { series: [], status: 'loading' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading the losses…');
  },
};

export const Error: Story = {
  args: { series: [], status: 'error' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('The losses could not be loaded.');
  },
};

/** The line ends where the loss stopped being a number. */
export const Diverged: Story = {
  args: {
    series: [
      {
        id: 'train',
        label: 'Train',
        losses: [0.9, 0.85, 1.1, 2.3, 6.1, 19, 64, 230, NaN],
        steps: [0, 10, 20, 30, 40, 50, 60, 70, 80],
      },
      {
        id: 'test',
        label: 'Test',
        losses: [0.92, 0.9, 1.2, 2.6, 7, 22, 71, 260, NaN],
        steps: [0, 10, 20, 30, 40, 50, 60, 70, 80],
      },
    ],
    defaultYScale: 'log',
    maxStep: 200,
  },
  play: async ({ canvas, step }) => {
    await step('The end is marked, and read', async () => {
      await expect(canvas.getByText('diverged at step 80')).toBeVisible();
      await expect(canvas.getByText(/; diverged at step 80\. Test/)).toBeInTheDocument();
      await expect(canvas.getAllByText('NaN', { selector: '.mgp-LossCurve-loss' })).toHaveLength(2);
    });
  },
};

export const SinglePoint: Story = { args: { series: [{ ...train, losses: [0.8958] }] } };

/** A logarithmic scale has no place for 0: such losses lie on its lower edge, and it says so. */
export const ConstantZero: Story = {
  args: { series: [{ ...train, losses: new Float64Array(50) }], yScale: 'log' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('50 losses ≤ 0 drawn at the lower edge')).toBeVisible();
    await expect(canvas.getByRole('slider')).toHaveAccessibleDescription('50 losses ≤ 0 drawn at the lower edge');
  },
};

/** Lines differ in their pattern. Losses that were not recorded at the step shown say at which they were. */
export const ThreeSeries: Story = {
  args: {
    series: [
      train,
      test,
      {
        id: 'validation',
        label: 'Validation',
        losses: fallingLosses(40, 0.09, 0.02),
        steps: Array.from({ length: 40 }, (_, i) => i * 10),
      },
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('@ 390')).toBeVisible();
  },
};

/** 10,000 losses of two lines with spikes: what is drawn has at most four points a pixel. */
export const Extreme: Story = {
  args: {
    series: [
      { id: 'train', label: 'Train', losses: fallingLosses(10_000, 0.01, 0.2) },
      { id: 'test', label: 'Test', losses: fallingLosses(10_000, 0.1, 0.1) },
    ],
    defaultYScale: 'log',
  },
  play: async ({ canvas, canvasElement, step }) => {
    await step('The lines have no more points than the pixels need', async () => {
      for (const line of canvasElement.querySelectorAll('.mgp-LossCurve-series path')) {
        const points = line.getAttribute('d')?.split('L').length ?? 0;
        await expect(points).toBeGreaterThan(500);
        await expect(points).toBeLessThan(4 * 560);
      }
    });
    await step('The exact loss of every step can be read', async () => {
      canvas.getByRole('slider').focus();
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
      await expect(canvas.getByText('9,997', { selector: '.mgp-number' })).toBeVisible();
    });
  },
};

/** 10,000 losses arrive, 100 a frame. */
export const Streaming: Story = {
  render: function Streaming(args) {
    const all = useMemo(() => [fallingLosses(10_000, 0.01, 0.05), fallingLosses(10_000, 0.06, 0.05)] as const, []);
    const [count, setCount] = useState(0);
    const [running, setRunning] = useState(false);
    useEffect(() => {
      if (!running || count >= 10_000) return undefined;
      const frame = requestAnimationFrame(() => setCount((before) => Math.min(10_000, before + 100)));
      return () => cancelAnimationFrame(frame);
    }, [running, count]);
    const series = useMemo(
      () => [
        { id: 'train', label: 'Train', losses: all[0].subarray(0, count) },
        { id: 'test', label: 'Test', losses: all[1].subarray(0, count) },
      ],
      [all, count],
    );
    return (
      <>
        <button type="button" className="mgp-button" onClick={() => setRunning(true)}>
          Stream 10,000 losses
        </button>
        <LossCurve {...args} series={series} />
      </>
    );
  },
  play: async ({ canvas, step }) => {
    await step('The numbers follow the newest loss to the end', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Stream 10,000 losses' }));
      await waitFor(() => expect(canvas.getByText('9,999', { selector: '.mgp-number' })).toBeVisible(), {
        timeout: 20_000,
      });
    });
    await step('Words and table follow when it has become quiet', async () => {
      await waitFor(() => expect(canvas.getByText(/Train: .* at step 9,999, lowest/)).toBeInTheDocument(), {
        timeout: 3000,
      });
    });
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const Narrow: Story = { globals: { viewport: { value: 'narrow' } } };
