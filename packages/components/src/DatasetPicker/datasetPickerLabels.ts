import type { DatasetKind } from '@micrograd-playground/engine';

/** Every word of a `<DatasetPicker>`. */
export interface DatasetPickerLabels {
  /** Heading of the thumbnails. Default "Data". */
  readonly heading: string;
  /** Names of the data sets. */
  readonly kinds: Readonly<Record<DatasetKind, string>>;
  /** The slider of the number of samples. Default "Points". */
  readonly samples: string;
  /** Default "Noise". */
  readonly noise: string;
  /** The slider of the share that is held back. Default "Test split". */
  readonly testFraction: string;
  /** The switch to the four corner points of xor, and, or. Default "Corners only". */
  readonly cornersOnly: string;
}

export const DATASET_PICKER_LABELS: DatasetPickerLabels = {
  heading: 'Data',
  kinds: { xor: 'XOR', and: 'AND', or: 'OR', circle: 'Circle', moons: 'Two moons' },
  samples: 'Points',
  noise: 'Noise',
  testFraction: 'Test split',
  cornersOnly: 'Corners only',
};
