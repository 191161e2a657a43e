import type { BoundaryPoint } from '@micrograd-playground/components';
import { BoundaryHeatmap } from '@micrograd-playground/components';
import type { BoundaryGrid } from '@micrograd-playground/engine';
import { createDataset, createTrainer, dataDomain, defaultTrainerConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useMemo, useState } from 'react';
import { expect, fireEvent, fn, userEvent, waitFor } from 'storybook/test';

/** A grid of a plain formula over −1.5…1.5. */
function gridOf(output: (x1: number, x2: number) => number, columns = 100): BoundaryGrid {
  const at = (index: number): number => ((index + 0.5) / columns) * 3 - 1.5;
  return {
    columns,
    rows: columns,
    xDomain: [-1.5, 1.5],
    yDomain: [-1.5, 1.5],
    values: Float32Array.from({ length: columns * columns }, (_, i) =>
      output(at(i % columns), at(Math.floor(i / columns))),
    ),
  };
}

const wave = gridOf((x1, x2) => Math.tanh(3 * (x2 - 0.6 * Math.sin(3 * x1))));
const { train, test } = createDataset({ kind: 'circle', samples: 120, noise: 0.08, testFraction: 0.25 }, 7);
const circlePoints: readonly BoundaryPoint[] = [
  ...train.map(({ x, label }) => ({ x, label })),
  ...test.map(({ x, label }) => ({ x, label, held: true })),
];
const circle = gridOf((x1, x2) => Math.tanh(4 * (0.6 - x1 * x1 - x2 * x2)));

const meta = {
  title: 'Views/BoundaryHeatmap',
  component: BoundaryHeatmap,
  tags: ['!autodocs'],
  argTypes: { points: { table: { type: { summary: 'readonly BoundaryPoint[]' } } } },
  args: { boundary: circle, points: circlePoints, onSelectPoint: fn(), size: 360 },
} satisfies Meta<typeof BoundaryHeatmap>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, args, step }) => {
    const plot = canvas.getByRole('slider', { name: 'Outputs over the plane' });
    const at = (x: number, y: number) => {
      const box = plot.getBoundingClientRect();
      const side = box.width - 34;
      return { clientX: box.left + 32 + x * side, clientY: box.top + 4 + y * side, button: 0 };
    };
    await step('The pointer reads the output of the cell under it', async () => {
      await fireEvent.pointerMove(plot, at(0.5049, 0.4949));
      await expect(await canvas.findByText('+0.9836')).toBeVisible();
      await expect(canvas.getByText('predicted')).toBeVisible();
      await fireEvent.pointerOut(plot, { pointerType: 'mouse', relatedTarget: document.body });
      await expect(await canvas.findByText(/Point at the picture/)).toBeVisible();
    });
    await step('Tab shows a probe in the middle, and it is read with the keys', async () => {
      await userEvent.tab();
      await expect(plot).toHaveFocus();
      await expect(plot).toHaveAttribute('aria-valuetext', 'x1 0.02, x2 0.02, output 0.9836, predicted +1');
      await expect(plot).toHaveAccessibleDescription(/^Arrow keys move over the plane/);
      await expect(canvas.getByText('+0.9836')).toBeVisible();
    });
    await step('The arrow keys move it, with Shift a tenth of the plane; every move is another value', async () => {
      const before = Number(plot.getAttribute('aria-valuenow'));
      await userEvent.keyboard('{ArrowRight}');
      await expect(plot).toHaveAttribute('aria-valuenow', String(before + 1));
      await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
      await expect(plot).toHaveAttribute('aria-valuenow', String(before + 1001));
      await expect(plot.getAttribute('aria-valuetext')).toMatch(
        /^x1 0\.04, x2 0\.31, output 0\.\d{4}, predicted \+1(, label \+1)?$/,
      );
    });
    await step('Enter selects the point nearest to it and goes there, Escape none', async () => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelectPoint).toHaveBeenLastCalledWith(expect.stringMatching(/^\d+$/));
      await expect(plot.getAttribute('aria-valuetext')).toMatch(/, predicted \+1, label \+1$/);
      await userEvent.keyboard('{Escape}');
      await expect(args.onSelectPoint).toHaveBeenLastCalledWith(null);
    });
    await step('A click near a point selects it, one far from all of them none', async () => {
      const [x1 = 0, x2 = 0] = circlePoints[0]?.x ?? [];
      const place = at((x1 + 1.5) / 3, 1 - (x2 + 1.5) / 3);
      await fireEvent.pointerDown(plot, place);
      await fireEvent.pointerUp(plot, place);
      await expect(args.onSelectPoint).toHaveBeenLastCalledWith('0');
      await expect(canvas.getByText('label')).toBeVisible();
      await fireEvent.pointerUp(plot, at(0.01, 0.01));
      await expect(args.onSelectPoint).toHaveBeenLastCalledWith(null);
      await fireEvent.pointerOut(plot, { pointerType: 'mouse', relatedTarget: document.body });
    });
    await step('The picture is there in words and as a table', async () => {
      await expect(
        canvas.getByText(/The boundary divides the plane: class \+1 has 21% of the area/),
      ).toBeInTheDocument();
      await expect(canvas.getAllByRole('row')).toHaveLength(10);
    });
  },
};

/** The two moons of the playground, learned by the engine when the button is pressed. */
export const TrainedNetwork: Story = {
  args: { size: 440 },
  render: function Trained(args) {
    const trainer = useMemo(() => {
      const domain = dataDomain(createTrainer(defaultTrainerConfig).getSnapshot().trainPoints);
      return createTrainer(defaultTrainerConfig, { boundary: { resolution: 100, ...domain } });
    }, []);
    const [snapshot, setSnapshot] = useState(() => trainer.getSnapshot());
    const [running, setRunning] = useState(false);
    useEffect(() => {
      if (!running || snapshot.step >= 1000) return undefined;
      const frame = requestAnimationFrame(() => {
        trainer.step(10);
        setSnapshot(trainer.getSnapshot());
      });
      return () => cancelAnimationFrame(frame);
    }, [running, snapshot, trainer]);
    const { trainPoints, testPoints } = snapshot;
    const points = useMemo(
      () => [...trainPoints, ...testPoints.map((point) => ({ ...point, held: true }))],
      [trainPoints, testPoints],
    );
    return (
      <>
        <button type="button" className="mgp-button" onClick={() => setRunning(true)}>
          Train 1,000 steps
        </button>
        <BoundaryHeatmap {...args} boundary={snapshot.boundary ?? null} points={points} />
      </>
    );
  },
  play: async ({ canvas, step }) => {
    const plot = canvas.getByRole('slider', { name: 'Outputs over the plane' });
    const said: (string | null)[] = [plot.getAttribute('aria-valuetext')];
    new MutationObserver(() => {
      const text = plot.getAttribute('aria-valuetext');
      if (text !== said.at(-1)) said.push(text);
    }).observe(plot, { attributeFilter: ['aria-valuetext'] });
    await step('The boundary bends until every point is on its side', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Train 1,000 steps' }));
      await waitFor(
        () => expect(canvas.getByText(/1(59|60) of 160 points are on the right side/)).toBeInTheDocument(),
        {
          timeout: 25_000,
        },
      );
    });
    await step(
      'The output at the probe is said when it stands still, not with each of a hundred pictures',
      async () => {
        await expect(said.length).toBeGreaterThan(1);
        await expect(said.length).toBeLessThan(15);
      },
    );
  },
};

/** Two flat colours, one a class. */
export const Discretized: Story = { args: { boundary: wave, points: [], discretize: true } };

/** A point on the wrong side, ringed: what is predicted and what its label is stand below. */
export const SelectedPoint: Story = {
  args: { points: [...circlePoints, { id: 'odd', x: [0.1, 0.2], label: -1 }], defaultSelectedPointId: 'odd' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('label')).toBeVisible();
    await expect(canvas.getByText(/89 of 91 points|90 of 91 points/)).toBeInTheDocument();
  },
};

export const WithoutTestPoints: Story = { args: { showTestPoints: false } };

export const Empty: Story = {
  args: { boundary: null, points: [] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Train to see the boundary', { selector: 'span' })).toBeVisible();
  },
};

/** Before training: the data on plain paper. */
export const PointsOnly: Story = { args: { boundary: null } };

export const Loading: Story = {
  args: { boundary: null, status: 'loading' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading the boundary…');
  },
};

export const Error: Story = {
  args: { boundary: null, status: 'error' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('The boundary could not be loaded.');
  },
};

/** Outputs of a run that diverged: hatched, and said. */
export const Diverged: Story = {
  args: { boundary: gridOf((x1, x2) => (x1 > 0.2 ? NaN : Math.tanh(x2))) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent(
      '4,300 of 10,000 outputs are not finite numbers (hatched).',
    );
  },
};

/** A coarse grid, a fine boundary, and 1,000 points. */
export const Extreme: Story = {
  args: {
    boundary: gridOf((x1, x2) => Math.sin(9 * x1) * Math.sin(9 * x2) * 1.4, 200),
    points: [...createDataset({ kind: 'xor', samples: 1000, noise: 0.3, testFraction: 0.2 }, 3).train],
    size: 480,
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const Narrow: Story = { globals: { viewport: { value: 'narrow' } }, args: { size: 480 } };
