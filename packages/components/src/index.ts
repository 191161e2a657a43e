export { ExpressionExplorer } from './explorables/ExpressionExplorer/ExpressionExplorer.tsx';
export { useExpression } from './hooks/useExpression.ts';
export { NetworkTrainer } from './explorables/NetworkTrainer/NetworkTrainer.tsx';
export { useTrainer } from './hooks/useTrainer.ts';
export type {
  NetworkTrainerLabels,
  NetworkTrainerPart,
  NetworkTrainerProps,
} from './explorables/NetworkTrainer/NetworkTrainer.tsx';
export { DatasetPicker } from './DatasetPicker/DatasetPicker.tsx';
export { ExprGraph } from './ExprGraph/ExprGraph.tsx';
export { NetworkDiagram } from './NetworkDiagram/NetworkDiagram.tsx';
export { BoundaryHeatmap } from './BoundaryHeatmap/BoundaryHeatmap.tsx';
export { LossCurve } from './LossCurve/LossCurve.tsx';
export { DEFAULT_EXAMPLES } from './ExpressionInput/expressionExamples.ts';
export { ExpressionInput } from './ExpressionInput/ExpressionInput.tsx';
export { ModelForm } from './ModelForm/ModelForm.tsx';
export { TrainerControls } from './TrainerControls/TrainerControls.tsx';
export { TrainingForm } from './TrainingForm/TrainingForm.tsx';
export { VariableSliders } from './VariableSliders/VariableSliders.tsx';
export { THEME_VARIABLES } from './theme/theme.ts';
export type { Theme, ThemeVariable } from './theme/theme.ts';
export type { DatasetPickerProps } from './DatasetPicker/DatasetPicker.tsx';
export type { DatasetPickerLabels } from './DatasetPicker/datasetPickerLabels.ts';
export type { LossCurveLabels, LossSummary } from './LossCurve/lossCurveLabels.ts';
export type { LossCurveProps, LossCurveStatus } from './LossCurve/LossCurveProps.ts';
export type { LossSeries } from './LossCurve/LossSeries.ts';
export type { YScale } from './LossCurve/lossDomain.ts';
export type { NeuronPosition } from './NetworkDiagram/createNetwork.ts';
export type { NetworkDiagramProps } from './NetworkDiagram/NetworkDiagramProps.ts';
export type { NetworkDiagramLabels } from './NetworkDiagram/networkDiagramLabels.ts';
export type { ExpressionExample } from './ExpressionInput/expressionExamples.ts';
export type { ExpressionInputProps } from './ExpressionInput/ExpressionInput.tsx';
export type { ExpressionInputLabels } from './ExpressionInput/expressionInputLabels.ts';
export type { ExpressionMistake } from './ExpressionInput/useShownMistake.ts';
export type { ModelFormProps } from './ModelForm/ModelForm.tsx';
export type { ModelFormLabels } from './ModelForm/modelFormLabels.ts';
export type { TrainerControlsProps } from './TrainerControls/TrainerControls.tsx';
export type { TrainerControlsLabels } from './TrainerControls/trainerControlsLabels.ts';
export type { TrainingFormProps } from './TrainingForm/TrainingForm.tsx';
export type { TrainingFormLabels } from './TrainingForm/trainingFormLabels.ts';
export type { TrainingSettings } from './TrainingForm/TrainingSettings.ts';
export type { VariableSlidersProps, VariableValues } from './VariableSliders/VariableSliders.tsx';
export type { VariableSlidersLabels } from './VariableSliders/variableSlidersLabels.ts';
export type { BoundaryHeatmapLabels } from './BoundaryHeatmap/boundaryHeatmapLabels.ts';
export type { BoundaryHeatmapProps, BoundaryHeatmapStatus } from './BoundaryHeatmap/BoundaryHeatmapProps.ts';
export type { BoundaryPoint } from './BoundaryHeatmap/BoundaryPoint.ts';
export type { BoundarySummary } from './BoundaryHeatmap/summarizeBoundary.ts';
export type {
  ExprGraphDirection,
  ExprGraphLabels,
  ExprGraphProps,
  ExprGraphStatus,
  GraphReading,
  LayoutChoice,
  NodeReading,
} from './ExprGraph/ExprGraph.tsx';
export type {
  ExpressionExplorerLabels,
  ExpressionExplorerPart,
  ExpressionExplorerProps,
} from './explorables/ExpressionExplorer/ExpressionExplorer.tsx';
export type { Bindings, UseExpressionResult } from './hooks/useExpression.ts';
