import type { LoopView } from '@micrograd-playground/components';
import { TrainingLoop } from '@micrograd-playground/components';
import type { TrainerConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';

const linkTo = ({ step, stage }: LoopView, { optimizer }: TrainerConfig): string =>
  `https://example.org/play#/loop?step=${step}&stage=${stage}&rate=${optimizer.learningRate}`;

const meta = {
  title: 'Explorables/TrainingLoop/Copies',
  component: TrainingLoop,
  tags: ['!autodocs'],
  args: { defaultView: { step: 3, stage: 'backward' }, link: linkTo, embedLink: linkTo },
} satisfies Meta<typeof TrainingLoop>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const open = (canvas: Canvas) => userEvent.click(canvas.getByRole('button', { name: 'Copy as' }));

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

/** What is copied is the moment that is shown, wherever that is. */
export const Default: Story = {
  play: async ({ canvas, step }) => {
    const copy = copying(canvas);
    const mean = canvas.getByRole('row', { name: /^mean: L/ }).textContent.replace('mean: L', '');
    await step('the list opens at the network', async () => {
      await open(canvas);
      await expect(canvas.getByRole('group', { name: 'Copy as' })).toBeVisible();
    });
    await step('snippets for pages open the moment', async () => {
      await expect(await copy('JSX')).toContain("defaultView={{ step: 3, stage: 'backward' }}");
      await expect(await copy('MDX')).toContain("<TrainingLoop\n  defaultView={{ step: 3, stage: 'backward' }}\n/>");
      await expect(await copy('iframe')).toContain('title="Training step 3: Backward"');
      await expect(await copy('Link')).toBe('https://example.org/play#/loop?step=3&stage=backward&rate=0.2');
    });
    await step('the programs have the loss that is shown', async () => {
      for (const name of ['micrograd', 'PyTorch']) {
        const [, loss = ''] = /print\('loss', .*\) {2}# (\S+)/.exec(await copy(name)) ?? [];
        await expect(Number(loss).toFixed(4)).toBe(mean);
      }
    });
    await step('the picture has the gradients that are shown', async () => {
      const picture = new DOMParser().parseFromString(await copy('SVG'), 'image/svg+xml');
      await expect(picture.querySelector('parsererror')).toBeNull();
      const written = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
      await expect(written.filter((text) => text.startsWith('∂'))).toHaveLength(9);
      await expect(written).toContain(`L = ${mean}`);
    });
    await step('the data have all numbers of the step', async () => {
      const { loss, parameters } = JSON.parse(await copy('JSON')) as { loss: number; parameters: unknown[] };
      await expect(loss.toFixed(4)).toBe(mean);
      await expect(parameters).toHaveLength(9);
    });
    await step('at the update, and another rate, it is that', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Learning rate η' }), '0.5');
      await userEvent.click(canvas.getByRole('button', { name: 'Next' }));
      await open(canvas);
      await expect(await copy('JSX')).toContain(
        "...XOR_LOOP_CONFIG,\n        optimizer: { kind: 'sgd', learningRate: 0.5 }",
      );
      await expect(await copy('Link')).toBe('https://example.org/play#/loop?step=3&stage=update&rate=0.5');
      await expect(await copy('micrograd')).toMatch(/p\.data -= 0\.5 \* p\.grad\nprint\('loss after it', .*\) {2}# \d/);
    });
  },
};

/** Pictures are files that stand by themselves. */
export const SaveAPicture: Story = {
  play: async ({ canvas, step }) => {
    const saved: Blob[] = [];
    spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:nothing';
    });
    spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await open(canvas);
    await step('PNG, at twice the size', async () => {
      const save = { name: 'Save PNG as training-step.png' };
      await userEvent.click(await canvas.findByRole('button', save, { timeout: 10_000 }));
      await waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
      const picture = await createImageBitmap(saved[0] ?? new Blob());
      await expect(picture.width).toBe(2 * 688);
    });
  },
};

/** By keys alone: the list opens, is gone through, and gives the focus back. */
export const Keyboard: Story = {
  play: async ({ canvas, step }) => {
    const button = canvas.getByRole('button', { name: 'Copy as' });
    await step('Enter opens it', async () => {
      button.focus();
      await userEvent.keyboard('{Enter}');
      await expect(await canvas.findByRole('button', { name: 'Copy Link' }, { timeout: 10_000 })).toBeVisible();
    });
    await step('Tab goes into it, and Escape back', async () => {
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: 'Copy Link' })).toHaveFocus();
      await userEvent.keyboard('{Escape}');
      await expect(button).toHaveFocus();
      await expect(canvas.queryByRole('button', { name: 'Copy Link' })).toBeNull();
    });
  },
};

/** A page that gives no address has the other forms. */
export const WithoutAddress: Story = {
  args: { link: undefined, embedLink: undefined },
  play: async ({ canvas }) => {
    await open(canvas);
    await expect(await canvas.findByRole('button', { name: 'Copy JSX' }, { timeout: 10_000 })).toBeVisible();
    for (const name of ['Copy Link', 'Copy iframe']) await expect(canvas.queryByRole('button', { name })).toBeNull();
  },
};

/** An author may leave it out. */
export const Hidden: Story = {
  args: { hide: ['copy'] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Next' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Copy as' })).toBeNull();
  },
};

export const Dark: Story = { ...Default, globals: { theme: 'dark' } };

export const Narrow: Story = { ...Default, globals: { viewport: { value: 'narrow' } } };
