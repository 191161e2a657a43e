import type { FunctionPlotProps } from '@micrograd-playground/components';
import { FunctionPlot } from '@micrograd-playground/components';
import { checkGradients, evaluateExpression, parseExpression, sampleFunction } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo, useState } from 'react';
import { expect, fireEvent, fn, userEvent } from 'storybook/test';

type Numbers = Readonly<Record<string, number>>;

/** An expression as a function of one of its variables, at the present numbers. */
function plotOf(source: string, numbers: Numbers, variable = 'a', domain: readonly [number, number] = [-5, 5]) {
  const expression = parseExpression(source, { variables: Object.keys(numbers) });
  const { output, variables } = evaluateExpression(expression, numbers);
  const value = variables[variable];
  if (value === undefined) throw new RangeError(`There is no variable ${variable}.`);
  output.backward();
  const at = { x: value.data, y: output.data, slope: value.grad };
  const check = checkGradients(expression, numbers).find((one) => one.variable === variable);
  return { samples: sampleFunction(output, value, { domain }), at: { ...at, kink: check?.kink }, variable };
}

type LiveProps = FunctionPlotProps & {
  readonly source: string;
  readonly numbers: Numbers;
  readonly domain?: readonly [number, number];
};

/** The plot with a point that moves: where it is, is the page's own state. */
function LivePlot({ source, numbers, domain, variable, onAtChange, ...rest }: LiveProps) {
  const [x, setX] = useState(numbers[variable] ?? 0);
  const plot = useMemo(
    () => plotOf(source, { ...numbers, [variable]: x }, variable, domain),
    [source, numbers, variable, x, domain],
  );
  return (
    <FunctionPlot
      {...rest}
      {...plot}
      onAtChange={(next) => {
        setX(next);
        onAtChange?.(next);
      }}
    />
  );
}

const NEURON = '(a * b + c).tanh()';
const NEURON_NUMBERS = { a: 2, b: -3, c: 5.5 };

const meta = {
  title: 'Views/FunctionPlot',
  component: FunctionPlot,
  tags: ['!autodocs'],
  argTypes: {
    samples: { table: { type: { summary: 'FunctionSamples | null' } } },
    at: { table: { type: { summary: 'FunctionPoint | null' } } },
  },
  args: { ...plotOf(NEURON, NEURON_NUMBERS), onAtChange: fn() },
  parameters: { columnWidth: 560 },
} satisfies Meta<typeof FunctionPlot>;

export default meta;
type Story = StoryObj<typeof meta>;

const live =
  (source: string, numbers: Numbers, domain?: readonly [number, number]): NonNullable<Story['render']> =>
  (args) => <LivePlot {...args} source={source} numbers={numbers} domain={domain} />;

/** Drag the point, or focus the plot and use the arrow keys: the violet tangent's slope is the gradient. */
export const Default: Story = {
  render: live(NEURON, NEURON_NUMBERS),
  play: async ({ canvas, args, step }) => {
    const slider = canvas.getByRole('slider', { name: 'Value of a' });
    await step('The slope of the tangent is the gradient of a', async () => {
      await expect(slider).toHaveAttribute('aria-valuetext', 'a = 2.0000, L = −0.4621, slope −2.3593');
      await expect(canvas.getByText(/add a tiny h to a, and L changes by about −2\.3593 · h/)).toBeVisible();
    });
    await step('Pressing on the plot puts the point there', async () => {
      const box = slider.getBoundingClientRect();
      const at = { clientX: box.left + 48 + (box.width - 62) / 2, clientY: box.top + 60, buttons: 1 };
      await fireEvent.pointerDown(slider, at);
      await expect(args.onAtChange).toHaveBeenLastCalledWith(0);
      await expect(slider).toHaveAttribute('aria-valuenow', '0');
    });
    await step('Dragging goes on from there', async () => {
      const box = slider.getBoundingClientRect();
      const at = { clientX: box.left + 48 + (box.width - 62) * 0.7, clientY: box.top + 30, buttons: 1 };
      await fireEvent.pointerMove(slider, at);
      await expect(args.onAtChange).toHaveBeenLastCalledWith(2);
    });
    await step('Arrow keys go one step, with Shift ten, Home and End to the ends', async () => {
      slider.focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(args.onAtChange).toHaveBeenLastCalledWith(2.1);
      await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
      await expect(args.onAtChange).toHaveBeenLastCalledWith(1.1);
      await userEvent.keyboard('{End}');
      await expect(args.onAtChange).toHaveBeenLastCalledWith(5);
      await userEvent.keyboard('{Home}');
      await expect(args.onAtChange).toHaveBeenLastCalledWith(-5);
    });
    await step('The curve is there in words and as a table', async () => {
      await expect(canvas.getByText(/L for a from −5 to 5: between −1\.0000 and 1\.0000/)).toBeInTheDocument();
      await expect(canvas.getAllByRole('row')).toHaveLength(12);
    });
  },
};

/** A run of 1 makes the rise the slope: count the squares. */
export const RiseOverRun: Story = {
  render: live('a ** 2 / 4', { a: 2 }),
  play: async ({ canvas, step }) => {
    await step('The triangle has a run of 1 and a rise of the slope', async () => {
      await expect(canvas.getByText('run 1')).toBeVisible();
      await expect(canvas.getByText('rise 1')).toBeVisible();
    });
    await step('Where the tangent is level there is no triangle, and it is said what that means', async () => {
      canvas.getByRole('slider').focus();
      await userEvent.keyboard('{PageDown}{PageDown}');
      await expect(canvas.getByText(/The tangent is level/)).toBeVisible();
      await expect(canvas.queryByText(/^rise/)).toBeNull();
    });
  },
};

/** Which variable lies on the axis is chosen outside of the plot. */
export const ChosenVariable: Story = {
  render: function Chosen(args) {
    const names = ['a', 'b', 'c'] as const;
    const [variable, setVariable] = useState<string>('b');
    const [numbers, setNumbers] = useState<Numbers>(NEURON_NUMBERS);
    return (
      <div style={{ display: 'grid', gap: 8 }}>
        <div role="group" aria-label="Variable" style={{ display: 'flex', gap: 6 }}>
          {names.map((name) => (
            <button
              key={name}
              type="button"
              className="mgp-button"
              data-variant="chip"
              aria-pressed={name === variable}
              onClick={() => setVariable(name)}
            >
              {name}
            </button>
          ))}
        </div>
        <FunctionPlot
          {...args}
          {...plotOf(NEURON, numbers, variable, [-8, 8])}
          onAtChange={(x) => setNumbers({ ...numbers, [variable]: x })}
        />
      </div>
    );
  },
  play: async ({ canvas, step }) => {
    await step('Another variable has another curve, at the same output', async () => {
      const before = canvas.getByRole('slider', { name: 'Value of b' }).getAttribute('aria-valuetext');
      await expect(before).toBe('b = −3.0000, L = −0.4621, slope 1.5729');
      await userEvent.click(canvas.getByRole('button', { name: 'c' }));
      await expect(await canvas.findByRole('slider', { name: 'Value of c' })).toHaveAttribute('aria-valuenow', '5.5');
    });
  },
};

/** At a corner no single slope is right; the tangent that autograd takes is dashed. */
export const Kink: Story = {
  render: live('relu(a) - 1', { a: 0 }, [-3, 3]),
  play: async ({ canvas, canvasElement, step }) => {
    await step('It is said that autograd chooses', async () => {
      await expect(canvas.getByText(/has a corner here.*Autograd takes 0\.0000/)).toBeVisible();
      await expect(canvasElement.querySelector('.mgp-FunctionPlot-tangent')).toHaveAttribute('data-kink');
    });
    await step('Beside the corner the slope is plain again', async () => {
      canvas.getByRole('slider').focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(canvas.getByText(/changes by about 1\.0000 · h/)).toBeVisible();
    });
  },
};

/** The curve is not drawn across a pole, and what is far from the rest is cut off. */
export const Pole: Story = {
  render: live('1 / a', { a: 1.5 }),
  play: async ({ canvas, canvasElement, step }) => {
    await step('There are two branches', async () => {
      const path = canvasElement.querySelector('.mgp-FunctionPlot-curve')?.getAttribute('d') ?? '';
      await expect(path.split('M').length - 1).toBe(2);
      await expect(canvas.getByText('cut off at the edge')).toBeVisible();
    });
    await step('Near the pole the axis reaches up to the point', async () => {
      canvas.getByRole('slider').focus();
      await userEvent.keyboard('{PageDown}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
      const [picture, point] = ['.mgp-FunctionPlot-plot', '.mgp-FunctionPlot-point'].map((part) =>
        canvasElement.querySelector(part)?.getBoundingClientRect(),
      );
      await expect(point?.top).toBeGreaterThan(picture?.top ?? Infinity);
      await expect(canvas.getByText('10')).toBeVisible();
    });
    await step('At the pole there is no slope', async () => {
      await userEvent.keyboard('{ArrowLeft}');
      await expect(canvas.getByText('L is infinite here, so it has no slope.')).toBeVisible();
    });
  },
};

/** Where the output is not a number there is a gap. */
export const Gap: Story = {
  render: live('log(a)', { a: -2 }),
  play: async ({ canvas, step }) => {
    await step('The gap is named', async () => {
      await expect(canvas.getByText('not a number')).toBeVisible();
      await expect(canvas.getByText('L is not a number here, so it has no slope.')).toBeVisible();
    });
    await step('Out of the gap there is a slope again', async () => {
      canvas.getByRole('slider').focus();
      await userEvent.keyboard('{PageUp}{PageUp}{PageUp}');
      await expect(canvas.getByText(/changes by about 1\.0000 · h/)).toBeVisible();
    });
  },
};

export const Flat: Story = {
  render: live('3', { a: 1 }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/The tangent is level/)).toBeVisible();
    await expect(canvas.getByText(/: always 3\.0000\./)).toBeInTheDocument();
  },
};

/** Very steep, very large, and wiggly: the picture stays readable, the numbers exact. */
export const Extreme: Story = {
  render: live('exp(a * 40) * sin(a * 9)', { a: 2 }, [-1, 4]),
  play: async ({ canvas, canvasElement, step }) => {
    await step('Nothing but finite numbers is drawn', async () => {
      for (const path of canvasElement.querySelectorAll('path')) {
        await expect(path.getAttribute('d')).not.toMatch(/NaN|Infinity/);
      }
    });
    await step('The slope is read in powers of ten', async () => {
      await expect(canvas.getByRole('slider')).toHaveAttribute(
        'aria-valuetext',
        expect.stringMatching(/^a = 2\.0000, L = −4\.16e34, slope −1\.3\de36$/),
      );
    });
  },
};

/** Without `onAtChange` it is a picture, and no slider. */
export const Picture: Story = {
  args: { onAtChange: undefined },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('slider')).toBeNull();
    await expect(canvas.getByRole('group', { name: 'L as a function of a' })).toBeVisible();
  },
};

export const Empty: Story = {
  args: { samples: null, at: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Choose a variable to see its curve', { selector: '.mgp-notice' })).toBeVisible();
    await expect(canvas.queryByRole('slider')).toBeNull();
  },
};

export const Loading: Story = {
  args: { samples: null, at: null, status: 'loading' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading the curve…');
  },
};

export const Error: Story = {
  args: { samples: null, at: null, status: 'error' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('The curve could not be loaded.');
  },
};

export const Dark: Story = { render: live(NEURON, NEURON_NUMBERS), globals: { theme: 'dark' } };

/** As it stands in a side panel. */
export const Narrow: Story = {
  render: live('a ** 2 / 4 + b', { a: 2, b: 1 }),
  globals: { viewport: { value: 'narrow' } },
  parameters: { columnWidth: 232 },
  play: async ({ canvas }) => {
    const plot = canvas.getByRole('group');
    await expect(plot.scrollWidth).toBeLessThanOrEqual(plot.clientWidth);
  },
};
