import { createTrainer } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../theme/palette.ts';
import { layoutLoopNetwork } from './layoutLoopNetwork.ts';
import { loopDrawing } from './loopDrawing.ts';
import { loopFrame } from './loopFrame.ts';
import type { LoopMoment } from './LoopMoment.ts';
import { loopReach } from './LoopReach.ts';
import type { LoopPlace } from './loopStage.ts';
import { loopToSvg } from './loopToSvg.ts';
import { DEFAULT_LOOP_VIEW } from './LoopView.ts';
import { TRAINING_LOOP_LABELS as words } from './trainingLoopLabels.ts';
import { XOR_LOOP_CONFIG as config } from './xorLoopConfig.ts';

const frame = loopFrame(createTrainer(config), config, 3);

function momentAt(place: Omit<LoopPlace, 'step'>, change: Partial<LoopMoment> = {}): LoopMoment {
  const view = { ...DEFAULT_LOOP_VIEW, step: 3, ...place };
  const reach = loopReach(place, 3);
  return { config, view, frame, reach, point: frame.points[1], parameter: 6, caption: 'The <caption>', ...change };
}
const svgAt = (place: Omit<LoopPlace, 'step'>, theme: 'light' | 'dark' = 'light', change?: Partial<LoopMoment>) =>
  loopToSvg(momentAt(place, change), { theme, words });
/** What is written in a picture, text by text. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
const END = { stage: 'update', moment: 0 } as const;

describe('the picture of a moment', () => {
  it('writes what the page draws, all of it', () => {
    for (const place of [{ stage: 'forward', moment: 1 }, { stage: 'backward', moment: 1 }, END] as const) {
      const { reach, point } = momentAt(place);
      const drawing = loopDrawing(layoutLoopNetwork([2, 2, 1], 640), { frame, reach, point, selected: 6, words });
      const drawn = [...drawing.neurons, ...drawing.weights].flatMap(({ texts }) =>
        texts.map(({ text, end }) => (end ? `${text} ${end.text}` : text)),
      );
      expect(textsOf(svgAt(place)).filter((text) => drawn.includes(text))).toEqual(drawn);
    }
  });

  it('has numbers only as far as they are reached', () => {
    const gradients = (place: Omit<LoopPlace, 'step'>) => textsOf(svgAt(place)).filter((text) => text.startsWith('∂'));
    expect(gradients({ stage: 'loss', moment: 1 })).toEqual([]);
    expect(gradients({ stage: 'backward', moment: 0 })).toHaveLength(3);
    expect(gradients({ stage: 'backward', moment: 2 })).toHaveLength(9);
    expect(textsOf(svgAt({ stage: 'forward', moment: 0 })).filter((text) => text === '·')).toHaveLength(3);
    expect(textsOf(svgAt({ stage: 'forward', moment: 2 })).some((text) => text.startsWith('L ='))).toBe(false);
    expect(textsOf(svgAt({ stage: 'loss', moment: 1 }))).toContain(`L = ${frame.loss.toFixed(4)}`);
    expect(textsOf(svgAt(END))).toContain(`L = ${frame.loss.toFixed(4)} → ${frame.lossAfter.toFixed(4)}`);
  });

  it('has the new weights after the update', () => {
    const weights = frame.parameters.slice(6, 8);
    for (const [place, field] of [
      [{ stage: 'backward', moment: 2 }, 'before'],
      [END, 'after'],
    ] as const) {
      for (const weight of weights) expect(textsOf(svgAt(place))).toContain(`−${Math.abs(weight[field]).toFixed(3)}`);
    }
  });

  it('stands by itself: a title, a description, and no colour or font from a page', () => {
    const svg = svgAt({ stage: 'backward', moment: 0 });
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="688" height="\d+"/);
    expect(svg).toContain('<title>Training step 3: Backward</title>');
    expect(svg).toContain('<desc>The &lt;caption&gt;. For x₁ = 0.0000, x₂ = 1.0000 the network’s output is');
    for (const foreign of ['var(', 'url(', 'class=', 'style', 'href', 'NaN', 'undefined']) {
      expect(svg).not.toContain(foreign);
    }
  });

  it('has the colours of its theme, violet for what flows back alone', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { background, grad, ink } = PALETTES[theme];
      expect(svgAt(END, theme)).toContain(`fill="${background}"`);
      expect(svgAt({ stage: 'backward', moment: 1 }, theme)).toContain(
        `stroke="${grad}" stroke-width="2" stroke-dasharray`,
      );
      expect(svgAt({ stage: 'forward', moment: 1 }, theme)).toContain(
        `stroke="${ink}" stroke-width="2" stroke-dasharray`,
      );
      expect(svgAt({ stage: 'forward', moment: 1 }, theme)).not.toContain(grad);
    }
  });

  it('does without a sentence where nothing is written out', () => {
    const svg = svgAt(END, 'light', { caption: undefined });
    expect(svg).not.toContain('undefined');
    expect(textsOf(svg)[0]).toBe('Training step 3: Update');
    expect(svg).toContain('<desc>For x₁');
  });
});
