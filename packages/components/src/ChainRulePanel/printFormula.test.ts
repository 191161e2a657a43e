import { describe, expect, it } from 'vitest';
import { renderToStaticMarkup } from 'react-dom/server';
import { formulaMath } from './formulaMath.tsx';
import type { FormulaNode } from '../internal/FormulaNode.ts';
import { printLatex } from './printLatex.ts';
import { printPlain } from '../internal/printPlain.ts';
import { printSpoken } from './printSpoken.ts';
import {
  bars,
  call,
  difference,
  negative,
  number,
  partial,
  power,
  product,
  quotient,
  root,
  sum,
  symbol,
  term,
} from '../internal/writeFormula.ts';

const [a, b, c] = [symbol('a'), symbol('b'), symbol('c')];
const half = quotient(number(1), a);

const LATEX: [FormulaNode, string][] = [
  [product(number(2), number(-3)), String.raw`2 \cdot (-3)`],
  [product(number(-3), number(2)), String.raw`-3 \cdot 2`],
  [sum(a, number(-0.5)), 'a + (-0.5)'],
  [power(number(-3), number(2)), '(-3)^{2}'],
  [power(product(a, b), number(2)), String.raw`(a \cdot b)^{2}`],
  [product(sum(a, b), c), String.raw`(a + b) \cdot c`],
  [difference(a, sum(b, c)), 'a - (b + c)'],
  [sum(sum(a, b), c), 'a + b + c'],
  [negative(product(a, b)), String.raw`-(a \cdot b)`],
  [negative(number(3)), '-3'],
  [quotient(half, sum(a, b)), String.raw`\frac{\frac{1}{a}}{a + b}`],
  [power(half, number(2)), String.raw`\left(\frac{1}{a}\right)^{2}`],
  [partial(symbol('L'), product(a, b)), String.raw`\frac{\partial L}{\partial (a \cdot b)}`],
  [partial(symbol('u'), call('tanh', [a])), String.raw`\frac{\partial u}{\partial \tanh(a)}`],
  [symbol('rate'), String.raw`\mathrm{rate}`],
  [symbol('learning_rate'), String.raw`\mathrm{learning\_rate}`],
  [symbol('100% {\\a}'), String.raw`\mathrm{100\%\ \{\backslash a\}}`],
  [symbol('u', 12), 'u_{12}'],
  [call('leaky_relu', [a]), String.raw`\operatorname{leaky\_relu}(a)`],
  [call('σ', [half]), String.raw`\sigma\left(\frac{1}{a}\right)`],
  [call('max', [a, b]), String.raw`\max(a, b)`],
  [root(sum(a, b)), String.raw`\sqrt{a + b}`],
  [bars(a), String.raw`\left|a\right|`],
  [number(-3.1e-11), String.raw`-3.1 \cdot 10^{-11}`],
  [product(a, number(3.1e-11)), String.raw`a \cdot (3.1 \cdot 10^{-11})`],
  [number(12345.5), '12{,}345.5'],
  [number(Infinity), String.raw`\infty`],
  [product(a, number(-Infinity)), String.raw`a \cdot (-\infty)`],
  [number(NaN), String.raw`\mathrm{NaN}`],
];

describe('in LaTeX', () => {
  it.each(LATEX)('%j is written as it should be', (formula, latex) => expect(printLatex(formula)).toBe(latex));
});

const MATHML: [string, FormulaNode, string][] = [
  [
    'a negative factor',
    product(number(2), number(-3)),
    '<mrow><mn>2</mn><mo>·</mo><mrow><mo>(</mo><mrow><mo>−</mo><mn>3</mn></mrow><mo>)</mo></mrow></mrow>',
  ],
  ['nested fractions', quotient(half, b), '<mfrac><mfrac><mn>1</mn><mi>a</mi></mfrac><mi>b</mi></mfrac>'],
  [
    'a derivative',
    partial(symbol('L'), a),
    '<mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>a</mi></mrow></mfrac>',
  ],
  ['a call', call('tanh', [a]), '<mrow><mi>tanh</mi><mo>\u2061</mo><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow></mrow>'],
  [
    'a power',
    power(number(-3), number(2)),
    '<msup><mrow><mo>(</mo><mrow><mo>−</mo><mn>3</mn></mrow><mo>)</mo></mrow><mn>2</mn></msup>',
  ],
  [
    'a power of ten',
    number(3.1e-11),
    '<mrow><mn>3.1</mn><mo>·</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>11</mn></mrow></msup></mrow>',
  ],
  ['a counted letter', symbol('u', 3), '<msub><mi>u</mi><mn>3</mn></msub>'],
  ['a name with markup in it', symbol('<b>'), '<mi>&lt;b&gt;</mi>'],
  ['a long name', symbol('learning_rate_of_all'), '<mi>learning_rate_o…</mi>'],
];

describe('in MathML', () => {
  it.each(MATHML)('%s is made of MathML Core', (_, formula, mathml) =>
    expect(renderToStaticMarkup(formulaMath(formula, null)).replaceAll(/<mo [^>]*>/g, '<mo>')).toBe(mathml),
  );
  it('a term carries its node, its role, its sign, and whether it is lit', () => {
    const markup = renderToStaticMarkup(formulaMath(product(a, term('b', 'value', number(-3))), 'b'));
    expect(markup).toContain('data-node="b" data-role="value" data-sign="negative" data-lit="true"');
  });
});

describe('in words', () => {
  it.each<[FormulaNode, string]>([
    [partial(symbol('L'), product(a, b)), 'partial L by partial the quantity a times b,'],
    [product(a, sum(b, c)), 'a times the quantity b plus c,'],
    [power(a, number(2)), 'a squared'],
    [power(a, number(-0.5)), 'a to the power of minus 0.5'],
    [quotient(number(1), sum(a, b)), '1 over the quantity a plus b,'],
    [call('σ', [a]), 'sigmoid of a'],
    [number(-2e-9), 'minus 2 times 10 to the power of minus 9'],
    [number(NaN), 'not a number'],
  ])('%j can be read aloud', (formula, words) => expect(printSpoken(formula)).toBe(words));
});

describe('in a sentence', () => {
  it.each<[FormulaNode, string]>([
    [sum(product(a, b), c), 'a·b + c'],
    [power(sum(a, b), number(2)), '(a + b)²'],
    [power(a, number(-0.5)), 'a^(−0.5)'],
    [quotient(sum(a, b), c), '(a + b) / c'],
    [negative(a), '−a'],
    [symbol('u', 12), 'u₁₂'],
  ])('%j is plain text', (formula, text) => expect(printPlain(formula)).toBe(text));
});
