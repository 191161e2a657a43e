export { Value } from './autograd/Value.ts';
export { forward } from './autograd/backward.ts';
export { BACKWARD_BUGS, brokenBackward } from './autograd/brokenBackward.ts';
export { countOperations } from './autograd/countOperations.ts';
export { traceForwardMode } from './autograd/forwardMode.ts';
export { checkGraphGradients } from './compile/checkGraphGradients.ts';
export { createEvaluator, createUpdater } from './compile/createBackend.ts';
export { gradientGraph } from './autograd/gradientGraph.ts';
export { graphFromJson, graphToJson } from './autograd/graphJson.ts';
export { derivativeGraph } from './autograd/derivativeGraph.ts';
export { secondDerivatives } from './autograd/secondDerivatives.ts';
export { OPERATION_NAMES, OPERATIONS, operation } from './autograd/ops.ts';
export { topologicalOrder } from './autograd/topologicalOrder.ts';
export { traceGraph } from './autograd/trace.ts';
export { traceSteps, withOutput } from './autograd/traceSteps.ts';
export { compileProgram } from './compile/compileProgram.ts';
export { sampleFunction } from './compile/sampleFunction.ts';
export { interpret } from './compile/interpret.ts';
export { createBatchSampler } from './data/batchSampler.ts';
export { dataDomain } from './data/dataDomain.ts';
export { createDataset, DATASET_KINDS, splitDataset } from './data/datasets.ts';
export { createRandom } from './data/random.ts';
export { checkGradients } from './expression/checkGradients.ts';
export { evaluateExpression } from './expression/evaluate.ts';
export { evaluateProgram } from './expression/evaluateProgram.ts';
export { ExpressionSyntaxError } from './expression/ExpressionSyntaxError.ts';
export { mathMLTree } from './expression/mathMLTree.ts';
export { MAX_EXPRESSION_LENGTH, parseExpression } from './expression/parse.ts';
export { MAX_PROGRAM_LENGTH, parseProgram } from './expression/parseProgram.ts';
export { printExpression } from './expression/print.ts';
export { printMathML } from './expression/printMathML.ts';
export { printProgram } from './expression/printProgram.ts';
export { printPython } from './expression/printPython.ts';
export { tokenize } from './expression/tokenize.ts';
export { tokenizeProgram } from './expression/tokenizeProgram.ts';
export { INITIALIZERS, initializerOf } from './nn/initializers.ts';
export { meanLoss, regularizationPenalty, sampleLoss } from './nn/losses.ts';
export { countParameters, Layer, layerSizes, MLP, Neuron } from './nn/mlp.ts';
export { inputName, neuronName } from './nn/networkNames.ts';
export { createOptimizer } from './nn/optimizers.ts';
export { learningRateAt } from './nn/UpdateRates.ts';
export { printRunPython } from './python/printRunPython.ts';
export { createBatchReader } from './training/createBatchReader.ts';
export { createTrainer } from './training/createTrainer.ts';
export { DEFAULT_MAX_STEPS, defaultTrainerConfig, defaultTrainerConfigFor } from './training/defaultTrainerConfig.ts';
export { microgradDemoConfig } from './training/presets/microgradDemo.ts';
export { sampleBoundary, sampleNeuronBoundaries } from './training/sampleBoundary.ts';
export { startTrainer } from './training/startTrainer.ts';
export { countLossNodes, MAX_NETWORK_NODES, traceNetwork } from './training/traceNetwork.ts';
export { TrainerConfigError } from './training/TrainerConfigError.ts';
export { TRAINER_CHOICES, TRAINER_LIMITS } from './training/trainerLimits.ts';
export { parseTrainerConfig, validateTrainerConfig } from './training/validateTrainerConfig.ts';
export { connectTrainer } from './training/worker/connectTrainer.ts';
export { createTrainerWorker } from './training/worker/createTrainerWorker.ts';
export { TrustedWorker } from './training/worker/TrustedWorker.ts';
export type { Backend, BackendChoice } from './compile/Backend.ts';
export type { Batch, BatchRunner, SampleEvaluator } from './compile/BatchRunner.ts';
export type { ProgramSource } from './compile/compileProgram.ts';
export type { Instruction, Program } from './compile/program.ts';
export type { PenaltyProgram, UpdatePrograms, Updater } from './compile/Updater.ts';
export type { BoundarySource } from './training/sampleBoundary.ts';
export type { NetworkRequest, NetworkSource } from './training/networkGraph.ts';
export type { StartTrainerOptions } from './training/startTrainer.ts';
export type { TrainerWorker, TrainerWorkerEvent } from './training/worker/TrainerWorker.ts';
export type { ConfigProblem } from './training/TrainerConfigError.ts';
export type { NumberLimit } from './training/trainerLimits.ts';
export type { ConfigValidation } from './training/validateTrainerConfig.ts';
export type { BatchSampler, BatchSamplerOptions, BatchSamplerState } from './data/batchSampler.ts';
export type { DataDomain } from './data/dataDomain.ts';
export type { Dataset } from './data/datasets.ts';
export type { Random, RandomState, RandomStream } from './data/random.ts';
export type { Initializer, WeightSource } from './nn/initializers.ts';
export type { Optimizer } from './nn/optimizers.ts';
export type { BackwardOptions, ValueKind } from './autograd/backward.ts';
export type { Algebra } from './autograd/algebra.ts';
export type { Operation, OperationForm, OperatorSyntax } from './autograd/Operation.ts';
export type { BackwardBug, BrokenBackward } from './autograd/brokenBackward.ts';
export type { OperationCount, OperationCounts } from './autograd/countOperations.ts';
export type { ForwardModeStep, ForwardModeTrace, TangentTerm } from './autograd/forwardMode.ts';
export type { OperationName } from './autograd/ops.ts';
export type { GraphEdge, GraphNode, GraphSnapshot, TraceOptions } from './autograd/trace.ts';
export type { BackwardStep, ForwardStep, GraphStep, SeedStep } from './autograd/traceSteps.ts';
export type { Expression, ExpressionNode, NumberNode, OperationNode, VariableNode } from './expression/ast.ts';
export type { EvaluatedExpression } from './expression/evaluate.ts';
export type { EvaluatedProgram } from './expression/evaluateProgram.ts';
export type { Mistake } from './expression/Mistake.ts';
export type { MathMLElement } from './expression/mathMLTree.ts';
export type {
  AssignmentLine,
  BackwardLine,
  ExpressionLine,
  IgnoredKind,
  IgnoredText,
  ParsedProgram,
  ProgramLine,
  SourceSpan,
  VariableLine,
} from './expression/ParsedProgram.ts';
export type { ParseProgramOptions } from './expression/parseProgram.ts';
export type { ParseOptions } from './expression/parse.ts';
export type { PythonOptions } from './expression/printPython.ts';
export type { PythonRun } from './python/PythonRun.ts';
export type { RunPythonOptions } from './python/printRunPython.ts';
export type { Token, TokenKind } from './expression/tokenize.ts';
export type { ProgramToken, ProgramTokenKind } from './expression/tokenizeProgram.ts';
export type { BoundaryGrid } from './training/BoundaryGrid.ts';
export type { Trainer } from './training/Trainer.ts';
export type { BoundaryRequest, RunOptions, TrainerOptions } from './training/TrainerOptions.ts';
export type {
  ActivationName,
  DataPoint,
  DatasetKind,
  GeneratedDataset,
  InitializerName,
  LossName,
  ModelConfig,
  OptimizerConfig,
  OptimizerKind,
  PointsDataset,
  RegularizationConfig,
  RegularizationKind,
  ScheduleConfig,
  TrainerConfig,
} from './training/TrainerConfig.ts';
export type { LossHistorySnapshot, TrainingSnapshot, TrainingStatus } from './training/TrainingSnapshot.ts';
export type { GradientCheck } from './autograd/checkGradients.ts';
export type { SecondDerivatives } from './autograd/secondDerivatives.ts';
export type { FunctionSamples, SampleFunctionOptions } from './compile/sampleFunction.ts';
