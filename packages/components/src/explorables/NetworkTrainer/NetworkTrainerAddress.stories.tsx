import type { OpenRunGraph } from '@micrograd-playground/components';
import { NetworkTrainer } from '@micrograd-playground/components';
import { defaultTrainerConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

const meta = {
  title: 'Explorables/NetworkTrainer/Address',
  component: NetworkTrainer,
  tags: ['!autodocs'],
  args: { defaultConfig: defaultTrainerConfig, initialStep: 200, onStepChange: fn(), onOpenGraphChange: fn() },
} satisfies Meta<typeof NetworkTrainer>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

/** A page that keeps the step and the open graph in its address opens the trainer as it was left. */
export const OpensAGraph: Story = {
  args: { defaultOpenGraph: { kind: 'neuron', layer: 1, index: 2, pointId: 'train 17' } },
  play: async ({ args, canvas, step }) => {
    const dialog = within(await canvas.findByRole('dialog'));
    await step('the graph is that of the step, the neuron and the point', async () => {
      const title = dialog.getByRole('heading', { level: 2 });
      await waitFor(() => expect(title).toHaveTextContent('Neuron 3 of layer 1, point 17, step 200'), {
        timeout: 10_000,
      });
    });
    await step('the way to the step is not told as a step', async () => {
      await waitFor(() => expect(args.onStepChange).toHaveBeenCalledWith(200));
      await expect(args.onStepChange).not.toHaveBeenCalledWith(0);
    });
    await step('the page learns of another point, and that the graph is closed', async () => {
      await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Data point' }), 'test point 3');
      await expect(args.onOpenGraphChange).toHaveBeenLastCalledWith({
        kind: 'neuron',
        layer: 1,
        index: 2,
        pointId: 'test 3',
      });
      await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
      await waitFor(() => expect(args.onOpenGraphChange).toHaveBeenLastCalledWith(null));
    });
  },
};

/** The steps of a walk, and a page that hears of each place where it rests. */
async function walked(canvas: Canvas) {
  const dialog = within(await canvas.findByRole('dialog', {}, { timeout: 10_000 }));
  await dialog.findByRole('treeitem', { name: /^layer 1(, group|$)/ }, { timeout: 10_000 });
  const scrubber = dialog.getByRole('slider', { name: 'Step' });
  return { ...dialog, press: (name: string) => userEvent.click(dialog.getByRole('button', { name })), scrubber };
}

const heard = fn<(graph: OpenRunGraph | null) => void>();

/** The place in the walk, and what is open, are in the address too. */
export const OpensInTheMidst: Story = {
  args: {
    onOpenGraphChange: heard,
    defaultOpenGraph: { kind: 'point', activeStep: 60, expandedGroups: ['output'] },
  },
  play: async ({ args, canvas, step }) => {
    const dialog = await walked(canvas);
    await step('the groups are those, the pass is in their midst, and the moment is held', async () => {
      await expect(dialog.getByRole('treeitem', { name: 'output', expanded: true })).toBeVisible();
      await expect(dialog.getByRole('treeitem', { name: /^loss, group/ })).toBeVisible();
      await waitFor(() => expect(dialog.getByRole('checkbox', { name: 'Follow the run' })).not.toBeChecked());
      await expect(dialog.scrubber).toHaveAttribute('aria-valuetext', expect.stringMatching(/^forward 4 \//));
      await expect(dialog.getByRole('heading', { level: 2 })).toHaveTextContent('step 200');
      await expect(args.onOpenGraphChange).not.toHaveBeenCalled();
    });
    await step('the run goes on, the walk does not', async () => {
      await dialog.press('Continue');
      const history = dialog.getByRole<HTMLInputElement>('slider', { name: 'History' });
      await waitFor(() => expect(Number(history.value)).toBeGreaterThan(205), { timeout: 15_000 });
      await dialog.press('Pause');
      await expect(dialog.getByRole('heading', { level: 2 })).toHaveTextContent('step 200');
    });
    await step('the page hears where the reader rests', async () => {
      await dialog.press('Step forward');
      await dialog.press('Collapse all groups');
      await dialog.press('Last step');
      await dialog.press('Step back');
      await waitFor(() => expect(heard.mock.lastCall?.[0]?.activeStep ?? 0).toBeGreaterThan(60));
      await expect(heard.mock.lastCall?.[0]?.expandedGroups).toEqual([]);
    });
    await step('at the end of the walk no step is left', async () => {
      await dialog.press('Last step');
      await waitFor(() =>
        expect(args.onOpenGraphChange).toHaveBeenLastCalledWith({ kind: 'point', expandedGroups: [] }),
      );
    });
  },
};

/** A page may lead its reader through the passes. */
export const LedByThePage: Story = {
  args: { initialStep: 0 },
  render: function Led(args) {
    const [openGraph, setOpenGraph] = useState<OpenRunGraph | null>(null);
    const [place, setPlace] = useState(0);
    const lead = (activeStep: number) => {
      setPlace(activeStep);
      setOpenGraph({ kind: 'neuron', layer: 1, index: 0, activeStep });
    };
    // The dialog covers the page: what leads is time.
    useEffect(() => {
      if (place === 0 || place >= 6) return undefined;
      const timer = setTimeout(() => lead(place + 2), 900);
      return () => clearTimeout(timer);
    }, [place]);
    return (
      <>
        <button type="button" onClick={() => lead(2)}>
          Lead me
        </button>
        <NetworkTrainer {...args} openGraph={openGraph} onOpenGraphChange={setOpenGraph} />
      </>
    );
  },
  play: async ({ canvas, step }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Lead me' }));
    const dialog = within(await canvas.findByRole('dialog', {}, { timeout: 10_000 }));
    const scrubber = await dialog.findByRole('slider', { name: 'Step' }, { timeout: 10_000 });
    const isAt = (text: RegExp) =>
      waitFor(() => expect(scrubber).toHaveAttribute('aria-valuetext', expect.stringMatching(text)), {
        timeout: 10_000,
      });
    await step('it comes to where the page leads it', async () => {
      await isAt(/^forward 7 \//);
    });
    await step('and goes on by itself', async () => {
      await userEvent.click(dialog.getByRole('button', { name: 'Step back' }));
      await isAt(/^forward 6 \//);
      await new Promise((done) => setTimeout(done, 400));
      await isAt(/^forward 6 \//);
    });
  },
};

/** A step that the passes do not have is said where it is looked for. */
export const OpensBeyondTheEnd: Story = {
  args: { defaultOpenGraph: { kind: 'point', activeStep: 99_999 } },
  play: async ({ canvas }) => {
    const dialog = await walked(canvas);
    await expect(dialog.scrubber).toHaveAttribute('aria-valuetext', 'finished');
    await expect(
      dialog.getByText(/^This graph has steps 0 to \d+, no step 99999: it is shown finished\.$/),
    ).toBeVisible();
  },
};

/** What the run does not have is not opened. */
export const OpensNothing: Story = {
  args: { defaultOpenGraph: { kind: 'neuron', layer: 1, index: 99 } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('slider', { name: 'History' })).toHaveValue('200'), {
      timeout: 10_000,
    });
    await expect(canvas.queryByRole('dialog')).toBeNull();
  },
};
