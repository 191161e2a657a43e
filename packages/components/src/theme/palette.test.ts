import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PALETTES } from './palette.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

it.each(Object.keys(PALETTES.light) as (keyof typeof PALETTES.light)[])(
  '%s is the colour of the style sheet',
  (name) => {
    const token = `--mgp-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const [, light, dark] = new RegExp(`${token}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(css) ?? [];
    expect({ light: PALETTES.light[name], dark: PALETTES.dark[name] }).toEqual({ light, dark });
  },
);
