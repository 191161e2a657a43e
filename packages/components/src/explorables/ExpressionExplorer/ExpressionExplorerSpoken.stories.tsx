import { ExpressionExplorer } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

const meta = {
  title: 'Explorables/ExpressionExplorer/Spoken',
  component: ExpressionExplorer,
  tags: ['!autodocs'],
  args: { defaultBindings: { a: 2, b: -3, c: 5.5 } },
} satisfies Meta<typeof ExpressionExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;

const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"], output:not([aria-live])';
const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What live regions say from now on, in order. */
function listen(root: Element): string[] {
  const said: string[] = [];
  const last = new Map<Element, string>();
  for (const region of root.querySelectorAll(LIVE)) last.set(region, region.textContent);
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(LIVE);
      if (!region || last.get(region) === region.textContent) continue;
      last.set(region, region.textContent);
      if (region.textContent !== '') said.push(region.textContent);
    }
  }).observe(root, { subtree: true, childList: true, characterData: true });
  return said;
}

/** A step by hand is said once: where it is, what it does, and why. Playing is said, and then nothing until it ends. */
export const Steps: Story = {
  play: async ({ canvas, canvasElement, step }) => {
    await canvas.findByRole('tree');
    const button = (name: string) => canvas.getByRole('button', { name });
    const said = listen(canvasElement);
    await step('one step back, and a rest', async () => {
      await userEvent.click(button('Step back'));
      await waitFor(() => expect(said).toHaveLength(2), { timeout: 3000 });
      await rest(900);
      await expect(said.toSorted((one, other) => one.length - other.length)).toEqual([
        'backward 6 / 6. gradient of b: 2 × 0.7864 = 1.5729',
        'A small change of b becomes a times as large in a·b, so the gradient reaches b scaled by a = 2.',
      ]);
    });
    await step('many steps in a row are not said', async () => {
      said.length = 0;
      await userEvent.click(button('First step'));
      for (let i = 0; i < 3; i++) await userEvent.click(button('Step forward'));
      await waitFor(() => expect(said.length).toBeGreaterThan(0), { timeout: 3000 });
      await rest(900);
      await expect(said).toHaveLength(2);
      await expect(said).toContain('forward 4 / 6. c = 5.5');
    });
    await step('playing is, once', async () => {
      said.length = 0;
      await userEvent.click(button('Play'));
      await rest(3300);
      await expect(said).toEqual(['Playing']);
      await userEvent.click(button('Pause'));
      await waitFor(() => expect(said).toHaveLength(3), { timeout: 3000 });
    });
  },
};

/** While a slider is dragged nothing is said but by the slider itself. */
export const Dragging: Story = {
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('tree');
    const slider = canvas.getByRole('slider', { name: 'a' });
    const said = listen(canvasElement);
    for (let a = -20; a <= 20; a++) {
      await fireEvent.input(slider, { target: { value: String(a / 10) } });
      await rest(30);
    }
    await rest(900);
    await expect(said).toEqual([]);
    await expect(slider).toHaveAttribute('aria-valuetext', '2.0000');
  },
};

/** All digits are for the pointer at rest: as a title that is always there they would be read in place of the number. */
export const AllDigits: Story = {
  play: async ({ canvasElement, step }) => {
    const number = canvasElement.querySelector<HTMLElement>('.mgp-GradientCheck .mgp-number');
    if (number === null) throw new Error('There is no number.');
    await step('under the pointer', async () => {
      await expect(number).not.toHaveAttribute('title');
      await userEvent.hover(number);
      await expect(number.title.replace('−', '-')).toMatch(/^-?\d\.\d{10,}$/);
    });
    await step('and not after it', async () => {
      await userEvent.unhover(number);
      await expect(number).not.toHaveAttribute('title');
    });
  },
};
