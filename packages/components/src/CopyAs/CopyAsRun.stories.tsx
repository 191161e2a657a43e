import { boundaryToSvg, CopyAs, runCopies } from '@micrograd-playground/components';
import { createTrainer, defaultTrainerConfig } from '@micrograd-playground/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';

const STEP = 300;
const trainer = createTrainer(defaultTrainerConfig, {
  boundary: { resolution: 100, neuronResolution: 0, xDomain: [-1.7, 2.7], yDomain: [-2, 2.5] },
});
trainer.step(STEP);
const { boundary, trainPoints, testPoints } = trainer.getSnapshot();
const points = [...trainPoints, ...testPoints.map((point) => ({ ...point, held: true }))];

const linkTo = (step: number): string => `https://example.org/play#/network?data=moons&step=${step}`;
const draw = (theme: 'light' | 'dark') => (): string => (boundary ? boundaryToSvg(boundary, { points, theme }) : '');
const itemsIn = (theme: 'light' | 'dark') =>
  runCopies({
    config: defaultTrainerConfig,
    snapshot: () => trainer.getSnapshot(),
    link: linkTo,
    embedLink: linkTo,
    svg: draw(theme),
  });

const meta = {
  title: 'Controls/CopyAs/Runs',
  component: CopyAs,
  tags: ['!autodocs'],
  args: { items: itemsIn('light'), defaultOpen: true, labels: { open: 'Copy run as', list: 'Copy run as' } },
  parameters: { columnHeight: 440 },
} satisfies Meta<typeof CopyAs>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Every form in which a training run can be taken away, at the step where it is. */
export const Default: Story = {
  play: async ({ canvas, step }) => {
    const writeText = spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    const copied = async (name: string): Promise<string> => {
      await userEvent.click(canvas.getByRole('button', { name: `Copy ${name}` }));
      await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(`${name} copied.`));
      return writeText.mock.lastCall?.[0] ?? '';
    };
    await step('a program for micrograd has the weights of this step', async () => {
      const program = await copied('micrograd');
      await expect(program).toContain(`after ${STEP} updates.`);
      await expect(program).toContain(String(trainer.getSnapshot().parameters[0]));
    });
    await step('a program for PyTorch too', async () => {
      await expect(await copied('PyTorch')).toContain('model.load_state_dict({');
    });
    await step('JSX opens the run at this step', async () => {
      await expect(await copied('JSX')).toContain(`initialStep={${STEP}}`);
    });
    await step('and so does the link', async () => {
      await expect(await copied('Link')).toBe(linkTo(STEP));
    });
  },
};

/** The picture is a file that stands by itself: a browser draws it without the page. */
export const SaveAPicture: Story = {
  play: async ({ canvas, step }) => {
    const saved: Blob[] = [];
    spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:nothing';
    });
    spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await step('SVG, with a title and a description', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Save SVG as run.svg' }));
      await waitFor(() => expect(saved).toHaveLength(1));
      const file = new DOMParser().parseFromString((await saved[0]?.text()) ?? '', 'image/svg+xml');
      await expect(file.querySelector('parsererror')).toBeNull();
      await expect(file.querySelector('title')?.textContent).toBe('Decision boundary');
      await expect(file.querySelector('desc')?.textContent).toMatch(/^The boundary divides the plane/);
    });
    await step('PNG, at twice the size, in the colours of both classes', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Save PNG as run.png' }));
      await waitFor(() => expect(saved).toHaveLength(2), { timeout: 10_000 });
      const picture = await createImageBitmap(saved[1] ?? new Blob());
      await expect([picture.width, picture.height]).toEqual([1096, 1128]);
      const paper = document.createElement('canvas');
      paper.width = picture.width;
      paper.height = picture.height;
      const context = paper.getContext('2d');
      context?.drawImage(picture, 0, 0);
      const colorAt = (x: number, y: number): readonly number[] => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
      const [upperRed = 0, , upperBlue = 0] = colorAt(120, 60);
      const [lowerRed = 0, , lowerBlue = 0] = colorAt(1030, 980);
      await expect(upperRed).toBeGreaterThan(upperBlue);
      await expect(lowerBlue).toBeGreaterThan(lowerRed);
    });
  },
};

export const Dark: Story = { args: { items: itemsIn('dark') }, globals: { theme: 'dark' } };

/** Small and quiet, at the end of a heading's line. */
export const Chip: Story = { args: { variant: 'chip', align: 'end', style: { marginInlineStart: 'auto' } } };

export const Narrow: Story = { ...Chip, globals: { viewport: { value: 'narrow' } } };
