export { ExpressionExplorer } from './explorables/ExpressionExplorer/ExpressionExplorer.tsx';
export { DEFAULT_EXPLORER_VIEW, EXPLORER_LENSES } from './explorables/ExpressionExplorer/ExplorerView.ts';
export { looksLikeProgram } from './explorables/ExpressionExplorer/useExplorerSource.ts';
export { useExpression } from './hooks/useExpression.ts';
export { useProgram } from './hooks/useProgram.ts';
export { NetworkTrainer } from './explorables/NetworkTrainer/NetworkTrainer.tsx';
export { useTrainer } from './hooks/useTrainer.ts';
export type {
  NetworkTrainerLabels,
  NetworkTrainerPart,
  NetworkTrainerProps,
} from './explorables/NetworkTrainer/NetworkTrainer.tsx';
export type { OpenRunGraph } from './explorables/NetworkTrainer/OpenRunGraph.ts';
export type { TrainerLink } from './explorables/NetworkTrainer/TrainerLink.ts';
export type { OpenGraphProps } from './explorables/NetworkTrainer/useOpenGraph.ts';
export { ChainRulePanel } from './ChainRulePanel/ChainRulePanel.tsx';
export { DatasetPicker } from './DatasetPicker/DatasetPicker.tsx';
export { ExprGraph } from './ExprGraph/ExprGraph.tsx';
export { FunctionPlot } from './FunctionPlot/FunctionPlot.tsx';
export { GradientCheck } from './GradientCheck/GradientCheck.tsx';
export { SecondDerivatives } from './SecondDerivatives/SecondDerivatives.tsx';
export { NetworkDiagram } from './NetworkDiagram/NetworkDiagram.tsx';
export { BoundaryHeatmap } from './BoundaryHeatmap/BoundaryHeatmap.tsx';
export { LossCurve } from './LossCurve/LossCurve.tsx';
export { GradientQuiz } from './GradientQuiz/GradientQuiz.tsx';
export { hiddenGradients } from './GradientQuiz/hiddenGradients.ts';
export { BugLab } from './BugLab/BugLab.tsx';
export { ForwardMode } from './ForwardMode/ForwardMode.tsx';
export { DEFAULT_EXAMPLES, DEFAULT_PROGRAM_EXAMPLES } from './ExpressionInput/expressionExamples.ts';
export { ExpressionInput } from './ExpressionInput/ExpressionInput.tsx';
export { ModelForm } from './ModelForm/ModelForm.tsx';
export { BackwardOrder } from './BackwardOrder/BackwardOrder.tsx';
export { CopyAs } from './CopyAs/CopyAs.tsx';
export { expressionCopies } from './CopyAs/expressionCopies.ts';
export { runCopies } from './CopyAs/runCopies.ts';
export { boundaryToSvg } from './BoundaryHeatmap/boundaryToSvg.ts';
export { graphToSvg } from './ExprGraph/graphToSvg.ts';
export { StepControls } from './StepControls/StepControls.tsx';
export { stepShortcut } from './StepControls/stepShortcut.ts';
export { TrainerControls } from './TrainerControls/TrainerControls.tsx';
export { TrainingForm } from './TrainingForm/TrainingForm.tsx';
export { countLoopMoments, LOOP_STAGES } from './explorables/TrainingLoop/loopStage.ts';
export { DEFAULT_LOOP_VIEW } from './explorables/TrainingLoop/LoopView.ts';
export { TrainingLoop } from './explorables/TrainingLoop/TrainingLoop.tsx';
export { XOR_LOOP_CONFIG } from './explorables/TrainingLoop/xorLoopConfig.ts';
export { VariableSliders } from './VariableSliders/VariableSliders.tsx';
export { THEME_VARIABLES } from './theme/theme.ts';
export type { Theme, ThemeVariable } from './theme/theme.ts';
export type { ChainRulePanelProps } from './ChainRulePanel/ChainRulePanel.tsx';
export type { ChainRulePanelLabels } from './ChainRulePanel/chainRulePanelLabels.ts';
export type { BackwardReading, FinishedReading, NamedValue, OperationReading } from './ChainRulePanel/StepReading.ts';
export type { DatasetPickerProps } from './DatasetPicker/DatasetPicker.tsx';
export type { DatasetPickerLabels } from './DatasetPicker/datasetPickerLabels.ts';
export type { FunctionNames, FunctionPlotLabels, FunctionSummary } from './FunctionPlot/functionPlotLabels.ts';
export type { FunctionPlotProps, FunctionPlotStatus } from './FunctionPlot/FunctionPlotProps.ts';
export type { FunctionPoint } from './FunctionPlot/FunctionPoint.ts';
export type { GradientCheckProps, GradientCheckStatus } from './GradientCheck/GradientCheck.tsx';
export type { GradientCheckLabels, Verdict, VerdictCounts } from './GradientCheck/gradientCheckLabels.ts';
export type { SecondDerivativesProps, SecondDerivativesStatus } from './SecondDerivatives/SecondDerivatives.tsx';
export type { Bend, SurfaceShape } from './SecondDerivatives/curvature.ts';
export type {
  BendReading,
  SecondDerivativesLabels,
  SymmetryReading,
} from './SecondDerivatives/secondDerivativesLabels.ts';
export type { LossCurveLabels, LossSummary } from './LossCurve/lossCurveLabels.ts';
export type { LossCurveProps, LossCurveStatus } from './LossCurve/LossCurveProps.ts';
export type { LossSeries } from './LossCurve/LossSeries.ts';
export type { MistakeKind } from './GradientQuiz/findMistake.ts';
export type { GradientQuizLabels, MistakeReading, UseReading } from './GradientQuiz/gradientQuizLabels.ts';
export type {
  GradientQuizProps,
  GradientQuizStatus,
  QuizAnswer,
  QuizResult,
} from './GradientQuiz/GradientQuizProps.ts';
export type { AnswerProblem } from './GradientQuiz/parseAnswer.ts';
export type { QuizProgress } from './GradientQuiz/QuizState.ts';
export type { BugChoice } from './BugLab/BugChoice.ts';
export type { BugExample } from './BugLab/bugExamples.ts';
export type { BugLabLabels } from './BugLab/bugLabLabels.ts';
export type { BugLabProps, BugLabStatus } from './BugLab/BugLabProps.ts';
export type { ForwardModeProps, ForwardModeStatus } from './ForwardMode/ForwardModeProps.ts';
export type { ForwardModeLabels } from './ForwardMode/forwardModeLabels.ts';
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
export type { OrderEntry, OrderPhase, OrderState } from './BackwardOrder/backwardVisits.ts';
export type { BackwardOrderProps } from './BackwardOrder/BackwardOrder.tsx';
export type { BackwardOrderLabels } from './BackwardOrder/backwardOrderLabels.ts';
export type { OrderLesson } from './BackwardOrder/orderLesson.ts';
export type { CopyAsProps } from './CopyAs/CopyAs.tsx';
export type { CopyItems } from './CopyAs/useCopyItems.ts';
export type { CopyAsLabels } from './CopyAs/copyAsLabels.ts';
export type { CopyItem } from './CopyAs/CopyItem.ts';
export type { CopyId, CopyWords } from './CopyAs/copyWords.ts';
export type { ExpressionCopiesOptions } from './CopyAs/expressionCopies.ts';
export type { CopiedSnapshot } from './CopyAs/CopiedSnapshot.ts';
export type { RunCopiesOptions, RunLink } from './CopyAs/runCopies.ts';
export type { BoundaryToSvgOptions } from './BoundaryHeatmap/boundaryToSvg.ts';
export type { GraphToSvgOptions } from './ExprGraph/graphToSvg.ts';
export type { Palette } from './theme/palette.ts';
export type { StepControlsProps } from './StepControls/StepControls.tsx';
export type { StepAction } from './StepControls/stepAction.ts';
export type { StepControlsLabels, StepKeyHelp } from './StepControls/stepControlsLabels.ts';
export type { StepReading } from './StepControls/stepReading.ts';
export type { StepKeyEvent } from './StepControls/stepShortcut.ts';
export type { TrainerControlsProps } from './TrainerControls/TrainerControls.tsx';
export type { TrainerControlsLabels } from './TrainerControls/trainerControlsLabels.ts';
export type { TrainingFormProps } from './TrainingForm/TrainingForm.tsx';
export type { TrainingFormLabels } from './TrainingForm/trainingFormLabels.ts';
export type { LoopStage } from './explorables/TrainingLoop/loopStage.ts';
export type { LoopLink } from './explorables/TrainingLoop/LoopLink.ts';
export type { LoopView } from './explorables/TrainingLoop/LoopView.ts';
export type { TrainingLoopPart, TrainingLoopProps } from './explorables/TrainingLoop/TrainingLoop.tsx';
export type { TrainingLoopLabels } from './explorables/TrainingLoop/trainingLoopLabels.ts';
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
  GroupReading,
  LayoutChoice,
  NodeMark,
  NodeReading,
} from './ExprGraph/ExprGraph.tsx';
export type {
  ExplorerLens,
  ExplorerView,
  ExpressionExplorerLabels,
  ExpressionExplorerPart,
  ExpressionExplorerProps,
} from './explorables/ExpressionExplorer/ExpressionExplorer.tsx';
export type { Bindings, UseExpressionResult } from './hooks/useExpression.ts';
export type { UseProgramResult } from './hooks/useProgram.ts';
