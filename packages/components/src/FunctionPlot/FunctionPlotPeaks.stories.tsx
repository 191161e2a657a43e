import { FunctionPlot } from '@micrograd-playground/components';
import { evaluateProgram, parseProgram, sampleFunction } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';

/** The last line of a program as a function of a, at the present numbers. */
function plotOf(program: string, numbers: Readonly<Record<string, number>>) {
  const { output, variables } = evaluateProgram(parseProgram(program), numbers);
  const a = variables['a'];
  if (a === undefined) throw new RangeError('There is no variable a.');
  output.backward();
  const samples = sampleFunction(output, a, { domain: [-5, 5] });
  return { samples, at: { x: a.data, y: output.data, slope: a.grad }, variable: 'a', output: output.label };
}

/** Where single values are far from the rest of the curve, and where the point is among them. */
const meta = {
  title: 'Views/FunctionPlot/Peaks',
  component: FunctionPlot,
  tags: ['!autodocs'],
  argTypes: {
    samples: { table: { type: { summary: 'FunctionSamples | null' } } },
    at: { table: { type: { summary: 'FunctionPoint | null' } } },
  },
  args: plotOf('L = 1 / a', { a: 0.1 }),
  parameters: { columnWidth: 560 },
} satisfies Meta<typeof FunctionPlot>;

export default meta;
type Story = StoryObj<typeof meta>;

const README = `c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f`;

/** The example of micrograd's README: one sample beside a pole is 10²⁹, and does not decide about the axis. */
export const Readme: Story = {
  args: plotOf(README, { a: -4, b: 2 }),
  parameters: { columnWidth: 296 },
  play: async ({ canvas, step }) => {
    await step('The axis goes as far as the rest of the curve does', async () => {
      await expect(canvas.getByText('cut off at the edge')).toBeVisible();
      await expect(canvas.getByText('20,000')).toBeVisible();
    });
  },
};

/** The axis reaches up to the point. */
export const PointOnAPeak: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.queryByText('the point is above')).toBeNull();
    await expect(canvas.getByText('10')).toBeVisible();
  },
};

/** The page has chosen the ends of the axis: an arrow points to a point beyond them. */
export const GivenAxis: Story = {
  args: { yDomain: [-6, 6] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('the point is above')).toBeVisible();
  },
};
