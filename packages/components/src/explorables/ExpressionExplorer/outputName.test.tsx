import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ExpressionExplorer } from './ExpressionExplorer.tsx';

const derivatives = (program: string): Set<string> =>
  new Set(
    renderToString(<ExpressionExplorer defaultExpression={program} />)
      .replaceAll('<!-- -->', '')
      .match(/∂\w+\/∂\w+/g),
  );

it('calls the output by its own name everywhere, where another node is called L', () => {
  expect(derivatives('L = a * b\nu = L + a\nv = u * L')).toEqual(new Set(['∂v/∂a', '∂v/∂b']));
});

it('calls the output L everywhere else', () => {
  expect(derivatives('c = a * b\nv = c + a')).toEqual(new Set(['∂L/∂a', '∂L/∂b']));
});
