import type { ExplorerLens } from './ExplorerView.ts';
import type { StepNews } from './useStepText.ts';

export interface ExpressionExplorerLabels {
  readonly leaves: string;
  readonly gradientCheck: string;
  readonly chainRule: string;
  readonly backwardOrder: string;
  /** Of the tabs beside the graph. */
  readonly lenses: Readonly<Record<ExplorerLens, string>>;
  /** What the tabs choose between. */
  readonly lensChoice: string;
  readonly oneExpression: string;
  readonly program: string;
  /** What the two above choose between. */
  readonly mode: string;
  readonly makeOutput: (text: string) => string;
  readonly wholeOutput: string;
  /** Of the choice of the variable that a plot goes along. */
  readonly plotVariable: string;
  /** Above the graph of a derivative. */
  readonly derivative: (derivative: string) => string;
  readonly back: string;
  readonly brokenGraph: string;
  readonly rightGraph: string;
  /** At the first node, in the order of the backward pass, whose gradient a bug makes wrong. */
  readonly firstWrong: string;
  readonly noVariables: string;
  /** While a panel's code is on its way. */
  readonly loading: string;
  /** A step in a few words, said to screen readers. */
  readonly stepNews: (news: StepNews) => string;
}

export const EXPRESSION_EXPLORER_LABELS: ExpressionExplorerLabels = {
  leaves: 'Leaves',
  gradientCheck: 'Gradient check',
  chainRule: 'Chain rule at this step',
  backwardOrder: 'Backward order',
  lenses: { rule: 'Chain rule', plot: 'Plot', forward: 'Forward', quiz: 'Quiz', bugs: 'Bugs' },
  lensChoice: 'Ways to look at this graph',
  oneExpression: 'Expression',
  program: 'Program',
  mode: 'One expression or several lines',
  makeOutput: (text) => `Differentiate ${text} instead`,
  wholeOutput: 'Back to the whole expression',
  plotVariable: 'Along',
  derivative: (derivative) => `The graph that computes ${derivative}`,
  back: 'Back to the expression',
  brokenGraph: 'With the bug',
  firstWrong: 'first wrong',
  rightGraph: 'As it should be',
  noVariables: 'This expression has no variables.',
  loading: 'Loading…',
  stepNews,
};

function stepNews(news: StepNews): string {
  switch (news.phase) {
    case 'forward':
      return news.node === '' ? `constant ${news.value}` : `${news.node} = ${news.value}`;
    case 'seed':
      return `gradient of ${news.node}: 1`;
    case 'backward': {
      const { node, local, upstream, contribution, sum } = news;
      const product = `gradient of ${node}: ${local} × ${upstream} = ${contribution}`;
      return sum === undefined ? product : `${product}, with the ${sum.before} before: ${sum.after}`;
    }
  }
}
