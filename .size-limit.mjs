// @ts-check

/** @param {object} config */
const modifyEsbuildConfig = (config) => ({ ...config, format: 'esm', logLevel: 'error' });

const engine = 'packages/engine/dist';
const components = 'packages/components/dist';
const ignore = ['react', 'react-dom'];

/** Upper bounds of what a page loads, minified and compressed; some 15 % above what they are. */
export default [
  { name: 'engine: Value and its gradients', path: `${engine}/index.js`, import: '{ Value }', limit: '5.7 kB' },
  { name: 'engine: all of it', path: `${engine}/index.js`, limit: '56 kB' },
  {
    name: 'components: LossCurve alone',
    path: `${components}/LossCurve/LossCurve.js`,
    import: '{ LossCurve }',
    ignore,
    limit: '22 kB',
  },
  {
    name: "components: ExpressionExplorer, without ELK's worker and the panels that it loads when one is opened",
    path: `${components}/explorables/ExpressionExplorer/ExpressionExplorer.js`,
    import: '{ ExpressionExplorer }',
    ignore: [...ignore, '*/PlotLens.js', '*/ForwardLens.js', '*/QuizLens.js', '*/BugLens.js'],
    limit: '145 kB',
  },
  {
    name: 'components: NetworkTrainer, without its worker and the graphs and copies that it loads when one is asked for',
    path: `${components}/explorables/NetworkTrainer/NetworkTrainer.js`,
    import: '{ NetworkTrainer }',
    ignore: [...ignore, '*/RunGraph.js', '*/runCopyItems.js'],
    limit: '79 kB',
  },
  { name: 'components: styles', path: `${components}/styles.css`, limit: '18 kB' },
].map((entry) => ({ ...entry, modifyEsbuildConfig }));
