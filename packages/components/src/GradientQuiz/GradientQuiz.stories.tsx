import type { GradientQuizProps, QuizProgress } from '@micrograd-playground/components';
import { ExprGraph, GradientQuiz, hiddenGradients } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { evaluateProgram, parseProgram, traceGraph, Value } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor } from 'storybook/test';

function graphOf(program: string, bindings: Readonly<Record<string, number>> = { a: 2, b: -3, c: 5.5 }): GraphSnapshot {
  const { output } = evaluateProgram(parseProgram(program), bindings);
  output.backward();
  return traceGraph(output);
}

const meta = {
  title: 'Views/GradientQuiz',
  component: GradientQuiz,
  tags: ['!autodocs'],
  args: {
    graph: graphOf('(a * b + c).tanh()'),
    onAnswer: fn(),
    onComplete: fn(),
    onHiddenIdsChange: fn(),
  },
} satisfies Meta<typeof GradientQuiz>;

export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const box = (canvas: Canvas, name: string): HTMLElement => canvas.getByRole('textbox', { name: `∂L/∂${name}` });

export const Default: Story = {
  play: async ({ canvas, args, step }) => {
    await step('type an answer and press Enter: right, and on to the next', async () => {
      await expect(args.onHiddenIdsChange).toHaveBeenLastCalledWith(['a', 'b', 'c']);
      await userEvent.type(box(canvas, 'a'), '-2,36{Enter}');
      await expect(args.onAnswer).toHaveBeenLastCalledWith({ nodeId: 'a', answer: -2.36, correct: true, attempts: 1 });
      await expect(args.onHiddenIdsChange).toHaveBeenLastCalledWith(['b', 'c']);
      await expect(box(canvas, 'b')).toHaveFocus();
      await expect(canvas.getByText('1 of 3')).toBeVisible();
      await expect(box(canvas, 'a')).toHaveAccessibleDescription('Right.');
    });
    await step('a wrong sign is recognised, and the rule shown', async () => {
      await userEvent.keyboard('-1.57{Enter}');
      await expect(canvas.getByText('The size is right, but the sign is not.')).toBeVisible();
      await expect(args.onAnswer).toHaveBeenLastCalledWith(expect.objectContaining({ mistake: 'sign', attempts: 1 }));
      await expect(box(canvas, 'b')).toHaveFocus();
      await expect(box(canvas, 'b')).toBeInvalid();
      await expect(canvas.getByText(/^The local derivative of/)).toHaveTextContent('of a·b by b is a, here 2.');
    });
    await step('mended', async () => {
      await userEvent.clear(box(canvas, 'b'));
      await userEvent.keyboard('1.57{Enter}');
      await expect(box(canvas, 'c')).toHaveFocus();
    });
    await step('the last one ends it, with the keyboard on the result', async () => {
      await userEvent.keyboard('0.79{Enter}');
      const result = canvas.getByText('3 of 3 found, 2 at the first try.');
      await expect(result).toHaveFocus();
      await expect(args.onComplete).toHaveBeenLastCalledWith({
        score: 3,
        count: 3,
        firstTry: 2,
        shownIds: [],
        attempts: 4,
      });
    });
    await step('and again', async () => {
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await expect(box(canvas, 'a')).toHaveFocus();
      await expect(box(canvas, 'a')).toHaveValue('');
      await expect(args.onHiddenIdsChange).toHaveBeenLastCalledWith(['a', 'b', 'c']);
    });
  },
};

/** From a nudge to the solution, one press at a time. */
export const Hints: Story = {
  args: { ask: ['a'] },
  play: async ({ canvas, args, step }) => {
    const press = () => userEvent.click(canvas.getByRole('button', { name: /(Hint|Show the answer): ∂L\/∂a/ }));
    await step('where it is used', async () => {
      await press();
      await expect(canvas.getByText(/is used once/)).toBeVisible();
    });
    await step('by which rule', async () => {
      await press();
      await expect(canvas.getByText(/^The local derivative of/)).toHaveTextContent('of a·b by a is b, here −3.');
    });
    await step('with which numbers', async () => {
      await press();
      await expect(canvas.getByText('= (−3) · 0.7864')).toBeVisible();
      await expect(box(canvas, 'a')).toHaveValue('');
    });
    await step('and the answer, which is not counted as found', async () => {
      await press();
      await expect(box(canvas, 'a')).toHaveValue('−2.3593');
      await expect(args.onComplete).toHaveBeenCalledWith(expect.objectContaining({ score: 0, shownIds: ['a'] }));
      await expect(canvas.getByText('0 of 1 found.')).toHaveFocus();
    });
  },
};

/** What people type, and what is said to it. */
export const Mistakes: Story = {
  args: { graph: graphOf('d = a * b\nL = d * c + a', { a: 2, b: -3, c: 10 }), ask: ['a', 'b'] },
  play: async ({ canvas, step }) => {
    const answer = async (name: string, text: string) => {
      await userEvent.clear(box(canvas, name));
      await userEvent.type(box(canvas, name), `${text}{Enter}`);
    };
    await step('one of two uses', async () => {
      await answer('a', '-30');
      await expect(canvas.getByText(/That leaves a use of/)).toBeVisible();
    });
    await step('the upstream gradient forgotten', async () => {
      await answer('b', '2');
      await expect(canvas.getByText('∂d/∂b')).toBeVisible();
    });
    await step('not a number, and a comma that could be either', async () => {
      await answer('a', 'minus 29');
      await expect(canvas.getByText(/This is not a number/)).toBeVisible();
      await answer('a', '1,000');
      await expect(canvas.getByText(/Is the comma a decimal point/)).toBeVisible();
    });
    await step('a fraction', async () => {
      await answer('a', '−58/2');
      await expect(canvas.getByText('✓ Right.')).toBeVisible();
    });
  },
};

/** Beside the graph, which keeps the gradients that are asked for to itself until they are answered. */
function BesideTheGraph(props: GradientQuizProps) {
  const [hidden, setHidden] = useState<readonly string[]>(props.graph ? hiddenGradients(props.graph, props.ask) : []);
  return (
    <div style={{ display: 'grid', gap: 24, gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))' }}>
      <ExprGraph graph={props.graph} hiddenGradientIds={hidden} height={420} />
      <GradientQuiz {...props} onHiddenIdsChange={setHidden} />
    </div>
  );
}

export const BesideAGraph: Story = {
  render: (args) => <BesideTheGraph {...args} />,
  play: async ({ canvas, step }) => {
    await step('the graph does not tell', async () => {
      await waitFor(() => expect(canvas.getAllByText('?')).toHaveLength(3));
    });
    await step('until it is found', async () => {
      await userEvent.type(box(canvas, 'c'), '0.79{Enter}');
      await waitFor(() => expect(canvas.getAllByText('?')).toHaveLength(2));
    });
  },
};

/** The page moves a variable in the middle of the quiz. */
function WithASlider(props: GradientQuizProps) {
  const [numbers, setNumbers] = useState({ a: 2, b: -3, c: 5.5 });
  return (
    <>
      <button type="button" onClick={() => setNumbers({ ...numbers })}>
        Compute again
      </button>
      <button type="button" onClick={() => setNumbers({ ...numbers, a: numbers.a + 1 })}>
        Move a
      </button>
      <GradientQuiz {...props} graph={graphOf('a * b + c', numbers)} />
    </>
  );
}

export const OtherNumbers: Story = {
  render: (args) => <WithASlider {...args} />,
  play: async ({ canvas, args, step }) => {
    await step('the same numbers, computed again, keep the answers', async () => {
      await userEvent.type(box(canvas, 'a'), '-3{Enter}');
      await userEvent.click(canvas.getByRole('button', { name: 'Compute again' }));
      await expect(canvas.getByText('1 of 3')).toBeVisible();
      await expect(box(canvas, 'a')).toHaveValue('-3');
    });
    await step('other numbers are another quiz', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Move a' }));
      await expect(canvas.getByText('0 of 3')).toBeVisible();
      await expect(box(canvas, 'a')).toHaveValue('');
      await expect(args.onHiddenIdsChange).toHaveBeenLastCalledWith(['a', 'b', 'c']);
    });
  },
};

/** The quiz is put away and taken out again: the page has kept how far it was. */
function PutAway(props: GradientQuizProps) {
  const [progress, setProgress] = useState<QuizProgress | null>(null);
  const [isShown, setShown] = useState(true);
  return (
    <div style={{ display: 'grid', gap: 16, justifyItems: 'start' }}>
      <button type="button" className="mgp-button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        Quiz
      </button>
      {isShown && (
        <GradientQuiz {...props} style={{ width: '100%' }} progress={progress} onProgressChange={setProgress} />
      )}
    </div>
  );
}

export const BackAgain: Story = {
  render: (args) => <PutAway {...args} />,
  play: async ({ canvas, args, step }) => {
    const toggle = () => userEvent.click(canvas.getByRole('button', { name: 'Quiz' }));
    await step('one found, one mistaken, and away', async () => {
      await userEvent.type(box(canvas, 'a'), '-2.36{Enter}');
      await userEvent.type(box(canvas, 'b'), '-1.57{Enter}');
      await toggle();
      await expect(canvas.queryByRole('textbox')).toBeNull();
    });
    await step('it goes on where it was', async () => {
      await toggle();
      await expect(box(canvas, 'a')).toHaveValue('-2.36');
      await expect(canvas.getByText('The size is right, but the sign is not.')).toBeVisible();
      await expect(canvas.getByText('1 of 3')).toBeVisible();
      await expect(args.onHiddenIdsChange).toHaveBeenLastCalledWith(['b', 'c']);
    });
  },
};

/** Gradients below a hundredth want two digits as well: 0 is near them, and wrong. */
export const SmallGradients: Story = {
  args: { graph: graphOf('(a * b + c).tanh()', { a: 2, b: -3, c: 10 }), ask: ['a', 'c'] },
  play: async ({ canvas, step }) => {
    const answer = async (name: string, text: string) => {
      await userEvent.clear(box(canvas, name));
      await userEvent.type(box(canvas, name), `${text}{Enter}`);
    };
    await step('neither 0 nor another small number', async () => {
      await answer('a', '0');
      await expect(box(canvas, 'a')).toBeInvalid();
      await answer('a', '-0.0013');
      await expect(box(canvas, 'a')).toBeInvalid();
    });
    await step('but two digits, also of what comes out of rounded numbers', async () => {
      await answer('a', '-0.0039');
      await expect(box(canvas, 'a')).toHaveAccessibleDescription('Right.');
      await answer('c', '0.0014');
      await expect(canvas.getByText('2 of 2 found, 1 at the first try.')).toHaveFocus();
    });
  },
};

/** Also results in between, from the output on. */
export const FromTheOutput: Story = {
  args: {
    graph: graphOf('d = a * b\nL = d + c'),
    ask: (() => {
      const graph = graphOf('d = a * b\nL = d + c');
      return graph.nodes.map(({ id }) => id).reverse();
    })(),
  },
};

export const Empty: Story = { args: { graph: null } };

export const NothingToAsk: Story = { args: { graph: traceGraph(Value.constant(2)) } };

export const Loading: Story = { args: { graph: null, status: 'loading' } };

export const Error: Story = { args: { graph: null, status: 'error' } };

/** Eight long names, gradients from 10⁻¹² to infinity. */
export const Extreme: Story = {
  args: {
    graph: graphOf(
      'first_long_name = weight_of_the_input * input_number_one\nL = log(first_long_name - first_long_name) * a * 1e12 + b ** 40 + tiny * 1e-12',
      { weight_of_the_input: 123_456.789, input_number_one: -0.000_012_3, a: 1, b: 9, tiny: 1 },
    ),
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas, step }) => {
    await step('a mistake', async () => {
      await userEvent.type(box(canvas, 'a'), '-3{Enter}');
    });
  },
};

export const Narrow: Story = {
  globals: { viewport: { value: 'narrow' } },
  play: async ({ canvas, step }) => {
    await step('one found, one mistake', async () => {
      await userEvent.type(box(canvas, 'a'), '-2.36{Enter}');
      await userEvent.type(box(canvas, 'b'), '0.79{Enter}');
    });
  },
};
