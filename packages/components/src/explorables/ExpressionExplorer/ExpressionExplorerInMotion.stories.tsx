import { DEFAULT_PROGRAM_EXAMPLES, ExpressionExplorer } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import {
  evaluateExpression,
  evaluateProgram,
  parseExpression,
  parseProgram,
  traceGraph,
  traceSteps,
} from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

const meta = {
  title: 'Explorables/ExpressionExplorer/In motion',
  component: ExpressionExplorer,
  tags: ['!autodocs'],
  args: { defaultBindings: { a: 2, b: -3, c: 5.5 } },
} satisfies Meta<typeof ExpressionExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;
type Canvas = Parameters<Play>[0]['canvas'];

const all = (root: Element, selector: string) => Array.from(root.querySelectorAll<HTMLElement>(selector));
const text = (root: Element, selector: string) => root.querySelector(selector)?.textContent ?? '';
const rendered = () => new Promise((resolve) => setTimeout(resolve));
const frame = () => new Promise(requestAnimationFrame);
const stepText = (root: Element) => root.querySelector('.mgp-StepControls-range')?.getAttribute('aria-valuetext') ?? '';

/** Everything that a reader sees of a step: nodes, edges, panels, variables. */
function picture(root: Element): string {
  const nodes = all(root, '.mgp-ExprGraph-node').map(
    (node) => `${node.dataset.active ?? ''} ${node.dataset.pending ?? ''} ${text(node, '.mgp-ExprGraph-numbers')}`,
  );
  const edges = all(root, '.mgp-ExprGraph-edge').map((edge) => `${edge.dataset.flow ?? ''} ${edge.textContent}`);
  const panels = [
    '.mgp-ExprGraph-step',
    '.mgp-ChainRulePanel-phase',
    '.mgp-ChainRulePanel-sentence',
    '.mgp-ChainRulePanel-formula',
    '.mgp-BackwardOrder-lesson',
    '.mgp-BackwardOrder-list',
    '.mgp-StepControls-reading',
  ].map((selector) => text(root, selector));
  const variables = all(root, '.mgp-VariableSlider-gradient').map(({ textContent }) => textContent);
  return [...nodes, ...edges, ...panels, ...variables].join('\n');
}

/** Goes from the first step to the end and back: every step must show the same both times. */
const thereAndBack: Play = async ({ canvas, canvasElement, step }) => {
  const button = (name: string) => canvas.getByRole<HTMLButtonElement>('button', { name });
  const [first, back, forward] = [button('First step'), button('Step back'), button('Step forward')];
  await waitFor(() => expect(all(canvasElement, '.mgp-ExprGraph-node').length).toBeGreaterThan(0));
  first.click();
  await rendered();
  const seen = [picture(canvasElement)];
  await step('forward to the end, each step another picture', async () => {
    for (let i = 0; i < 300 && stepText(canvasElement) !== 'finished'; i++) {
      forward.click();
      await rendered();
      seen.push(picture(canvasElement));
    }
    await expect(new Set(seen).size).toBe(seen.length);
  });
  await step('back to the beginning, past the same pictures', async () => {
    const returned: string[] = [];
    while (returned.length < seen.length - 1) {
      back.click();
      await rendered();
      returned.push(picture(canvasElement));
    }
    await expect(returned).toEqual(seen.slice(0, -1).toReversed());
    await expect(back).toHaveAttribute('aria-disabled', 'true');
  });
};

export const ReversibleNeuron: Story = { play: thereAndBack };

/** Both variables are used twice, one of them twice by the same operation. */
export const ReversibleSharedOperands: Story = {
  args: { defaultExpression: 'a * a + a * b - relu(b)' },
  play: thereAndBack,
};

export const ReversibleMicrogradReadme: Story = {
  args: {
    defaultExpression: DEFAULT_PROGRAM_EXAMPLES.at(-1)?.source,
  },
  play: thereAndBack,
};

/** The graph that must be shown: of the text in the box, at the numbers of the sliders. */
function expectedGraph(root: Element, source: string): GraphSnapshot {
  const numbers = all(root, '.mgp-VariableSlider').map((group): [string, number] => [
    group.getAttribute('aria-label') ?? '',
    Number(group.querySelector<HTMLInputElement>('input[type="range"]')?.value),
  ]);
  const values = Object.fromEntries(numbers);
  const isProgram = root.querySelector('[data-multiline="true"]') !== null;
  const { output } = isProgram
    ? evaluateProgram(parseProgram(source), values)
    : evaluateExpression(parseExpression(source), values);
  output.backward();
  return traceGraph(output);
}

function stepIndex(reading: string, graph: GraphSnapshot): number | null {
  const [, phase, done] = /^(forward|backward) (\d+)/.exec(reading) ?? [];
  if (phase === undefined) return null;
  return Number(done) - 1 + (phase === 'backward' ? graph.nodes.length : 0);
}

/** A printed number as good as it was printed; NaN where there is none. */
const printed = (shown: string) => Number(shown.replaceAll('−', '-').replaceAll(',', '').replace('∞', 'Infinity'));
const isPrinted = (shown: string, x: number | undefined) =>
  x === undefined
    ? shown === '—'
    : Object.is(printed(shown), x) || Math.abs(printed(shown) - x) <= 6e-5 + 6e-3 * Math.abs(x);

/** What is shown and is not so: every value and gradient of the graph, reckoned anew from what the controls say. */
function wrongNumbers(root: Element): string[] {
  const graphElement = root.querySelector<HTMLElement>('.mgp-ExpressionExplorer-graph');
  // A text that makes no sense leaves the last graph there, and says so.
  if (graphElement === null || graphElement.dataset.stale === 'true') return [];
  const source = root.querySelector<HTMLTextAreaElement>('.mgp-ExpressionInput-source')?.value ?? '';
  const graph = expectedGraph(root, source);
  const nodes = all(graphElement, '.mgp-ExprGraph-node');
  if (nodes.length !== graph.nodes.length) return [`${nodes.length} nodes for ${source}`];
  const output = graph.nodes[nodes.findIndex(({ dataset }) => dataset.output === 'true')]?.id;
  const steps = traceSteps(graph, output);
  const stepped = stepIndex(stepText(root), graph);
  const at = stepped ?? steps.length;
  const done = steps.slice(0, at + 1);
  const computed = new Set(done.flatMap((one) => (one.phase === 'forward' ? one.nodeId : [])));
  const grads = new Map(
    done.flatMap((one) => (one.phase === 'forward' ? [] : [[one.nodeId, one.phase === 'seed' ? 1 : one.gradAfter]])),
  );
  // In the end a variable that the output does not depend on has the gradient 0.
  const untouched = (kind: string) => (stepped === null && kind === 'variable' ? 0 : undefined);
  return graph.nodes.flatMap(({ id, kind, data }, i) => {
    const [value = '', gradient = ''] = all(nodes[i] ?? root, '.mgp-number').map(({ textContent }) => textContent);
    const isRight =
      isPrinted(value, computed.has(id) ? data : undefined) &&
      (gradient === '?' || isPrinted(gradient, grads.get(id) ?? untouched(kind)));
    return isRight ? [] : [`${id} of ${source} at ${stepText(root)}: ${value}, ${gradient}`];
  });
}

/** Looks at every frame, while something is done, whether a number is wrong. */
async function watching(root: Element, act: () => Promise<void>): Promise<void> {
  const wrong: string[] = [];
  let isOver = false;
  const look = (): void => {
    wrong.push(...wrongNumbers(root));
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  await act();
  await frame();
  isOver = true;
  await expect(wrong).toEqual([]);
  await expect(all(root, '.mgp-notice[data-kind="error"]')).toHaveLength(0);
}

async function playOn(canvas: Canvas, root: Element): Promise<void> {
  const play = canvas.queryByRole('button', { name: 'Play' });
  if (play) await userEvent.click(play);
  const before = stepText(root);
  await waitFor(() => expect(stepText(root)).not.toBe(before), { timeout: 3000 });
}

/** Whatever is changed while it plays, no number is ever one of before. */
export const EditedWhilePlaying: Story = {
  play: async ({ canvas, canvasElement: root, step }) => {
    const box = () => canvas.getByRole('textbox', { name: /^(Expression|Program)$/ });
    const press = (name: string | RegExp) => userEvent.click(canvas.getByRole('button', { name }));
    await waitFor(() => expect(all(root, '.mgp-ExprGraph-node').length).toBe(6));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Speed' }), '2 steps/s');
    await step('a slider is dragged: it plays on with other numbers', () =>
      watching(root, async () => {
        await playOn(canvas, root);
        const slider = canvas.getByRole('slider', { name: 'a' });
        for (const value of ['1.9', '0', '-2', '4.5']) {
          await fireEvent.input(slider, { target: { value } });
          await frame();
        }
        await expect(canvas.getByRole('button', { name: 'Pause' })).toBeVisible();
      }),
    );
    await step('the expression is edited, through texts that make no sense: it starts over, finished', () =>
      watching(root, async () => {
        await userEvent.type(box(), ' ** 2 + relu(a - b)');
        await expect(stepText(root)).toBe('finished');
        await expect(canvas.getByRole('button', { name: 'Play' })).toBeVisible();
      }),
    );
    await step('an example is chosen', () =>
      watching(root, async () => {
        await playOn(canvas, root);
        await press('sigmoid');
        await waitFor(() => expect(box()).toHaveValue('1 / (1 + exp(-(a * b + c)))'));
        await expect(stepText(root)).toBe('finished');
      }),
    );
    await step('it becomes a program, and an expression again', () =>
      watching(root, async () => {
        await playOn(canvas, root);
        await press('Program');
        await playOn(canvas, root);
        await userEvent.type(box(), '{Enter}M = L * b');
        await playOn(canvas, root);
        await press('Expression');
        await expect(stepText(root)).toBe('finished');
      }),
    );
    await step('another node becomes the output', () =>
      watching(root, async () => {
        await userEvent.clear(box());
        await userEvent.type(box(), '(a * b + c).tanh() * a');
        await playOn(canvas, root);
        await userEvent.click(await canvas.findByRole('button', { name: /^a·b gradient/ }));
        await press('Differentiate a·b instead');
        await expect(stepText(root)).toBe('finished');
        await playOn(canvas, root);
        await press('Back to the whole expression');
        await expect(stepText(root)).toBe('finished');
      }),
    );
    await step('every panel is opened', () =>
      watching(root, async () => {
        for (const name of ['Plot', 'Forward', 'Quiz', 'Chain rule']) {
          if (name !== 'Chain rule') await playOn(canvas, root);
          await userEvent.click(canvas.getByRole('tab', { name }));
          await frame();
        }
        await expect(stepText(root)).toBe('finished');
      }),
    );
  },
};
