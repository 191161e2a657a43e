import { expect, it } from 'vitest';
import * as components from './index.ts';

it('exports exactly this', () => {
  expect(Object.keys(components).sort()).toEqual([
    'BoundaryHeatmap',
    'DEFAULT_EXAMPLES',
    'DatasetPicker',
    'ExprGraph',
    'ExpressionExplorer',
    'ExpressionInput',
    'LossCurve',
    'ModelForm',
    'NetworkDiagram',
    'NetworkTrainer',
    'THEME_VARIABLES',
    'TrainerControls',
    'TrainingForm',
    'VariableSliders',
    'useExpression',
    'useTrainer',
  ]);
});
