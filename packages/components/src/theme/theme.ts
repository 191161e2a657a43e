/** The CSS variables that the kit's look is made of. Set them on any ancestor; `tokens.css` has the defaults. */
export const THEME_VARIABLES = [
  '--mgp-background',
  '--mgp-surface',
  '--mgp-soft',
  '--mgp-ink',
  '--mgp-ink-muted',
  '--mgp-ink-faint',
  '--mgp-line',
  '--mgp-control-line',
  '--mgp-positive',
  '--mgp-positive-fill',
  '--mgp-negative',
  '--mgp-negative-fill',
  '--mgp-grad',
  '--mgp-grad-soft',
  '--mgp-error',
  '--mgp-error-soft',
  '--mgp-focus',
  '--mgp-shadow',
  '--mgp-shadow-raised',
  '--mgp-font',
  '--mgp-font-mono',
  '--mgp-text',
  '--mgp-text-small',
  '--mgp-radius',
  '--mgp-radius-small',
  '--mgp-duration',
] as const;

export type ThemeVariable = (typeof THEME_VARIABLES)[number];

/** Values for some of the variables, to be given as a `style`. */
export type Theme = Partial<Record<ThemeVariable, string>>;
