import { DatasetPicker } from '@micrograd-playground/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test';

const meta = {
  title: 'Controls/DatasetPicker',
  component: DatasetPicker,
  tags: ['!autodocs'],
  args: { onValueChange: fn() },
  parameters: { columnWidth: 170 },
} satisfies Meta<typeof DatasetPicker>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    await step('Two moons are chosen at first', async () => {
      await expect(canvas.getByRole('radio', { name: 'Two moons' })).toBeChecked();
    });
    await step('A click on a thumbnail chooses its data', async () => {
      await userEvent.click(canvas.getByText('Circle'));
      await expect(canvas.getByRole('radio', { name: 'Circle' })).toBeChecked();
      await expect(args.onValueChange).toHaveBeenLastCalledWith({
        kind: 'circle',
        samples: 200,
        noise: 0.1,
        testFraction: 0.2,
      });
    });
    await step('The arrow keys walk through the data sets', async () => {
      await userEvent.keyboard('{ArrowRight}');
      await expect(canvas.getByRole('radio', { name: 'Two moons' })).toBeChecked();
    });
    await step('More noise changes the pictures and nothing else of the value', async () => {
      const marks = () => canvasElement.querySelector('.mgp-DatasetPicker-marks')?.getAttribute('d');
      const before = marks();
      await fireEvent.change(canvas.getByRole('slider', { name: 'Noise' }), { target: { value: '0.2' } });
      await expect(args.onValueChange).toHaveBeenLastCalledWith({
        kind: 'moons',
        samples: 200,
        noise: 0.2,
        testFraction: 0.2,
      });
      await expect(marks()).not.toBe(before);
    });
  },
};

/** The truth table itself: four points, no noise, nothing held back; the amounts come back afterwards. */
export const CornersOnly: Story = {
  args: { defaultValue: { kind: 'xor', samples: 120, noise: 0.15, testFraction: 0.3 } },
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    await step('Tick "Corners only"', async () => {
      await userEvent.click(canvas.getByRole('checkbox', { name: 'Corners only' }));
      await expect(args.onValueChange).toHaveBeenLastCalledWith({
        kind: 'xor',
        samples: 4,
        noise: 0,
        testFraction: 0,
      });
      await expect(canvas.getByRole('slider', { name: 'Points' })).toBeDisabled();
    });
    await step('Data without corners is a cloud again', async () => {
      await userEvent.click(canvas.getByText('Two moons'));
      await expect(args.onValueChange).toHaveBeenLastCalledWith({
        kind: 'moons',
        samples: 120,
        noise: 0.15,
        testFraction: 0.3,
      });
    });
  },
};

/** In a wide column the thumbnails stand in one row, as they do on a phone. */
export const Wide: Story = { parameters: { columnWidth: 560 } };

/** Five thousand points with much noise: the thumbnails are thinned and stay quick. */
export const Extreme: Story = {
  args: { defaultValue: { kind: 'circle', samples: 5000, noise: 0.5, testFraction: 0.5 }, seed: 4294967295 },
};

export const SomeKinds: Story = { args: { kinds: ['xor', 'and', 'or'], defaultValue: corners('and') } };

export const Disabled: Story = {
  args: { disabled: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('radio', { name: 'Two moons' })).toBeDisabled();
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const Narrow: Story = {
  parameters: { columnWidth: 312 },
  globals: { viewport: { value: 'narrow' } },
};

function corners(kind: 'xor' | 'and' | 'or') {
  return { kind, samples: 4, noise: 0, testFraction: 0 } as const;
}
