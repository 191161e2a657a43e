import { operation } from '../autograd/ops.ts';
import type { PythonTarget } from './PythonTarget.ts';

const constant = (number: string): string => `torch.tensor(${number}, dtype=torch.float64)`;

/** Scalar float64 tensors of PyTorch. */
export const PYTORCH: PythonTarget = {
  preamble: () => ['import torch'],
  leaf: (number) => `torch.tensor(${number}, dtype=torch.float64, requires_grad=True)`,
  constant,
  call: (op, operands) => {
    const torch = operation(op).python?.torch;
    if (torch === undefined) return undefined;
    return `${torch}(${operands.map(({ text, plain }) => (plain ? constant(text) : text)).join(', ')})`;
  },
  updatesMakeNodes: false,
  data: (name) => `${name}.item()`,
  grad: (name) => `${name}.grad.item()`,
};
