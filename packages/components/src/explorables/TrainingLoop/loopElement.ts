import { configProp } from '../../CopyAs/configProp.ts';
import { jsLiteral } from '../../CopyAs/jsLiteral.ts';
import type { PageElement } from '../../CopyAs/pageSnippets.ts';
import type { LoopMoment } from './LoopMoment.ts';
import { DEFAULT_LOOP_VIEW } from './LoopView.ts';
import { XOR_LOOP_CONFIG } from './xorLoopConfig.ts';

/** A `<TrainingLoop>` that opens at a moment, as JSX and MDX write it; what it begins with by itself is left out. */
export function loopElement({ config, view }: Pick<LoopMoment, 'config' | 'view'>): PageElement {
  const preset = { name: 'XOR_LOOP_CONFIG', config: XOR_LOOP_CONFIG };
  const { lines, names, isPreset } = configProp(config, preset);
  const start: Readonly<Record<string, unknown>> = { ...DEFAULT_LOOP_VIEW };
  const changes = Object.entries(view).filter(([name, value]) => value !== start[name]);
  return {
    component: 'TrainingLoop',
    props: [
      ...(isPreset ? [] : lines),
      ...(changes.length === 0 ? [] : [`defaultView={${jsLiteral(Object.fromEntries(changes))}}`]),
    ],
    imports: isPreset ? [] : names,
  };
}
