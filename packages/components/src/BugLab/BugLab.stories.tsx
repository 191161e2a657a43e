import type { BugChoice, BugLabProps } from '@micrograd-playground/components';
import { BugLab, ExprGraph } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { brokenBackward, evaluateProgram, parseProgram, traceGraph } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, within } from 'storybook/test';

function graphOf(program: string, bindings: Readonly<Record<string, number>> = { a: 2, b: -3, c: 10 }): GraphSnapshot {
  const { output } = evaluateProgram(parseProgram(program), bindings);
  output.backward();
  return traceGraph(output);
}

const meta = {
  title: 'Views/BugLab',
  component: BugLab,
  tags: ['!autodocs'],
  args: { graph: graphOf('d = a * b\nL = d - d * c + a'), onBugChange: fn(), onExampleRequest: fn() },
} satisfies Meta<typeof BugLab>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    const choose = (name: string) => userEvent.click(canvas.getByRole('radio', { name }));
    const first = () => canvas.getByText('first wrong').closest('tr');
    await step('nothing is wrong at first', async () => {
      await expect(canvas.getByRole('status')).toHaveTextContent('All gradients are right.');
      await expect(canvas.queryByText('first wrong')).not.toBeInTheDocument();
    });
    await step('= in place of +=: the shared product keeps its last contribution only', async () => {
      await choose('= in place of +=');
      await expect(args.onBugChange).toHaveBeenLastCalledWith('overwrite');
      await expect(first()).toHaveTextContent(/^d = a·b/);
      await expect(canvas.getByRole('status')).toHaveTextContent('with = only the last one is left');
    });
    await step('no topological order: the product passes on before all has arrived', async () => {
      await choose('No topological order');
      await expect(first()).toHaveTextContent(/^b/);
      await expect(canvas.getByRole('status')).toHaveTextContent('when 1 of 2 contributions had arrived');
    });
    await step('by keyboard: the arrow goes on to the wrong sign', async () => {
      await userEvent.keyboard('{ArrowDown}');
      await expect(canvas.getByRole('radio', { name: 'Wrong sign' })).toBeChecked();
      await expect(canvas.getByRole('status')).toHaveTextContent('falls');
    });
  },
};

export const NotZeroed: Story = {
  args: { defaultBug: 'noZeroing', graph: graphOf('L = (a * b + c).tanh()', { a: 2, b: -3, c: 5.5 }) },
};

export const Overwritten: Story = { args: { defaultBug: 'overwrite' } };

export const NoOrder: Story = { args: { defaultBug: 'noTopologicalOrder' } };

export const WrongSign: Story = { args: { defaultBug: 'wrongSign' } };

/** A bug that nothing shows here: the page is asked for an expression that it harms. */
function WithExamples(props: BugLabProps) {
  const [graph, setGraph] = useState(props.graph);
  return (
    <BugLab
      {...props}
      graph={graph}
      onExampleRequest={(example) => {
        props.onExampleRequest?.(example);
        setGraph(graphOf(example.program, example.bindings));
      }}
    />
  );
}

export const NoHarm: Story = {
  args: { graph: graphOf('L = a * b + c'), defaultBug: 'overwrite' },
  render: (args) => <WithExamples {...args} />,
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    await step('it says why there is no harm', async () => {
      await expect(canvas.getByRole('status')).toHaveTextContent('each value is used once');
    });
    await step('and shows an expression where there is', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Show one that it harms' }));
      await expect(args.onExampleRequest).toHaveBeenCalledWith(expect.objectContaining({ bug: 'overwrite' }));
      await expect(canvas.getByText('first wrong').closest('tr')).toHaveTextContent(/^a/);
      await expect(canvas.queryByRole('button', { name: 'Show one that it harms' })).not.toBeInTheDocument();
    });
  },
};

/** The right and the broken graph, with the first wrong node lit. */
function SideBySide({ graph, ...props }: BugLabProps) {
  const [bug, setBug] = useState<BugChoice>('overwrite');
  const [pointedId, setPointedId] = useState<string | null>(null);
  const broken = graph && bug !== 'none' ? brokenBackward(graph, bug) : null;
  const litId = pointedId ?? broken?.firstWrongId ?? null;
  return (
    <div style={{ display: 'grid', gap: 24 }}>
      <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))' }}>
        <ExprGraph aria-label="Right" graph={graph} highlightedId={litId} height={280} />
        <ExprGraph aria-label="Broken" graph={broken?.graph ?? graph} highlightedId={litId} height={280} />
      </div>
      <BugLab
        {...props}
        graph={graph}
        bug={bug}
        onBugChange={setBug}
        highlightedId={pointedId}
        onHighlightedIdChange={setPointedId}
      />
    </div>
  );
}

export const BesideBothGraphs: Story = { render: (args) => <SideBySide {...args} /> };

export const Empty: Story = { args: { graph: null } };

export const Loading: Story = { args: { graph: null, status: 'loading' } };

export const Error: Story = { args: { graph: null, status: 'error' } };

/** Doubled twenty times: without zeroing the second call adds more and more on its way down. */
export const Extreme: Story = {
  args: {
    graph: graphOf(
      ['x1 = a + a', ...Array.from({ length: 19 }, (_, i) => `x${i + 2} = x${i + 1} + x${i + 1}`)].join('\n'),
    ),
    defaultBug: 'noZeroing',
  },
};

export const Dark: Story = { args: { defaultBug: 'noTopologicalOrder' }, globals: { theme: 'dark' } };

export const Narrow: Story = { args: { defaultBug: 'overwrite' }, globals: { viewport: { value: 'narrow' } } };
