import {
  BoundaryHeatmap,
  BugLab,
  ChainRulePanel,
  ExpressionExplorer,
  ExpressionInput,
  ExprGraph,
  ForwardMode,
  GradientCheck,
  GradientQuiz,
  ModelForm,
  NetworkTrainer,
  SecondDerivatives,
  StepControls,
  VariableSliders,
} from '@micrograd-playground/components';
import { evaluateExpression, parseExpression, traceGraph } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';

const meta = {
  title: 'Views/Wrong props',
  tags: ['!autodocs'],
  // React tells programmers of each fault that it catches.
  beforeEach: () => {
    spyOn(console, 'error').mockImplementation(() => undefined);
  },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** What programs that no types are checked for may come to give. */
const wrong = (given: unknown) => given as never;

/** Each says so in its place; the page around them stays. */
export const InTheirPlaces: Story = {
  render: () => (
    <>
      <p>Before</p>
      <BugLab graph={wrong({})} />
      <ChainRulePanel graph={wrong({})} steps={wrong(5)} activeStep={0} />
      <ExprGraph graph={wrong({})} />
      <ExpressionExplorer hide={wrong(5)} />
      <ExpressionInput value={wrong(5)} />
      <ForwardMode graph={wrong({})} />
      <GradientCheck checks={wrong('x')} />
      <GradientQuiz graph={wrong({})} />
      <ModelForm value={wrong(null)} />
      <NetworkTrainer defaultConfig={wrong({})} />
      <SecondDerivatives derivatives={wrong({})} />
      <StepControls steps={wrong(5)} />
      <VariableSliders defaultValue={{ a: 1 }} max={wrong({})} />
      <p>After</p>
    </>
  ),
  play: async ({ canvas, step }) => {
    await step('what is before and after them is there', async () => {
      await expect(canvas.getByText('Before')).toBeVisible();
      await expect(canvas.getByText('After')).toBeVisible();
    });
    await step('each says that it could not be drawn', async () => {
      await waitFor(() => expect(canvas.getAllByText(/could not be drawn/)).toHaveLength(13));
    });
  },
};

function Arriving() {
  const [graph, setGraph] = useState<object>({});
  return (
    <>
      <button
        type="button"
        onClick={() => {
          const { output } = evaluateExpression(parseExpression('a * b'), { a: 2, b: -3 });
          output.backward();
          setGraph(traceGraph(output));
        }}
      >
        Load
      </button>
      <ExprGraph graph={wrong(graph)} />
    </>
  );
}

/** A graph that comes later is drawn, without anybody pressing anything. */
export const RightPropsLater: Story = {
  render: () => <Arriving />,
  play: async ({ canvas, step }) => {
    await step('nothing to be drawn yet', async () => {
      await expect(canvas.getByRole('alert')).toHaveTextContent('could not be drawn');
    });
    await step('then there is', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Load' }));
      await waitFor(() => expect(canvas.queryByRole('alert')).not.toBeInTheDocument());
      await expect((await canvas.findAllByText(/value −6/)).length).toBeGreaterThan(0);
    });
  },
};

const twins = [-0.5, 0.5].map((x) => ({ id: 'p', x: [x, x], label: x }));

/** Points that were given one id are drawn all the same; nodes of a graph are not, for its edges name them. */
export const OneIdTwice: Story = {
  render: () => <BoundaryHeatmap boundary={null} points={twins} legend={false} size={200} />,
  play: async ({ canvasElement, step }) => {
    await step('both points are there, and nobody is warned', async () => {
      await expect(canvasElement.querySelectorAll('.mgp-BoundaryHeatmap-points path')).toHaveLength(2);
      await expect(spyOn(console, 'error')).not.toHaveBeenCalled();
    });
  },
};
