import type { BugChoice } from './BugChoice.ts';

/** A line of code; the bug takes the place of what was right. */
export interface CodeLine {
  readonly text: string;
  readonly mark?: 'right' | 'bug';
}

const line = (text: string): CodeLine => ({ text });
const right = (text: string): CodeLine => ({ text, mark: 'right' });
const bug = (text: string): CodeLine => ({ text, mark: 'bug' });

const ZERO = '    for v in topo: v.grad = 0';
const ORDER = '    for v in reversed(topo):';
const ADD = '            x.grad += local * v.grad';

/** The backward pass in a few lines of Python, with the line that each bug breaks. */
export const BUG_CODE: Readonly<Record<BugChoice, readonly CodeLine[]>> = {
  none: backward([line(ZERO)], [line(ORDER)], [line(ADD)]),
  noZeroing: [
    ...backward([right(ZERO)], [line(ORDER)], [line(ADD)]),
    line(''),
    line('backward(output)'),
    line('backward(output)  # the next step'),
  ],
  overwrite: backward([line(ZERO)], [line(ORDER)], [right(ADD), bug('            x.grad = local * v.grad')]),
  noTopologicalOrder: backward([line(ZERO)], [right(ORDER), bug('    for v in depth_first(output):')], [line(ADD)]),
  wrongSign: [
    line('def sub_backward(u, x, y):  # u = x - y'),
    line('    x.grad += u.grad'),
    right('    y.grad -= u.grad'),
    bug('    y.grad += u.grad'),
    line(''),
    line('def neg_backward(u, x):  # u = -x'),
    right('    x.grad -= u.grad'),
    bug('    x.grad += u.grad'),
  ],
};

function backward(zero: readonly CodeLine[], order: readonly CodeLine[], add: readonly CodeLine[]): CodeLine[] {
  return [
    line('def backward(output):'),
    ...zero,
    line('    output.grad = 1'),
    ...order,
    line('        for x, local in v.operands:'),
    ...add,
  ];
}
