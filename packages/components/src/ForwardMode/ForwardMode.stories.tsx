import type { ForwardModeProps } from '@micrograd-playground/components';
import { ExprGraph, ForwardMode } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { evaluateExpression, MLP, parseExpression, traceGraph, Value } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test';

function graphOf(source: string, bindings: Record<string, number> = { a: 2, b: -3, c: 5.5 }): GraphSnapshot {
  const { output } = evaluateExpression(parseExpression(source), bindings);
  output.backward();
  return traceGraph(output);
}

const meta = {
  title: 'Views/ForwardMode',
  component: ForwardMode,
  tags: ['!autodocs'],
  args: { graph: graphOf('(a * b + c).tanh()'), onInputIdChange: fn(), onActiveStepChange: fn() },
} satisfies Meta<typeof ForwardMode>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    const row = (name: RegExp | string) => canvas.getByRole('row', { name });
    await step('the last tangent is the gradient that reverse mode has at the input', async () => {
      await expect(row(/^L = tanh/)).toHaveTextContent('− 2.3593 ε');
      await expect(row(/^a 2/)).toHaveTextContent('−2.3593');
    });
    await step('another input: another pass', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Input that moves' }), 'c');
      await expect(args.onInputIdChange).toHaveBeenCalledWith('c');
      await expect(row(/^L = tanh/)).toHaveTextContent('+ 0.7864 ε');
      await expect(row(/^a·b −6/)).toHaveTextContent('+ 0.0000 ε');
      await expect(canvas.getByText('∂L/∂c')).toBeVisible();
    });
  },
};

/** One node at a time: local derivative × the operand's tangent, summed over the operands. */
export const StepThrough: Story = {
  args: { graph: graphOf('a * b + a'), defaultActiveStep: 0 },
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    const on = canvas.getByRole('button', { name: 'One node on' });
    await step('the input moves by 1 ε', async () => {
      await expect(canvas.getByText(/is what moves: it moves by/)).toBeVisible();
      await expect(canvas.getByRole('row', { name: /^L = / })).toHaveTextContent('——');
    });
    await step('the other one stays, and the product moves by −3 ε', async () => {
      await userEvent.click(on);
      await expect(canvas.getByText(/stays where it is while/)).toBeVisible();
      await userEvent.click(on);
      await expect(canvas.getByText('b · ∂a/∂a')).toBeVisible();
      await expect(args.onActiveStepChange).toHaveBeenLastCalledWith(2);
    });
    await step('back again, by keyboard', async () => {
      canvas.getByRole('button', { name: 'One node back' }).focus();
      await userEvent.keyboard(' ');
      await expect(canvas.getByText('node 2 / 4')).toBeVisible();
    });
    await step('all of it', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'All' }));
      await expect(canvas.getByText('all 4 nodes')).toBeVisible();
      await expect(canvas.getByRole('row', { name: /^L = / })).toHaveTextContent('− 2.0000 ε');
    });
  },
};

/** What happens when inputs become the weights of a network. */
export const MillionInputs: Story = {
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    await step('drag to a million inputs', async () => {
      await fireEvent.input(canvas.getByRole('slider', { name: 'Inputs' }), { target: { value: '99' } });
      await expect(canvas.getByRole('row', { name: 'passes 1,000,000 1' })).toBeVisible();
      await expect(canvas.getByRole('row', { name: '= in all 2.3 trillion 1.7 million' })).toBeVisible();
      await expect(canvas.getByText(/39 minutes against 1.7 ms/)).toBeVisible();
    });
  },
};

/** The step is that of the graph's forward pass: one number drives both. */
function BesideTheGraph(props: ForwardModeProps) {
  const [step, setStep] = useState<number | null>(3);
  const [highlightedId, setHighlightedId] = useState<string | null>(null);
  return (
    <div style={{ display: 'grid', gap: 24 }}>
      <ExprGraph
        graph={props.graph}
        activeStep={step ?? undefined}
        highlightedId={highlightedId}
        onHighlightedIdChange={setHighlightedId}
        height={240}
      />
      <ForwardMode
        {...props}
        activeStep={step}
        onActiveStepChange={setStep}
        highlightedId={highlightedId}
        onHighlightedIdChange={setHighlightedId}
      />
    </div>
  );
}

export const BesideAGraph: Story = { render: (args) => <BesideTheGraph {...args} /> };

export const OneInput: Story = { args: { graph: graphOf('a * a') } };

export const Empty: Story = { args: { graph: null } };

export const NothingMoves: Story = { args: { graph: traceGraph(Value.constant(2).tanh()) } };

export const Loading: Story = { args: { graph: null, status: 'loading' } };

export const Error: Story = { args: { graph: null, status: 'error' } };

function network(): GraphSnapshot {
  const inputs = [new Value(0.5, 'x'), new Value(-1.5, 'y')];
  const parameters = Array.from({ length: 25 }, (_, i) => Math.sin(i * 7.3) * 1.4);
  const mlp = MLP.fromParameters(2, { hidden: [3, 3], activation: 'tanh' }, parameters);
  const output = mlp.forward(inputs);
  output.backward();
  return traceGraph(output);
}

/** A small network with all its weights, and numbers from 10⁻¹² to 10¹². */
export const Extreme: Story = { args: { graph: network(), defaultInputId: 'x', defaultActiveStep: 14 } };

export const ExtremeNumbers: Story = {
  args: { graph: graphOf('(a * b) ** 2 / c - relu(a) * log(c)', { a: 1.5e6, b: -2.5e6, c: 1e-12 }) },
};

export const Dark: Story = { args: { defaultActiveStep: 3 }, globals: { theme: 'dark' } };

export const Narrow: Story = { args: { defaultActiveStep: 3 }, globals: { viewport: { value: 'narrow' } } };
