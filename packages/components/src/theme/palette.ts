/** Colours of the kit as they are, for pictures that leave the page; `tokens.css` is where a page takes them from. */
export interface Palette {
  readonly background: string;
  readonly surface: string;
  readonly soft: string;
  readonly ink: string;
  readonly inkMuted: string;
  readonly inkFaint: string;
  readonly line: string;
  readonly controlLine: string;
  readonly positive: string;
  readonly positiveFill: string;
  readonly negative: string;
  readonly negativeFill: string;
  readonly grad: string;
  readonly gradSoft: string;
}

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    background: '#fbfaf8',
    surface: '#ffffff',
    soft: '#f2f0ec',
    ink: '#1b1f24',
    inkMuted: '#5f6873',
    inkFaint: '#8b93a0',
    line: '#e4e2dd',
    controlLine: '#cfccc5',
    positive: '#0b6bb5',
    positiveFill: '#0b6bb5',
    negative: '#a9560a',
    negativeFill: '#e07b12',
    grad: '#9b1fb0',
    gradSoft: '#f6e9f9',
  },
  dark: {
    background: '#14161a',
    surface: '#1c1f25',
    soft: '#23272e',
    ink: '#eceff3',
    inkMuted: '#a3acb8',
    inkFaint: '#78818d',
    line: '#2c3038',
    controlLine: '#454b55',
    positive: '#58a9ea',
    positiveFill: '#58a9ea',
    negative: '#f2a048',
    negativeFill: '#f2a048',
    grad: '#d884ea',
    gradSoft: '#33213a',
  },
};
