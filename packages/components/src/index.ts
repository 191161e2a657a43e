export { DatasetPicker } from './DatasetPicker/DatasetPicker.tsx';
export { THEME_VARIABLES } from './theme/theme.ts';
export type { Theme, ThemeVariable } from './theme/theme.ts';
export type { DatasetPickerProps } from './DatasetPicker/DatasetPicker.tsx';
export type { DatasetPickerLabels } from './DatasetPicker/datasetPickerLabels.ts';
