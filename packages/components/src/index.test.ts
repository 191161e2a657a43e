import { expect, it } from 'vitest';
import * as components from './index.ts';

it('exports exactly this', () => {
  expect(Object.keys(components).sort()).toEqual([
    'BackwardOrder',
    'BoundaryHeatmap',
    'BugLab',
    'ChainRulePanel',
    'DEFAULT_EXAMPLES',
    'DEFAULT_PROGRAM_EXAMPLES',
    'DatasetPicker',
    'ExprGraph',
    'ExpressionExplorer',
    'ExpressionInput',
    'ForwardMode',
    'FunctionPlot',
    'GradientCheck',
    'GradientQuiz',
    'LossCurve',
    'ModelForm',
    'NetworkDiagram',
    'NetworkTrainer',
    'SecondDerivatives',
    'StepControls',
    'THEME_VARIABLES',
    'TrainerControls',
    'TrainingForm',
    'TrainingLoop',
    'VariableSliders',
    'hiddenGradients',
    'stepShortcut',
    'useExpression',
    'useProgram',
    'useTrainer',
  ]);
});
