import type { OperationName } from '../../autograd/ops.ts';
import type { Lanes, LaneWriter } from './LaneWriter.ts';

/** Writes an operation applied to expressions; those beyond its arity repeat the first one. */
type LaneRule = (writer: LaneWriter, operands: readonly [Lanes, Lanes, Lanes], setting: number) => Lanes;

/**
 * The operations of the table that are a few instructions on vectors, rounding as the table's own `forward` does.
 * Longer ones are functions (`Kernels`).
 */
export const LANE_OPERATIONS: Partial<Record<OperationName, LaneRule>> = {
  add: (w, [x, y]) => w.add(x, y),
  sub: (w, [x, y]) => w.sub(x, y),
  mul: (w, [x, y]) => w.mul(x, y),
  div: (w, [x, y]) => w.div(x, y),
  neg: (w, [x]) => w.unary('neg', x),
  abs: (w, [x]) => w.unary('abs', x),
  sqrt: (w, [x]) => w.unary('sqrt', x),
  min: (w, [x, y]) => w.binary('min', x, y),
  max: (w, [x, y]) => w.binary('max', x, y),
  relu: (w, [operand]) => w.share(operand, (x) => w.select(w.binary('le', x, w.zero), w.zero, x)),
  leaky_relu: (w, [operand], slope) =>
    w.share(operand, (x) => w.select(w.binary('le', x, w.zero), w.mul(w.constant(slope), x), x)),
  where: (w, [x, y, z]) => w.select(w.binary('le', x, w.zero), z, y),
  prefer: (w, [left, right]) =>
    w.share(left, (x) =>
      w.share(right, (y) =>
        w.select(w.binary('lt', x, y), w.zero, w.select(w.binary('eq', x, y), w.constant(0.5), w.constant(1))),
      ),
    ),
};
