import { NetworkDiagram } from '@micrograd-playground/components';
import type { ActivationName, ModelConfig, TrainerConfig } from '@micrograd-playground/engine';
import {
  countParameters,
  createTrainer,
  dataDomain,
  defaultTrainerConfig,
  sampleNeuronBoundaries,
} from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

/** A run of the default settings, trained on the spot for some steps: nothing is made up for the picture. */
function trained(steps: number, change: Partial<TrainerConfig> = {}) {
  const config = { ...defaultTrainerConfig, ...change };
  const trainer = createTrainer(config);
  trainer.step(steps);
  const { parameters, trainPoints } = trainer.getSnapshot();
  trainer.dispose();
  const domain = dataDomain(trainPoints);
  const { model } = config;
  return {
    model,
    parameters,
    neuronBoundaries: sampleNeuronBoundaries({ model, parameters, resolution: 30, ...domain }),
    ...domain,
  };
}

function model(hidden: readonly number[], activation: ActivationName = 'tanh'): ModelConfig {
  return { hidden, activation };
}

const meta = {
  title: 'Views/NetworkDiagram',
  component: NetworkDiagram,
  tags: ['!autodocs'],
  args: { ...trained(600), onSelectedNeuronChange: fn() },
} satisfies Meta<typeof NetworkDiagram>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Two moons after 600 steps. Point at a neuron or a connection, or walk through them with the arrow keys. */
export const Default: Story = {
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    await step('Each neuron reads its activation, bias and strongest input', async () => {
      const neurons = canvas.getAllByRole('option');
      await expect(neurons).toHaveLength(13);
      await expect(neurons[3]).toHaveAccessibleName(
        /^hidden 1, neuron 2: tanh, bias −?\d+\.\d\d, strongest input x[₁₂] with weight −?\d+\.\d\d$/,
      );
    });
    await step('One Tab reaches the diagram, arrow keys walk through it', async () => {
      await userEvent.tab();
      await expect(canvas.getByRole('option', { name: /^input x₁/ })).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
      await expect(document.activeElement).toHaveAccessibleName(/^hidden 2, neuron \d/);
      await expect(canvas.getByText(/^h2\[\d\] = tanh\(w·x \+ b\)$/)).toBeVisible();
    });
    await step('Enter chooses the neuron, and again lets it go', async () => {
      await userEvent.keyboard('{Home}{ArrowRight}{Enter}');
      await expect(document.activeElement).toHaveAttribute('aria-selected', 'true');
      const chosen = Number(document.activeElement?.getAttribute('data-neuron')) - 2;
      await expect(args.onSelectedNeuronChange).toHaveBeenLastCalledWith({ layer: 1, index: chosen });
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelectedNeuronChange).toHaveBeenLastCalledWith(null);
    });
    await step('Shift with an arrow key goes through the weights, with all digits', async () => {
      await userEvent.keyboard('{End}{Shift>}{ArrowDown}{/Shift}');
      await expect(canvas.getByText(/^h2\[0\] → out: weight −?\d\.\d{5,}/)).toBeInTheDocument();
    });
    await step('Escape sends the card away', async () => {
      await userEvent.keyboard('{ArrowLeft}{Escape}');
      await expect(canvas.queryByText(/^h2\[\d\] = /)).toBeNull();
    });
    await step('The pointer on a connection shows its weight with all digits', async () => {
      const path = canvasElement.querySelector('path[data-sign]');
      if (!(path instanceof SVGPathElement) || !path.parentElement?.parentElement) throw new Error('no connection');
      const { x, y } = path
        .getPointAtLength(path.getTotalLength() * 0.3)
        .matrixTransform(path.getScreenCTM() ?? undefined);
      await userEvent.pointer({ target: path.parentElement.parentElement, coords: { clientX: x, clientY: y } });
      await expect(canvas.getByText('x₁ → h1[0]')).toBeVisible();
      await expect(canvas.getByText(/^[+−]?\d\.\d{5,}$/)).toBeVisible();
    });
    await step('A click chooses too', async () => {
      await userEvent.click(canvas.getByRole('option', { name: /^output/ }));
      await expect(args.onSelectedNeuronChange).toHaveBeenLastCalledWith({ layer: 3, index: 0 });
      await userEvent.click(canvas.getByRole('option', { name: /^output/ }));
      await userEvent.unhover(canvas.getByRole('option', { name: /^output/ }));
    });
  },
};

/** A chosen neuron keeps its frame and its card. */
export const Selected: Story = { args: { defaultSelectedNeuron: { layer: 2, index: 1 } } };

/** Before there are weights: the structure, each neuron with the curve of its activation. */
export const Empty: Story = {
  args: { parameters: undefined, neuronBoundaries: undefined },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('No weights yet.')).toBeVisible();
  },
};

/** Weights without pictures, as they come from a trainer that was not asked for boundaries. */
export const WithoutPictures: Story = { args: { ...trained(600), neuronBoundaries: undefined } };

/** No hidden layer: one neuron, one straight line. */
export const OneNeuron: Story = { args: trained(300, { model: model([]) }) };

/** Six hidden layers of eight neurons. */
export const Extreme: Story = { args: trained(150, { model: model([8, 8, 8, 8, 8, 8]) }) };

/** micrograd's demo network, 2 → 16 → 16 → 1 with relu. */
export const ManyNeurons: Story = { args: trained(200, { model: model([16, 16], 'relu') }) };

/** After a learning rate of 1000 the parameters are no numbers any more: drawn neutral and with dashes. */
export const Diverged: Story = {
  args: (() => {
    const broken = model([6, 4], 'relu');
    const parameters = new Float64Array(countParameters(broken)).fill(NaN);
    return {
      model: broken,
      parameters,
      neuronBoundaries: sampleNeuronBoundaries({
        model: broken,
        parameters,
        resolution: 30,
        xDomain: [-1, 1],
        yDomain: [-1, 1],
      }),
    };
  })(),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/no longer finite numbers/, { selector: 'div' })).toBeVisible();
  },
};

/** Weights change in place: press the button, and only strokes and pixels are drawn anew. */
export const Learning: Story = {
  render: function LearningDiagram(args) {
    const [trainer] = useState(() => createTrainer(defaultTrainerConfig));
    const [parameters, setParameters] = useState(() => trainer.getSnapshot().parameters);
    const { xDomain = [-1, 1], yDomain = [-1, 1] } = args;
    const { model: current } = defaultTrainerConfig;
    return (
      <>
        <button
          type="button"
          className="mgp-button"
          onClick={() => {
            trainer.step(50);
            setParameters(trainer.getSnapshot().parameters);
          }}
        >
          50 steps
        </button>
        <NetworkDiagram
          {...args}
          model={current}
          parameters={parameters}
          neuronBoundaries={sampleNeuronBoundaries({ model: current, parameters, resolution: 30, xDomain, yDomain })}
        />
      </>
    );
  },
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    const strokes = () =>
      [...canvasElement.querySelectorAll('path[stroke-width]')].map((path) => path.getAttribute('stroke-width'));
    const output = () => canvas.getByRole('option', { name: /^output/ }).getAttribute('aria-label');
    const [strokesBefore, outputBefore] = [strokes(), output()];
    await step('Train', async () => {
      await userEvent.click(canvas.getByRole('button', { name: '50 steps' }));
      await expect(strokes()).not.toEqual(strokesBefore);
    });
    await step('What is read aloud follows when the weights rest', async () => {
      await waitFor(() => expect(output()).not.toBe(outputBefore), { timeout: 3000 });
    });
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, args: { defaultSelectedNeuron: { layer: 2, index: 1 } } };

/** On a phone the columns move together, and a card lies across the box while a neuron is touched. */
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow' } },
  args: { defaultSelectedNeuron: { layer: 1, index: 1 }, height: 340 },
  parameters: { columnWidth: 312 },
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    await step('A chosen neuron alone has no card, which would cover the picture', async () => {
      await expect(canvas.getByRole('option', { name: /^hidden 1, neuron 2/ })).toHaveAttribute(
        'aria-selected',
        'true',
      );
      await expect(canvas.queryByText(/^h1\[1\] = /)).toBeNull();
    });
    await step('Touching a neuron shows its card', async () => {
      await userEvent.hover(canvas.getByRole('option', { name: /^hidden 2, neuron 1/ }));
      await expect(canvas.getByText('h2[0] = tanh(w·x + b)')).toBeVisible();
    });
  },
};
