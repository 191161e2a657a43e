export { THEME_VARIABLES } from './theme/theme.ts';
export type { Theme, ThemeVariable } from './theme/theme.ts';
