import { NetworkTrainer } from '@micrograd-playground/components';
import { defaultTrainerConfig, microgradDemoConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';

const linkTo = (step: number): string => `https://example.org/play#/network?step=${step}`;

const meta = {
  title: 'Explorables/NetworkTrainer/Copies',
  component: NetworkTrainer,
  tags: ['!autodocs'],
  args: { defaultConfig: defaultTrainerConfig, initialStep: 200, link: linkTo, embedLink: linkTo },
} satisfies Meta<typeof NetworkTrainer>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const at = (canvas: Canvas, step: number) =>
  waitFor(() => expect(canvas.getByRole('slider', { name: 'History' })).toHaveValue(String(step)), { timeout: 10_000 });

/** Stands in for the clipboard; returns what is copied when a form's button is pressed. */
function copying(canvas: Canvas) {
  const writeText = spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
  return async (name: string): Promise<string> => {
    const before = writeText.mock.calls.length;
    await userEvent.click(await canvas.findByRole('button', { name: `Copy ${name}` }, { timeout: 10_000 }));
    await waitFor(() => expect(writeText.mock.calls.length).toBeGreaterThan(before));
    return writeText.mock.lastCall?.[0] ?? '';
  };
}

/** What is copied is the run at the step where it is, wherever that is. */
export const Default: Story = {
  play: async ({ canvas, step }) => {
    const copy = copying(canvas);
    await at(canvas, 200);
    await step('the list opens at the boundary', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Copy run as' }));
      await expect(canvas.getByRole('group', { name: 'Copy run as' })).toBeVisible();
    });
    await step('the program has the loss that is shown', async () => {
      const shown = canvas.getByText('Train loss', { selector: 'dt' }).nextElementSibling?.textContent ?? '';
      const [, loss = ''] = /loss\.data\) {2}# (\S+)/.exec(await copy('micrograd')) ?? [];
      await expect(Number(loss).toFixed(4)).toBe(shown);
    });
    await step('after another update it is another program', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Step' }));
      await at(canvas, 201);
      await userEvent.click(canvas.getByRole('button', { name: 'Copy run as' }));
      await expect(await copy('PyTorch')).toContain('after 201 updates.');
      await expect(await copy('Link')).toBe(linkTo(201));
    });
  },
};

/** The run of micrograd's notebook has a name, which stands in JSX for its points and weights. */
export const MicrogradDemo: Story = {
  args: { defaultConfig: microgradDemoConfig, initialStep: 40 },
  play: async ({ canvas, step }) => {
    const copy = copying(canvas);
    await at(canvas, 40);
    await userEvent.click(canvas.getByRole('button', { name: 'Copy run as' }));
    await step('JSX names it', async () => {
      await expect(await copy('JSX')).toContain('defaultConfig={microgradDemoConfig}\n      initialStep={40}\n');
    });
    await step('Python uses micrograd’s own network', async () => {
      await expect(await copy('micrograd')).toContain('model = MLP(2, [16, 16, 1])');
    });
  },
};

/** Without a boundary the button stands below the numbers. */
export const WithoutBoundary: Story = {
  args: { hide: ['boundary', 'loss', 'data', 'model', 'training', 'history'], link: undefined, embedLink: undefined },
  play: async ({ canvas, step }) => {
    await step('the list is not cut off by the small trainer', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Copy run as' }));
      const last = await canvas.findByRole('button', { name: 'Copy JSON' }, { timeout: 10_000 });
      const { top, left } = last.getBoundingClientRect();
      await expect(document.elementFromPoint(left + 5, top + 5)).toHaveTextContent('Copy');
    });
  },
  parameters: { columnHeight: 520 },
};

/** An author may leave it out. */
export const Hidden: Story = {
  args: { hide: ['copy'] },
  play: async ({ canvas }) => {
    await at(canvas, 200);
    await expect(canvas.queryByRole('button', { name: 'Copy run as' })).toBeNull();
  },
};

export const Dark: Story = { ...Default, globals: { theme: 'dark' } };

export const Narrow: Story = { ...Default, globals: { viewport: { value: 'narrow' } } };
