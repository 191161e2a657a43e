import { ANGLE_LIMIT } from '../../autograd/elementary/sine.ts';
import type { OperationName } from '../../autograd/ops.ts';
import { elu } from './kernels/elu.ts';
import { exp } from './kernels/exp.ts';
import type { Kernel } from './kernels/Kernel.ts';
import { log } from './kernels/log.ts';
import { sigmoid, silu } from './kernels/sigmoid.ts';
import { cos, sin } from './kernels/sine.ts';
import { softplus } from './kernels/softplus.ts';
import { sigmoidOfSingles, tanh } from './kernels/tanh.ts';
import type { LaneType } from './LaneType.ts';

/** The operations of the table that are functions of a module. */
export const LANE_KERNELS: Readonly<Record<LaneType, Partial<Record<OperationName, Kernel>>>> = {
  f64x2: { tanh, exp, sigmoid, log, sin, cos, softplus, elu, silu },
  f32x4: { tanh, sigmoid: sigmoidOfSingles },
};

/** Kernels for numbers up to a magnitude; JavaScript is asked for those beyond it, and for NaN. */
export const KERNEL_LIMITS: Partial<Record<OperationName, number>> = { sin: ANGLE_LIMIT, cos: ANGLE_LIMIT };
