import type { OperationName } from '../../autograd/ops.ts';
import { operation } from '../../autograd/ops.ts';
import { FunctionWriter } from './FunctionWriter.ts';
import { KERNEL_LIMITS, LANE_KERNELS } from './laneKernels.ts';
import { LANE_OPERATIONS } from './laneOperations.ts';
import type { LaneType } from './LaneType.ts';
import type { Lanes } from './LaneWriter.ts';
import { LaneWriter } from './LaneWriter.ts';
import type { MemoryLayout } from './MemoryLayout.ts';
import type { ModuleWriter } from './ModuleWriter.ts';

/**
 * Writes the operations of a program over vectors: short ones in place, longer ones as calls of a function of the
 * module, and those that have neither by asking JavaScript for each lane.
 */
export class Kernels {
  private readonly module: ModuleWriter;
  private readonly layout: MemoryLayout;
  private readonly type: LaneType;
  private readonly functions = new Map<OperationName, number>();
  private readonly imported = new Map<OperationName, number>();

  /** @param operations those that will be applied */
  constructor(module: ModuleWriter, layout: MemoryLayout, type: LaneType, operations: ReadonlySet<OperationName>) {
    this.module = module;
    this.layout = layout;
    this.type = type;
    for (const op of operations) {
      const isWritten = op in LANE_OPERATIONS || (op in LANE_KERNELS[type] && !(op in KERNEL_LIMITS));
      if (isWritten) continue;
      if (type === 'f32x4') throw new RangeError(`There is no ${op} in single precision.`);
      this.imported.set(op, module.import(op, { parameters: ['f64', 'f64', 'f64', 'f64'], results: ['f64'] }));
    }
  }

  /** What the module imports: rows of the table, as they are. */
  imports(): Record<string, (x: number, y: number, z: number, setting: number) => number> {
    return Object.fromEntries([...this.imported.keys()].map((op) => [op, operation(op).forward]));
  }

  /** As `apply`, but with a function's code in place of a call of it. To be called between expressions. */
  applyInPlace(writer: LaneWriter, op: OperationName, operands: readonly Lanes[], setting: number): Lanes {
    const write = op in KERNEL_LIMITS ? undefined : LANE_KERNELS[this.type][op];
    const [x] = operands;
    return write === undefined || x === undefined
      ? this.apply(writer, op, operands, setting)
      : write(writer, writer.let(x));
  }

  apply(writer: LaneWriter, op: OperationName, operands: readonly Lanes[], setting: number): Lanes {
    const [x = writer.zero, y = x, z = x] = operands;
    const inPlace = LANE_OPERATIONS[op];
    if (inPlace !== undefined) return inPlace(writer, [x, y, z], setting);
    const kernel = this.functionOf(op);
    if (kernel === undefined) return this.askJavaScript(writer, op, [x, y, z], setting);
    return () => {
      x();
      writer.out.op('call', kernel);
    };
  }

  private functionOf(op: OperationName): number | undefined {
    const known = this.functions.get(op);
    const write = LANE_KERNELS[this.type][op];
    if (known !== undefined || write === undefined) return known;
    const out = new FunctionWriter(['v128'], ['v128']);
    const writer = new LaneWriter(this.type, out, this.layout);
    const x = writer.local(0);
    const limit = KERNEL_LIMITS[op];
    if (limit !== undefined) {
      writer.binary('le', writer.unary('abs', x), writer.constant(limit))();
      out.op('v128.not');
      out.op('v128.any_true');
      out.block('if', () => {
        this.askJavaScript(writer, op, [x, x, x], 0)();
        out.op('return');
      });
    }
    write(writer, x)();
    const index = this.module.add(out);
    this.functions.set(op, index);
    return index;
  }

  private askJavaScript(
    { out }: LaneWriter,
    op: OperationName,
    operands: readonly [Lanes, Lanes, Lanes],
    setting: number,
  ): Lanes {
    const index = this.imported.get(op);
    if (index === undefined) throw new Error(`The module was not told of ${op}.`);
    const { arity } = operation(op);
    return () => {
      const locals = operands.slice(0, arity).map((operand) => {
        operand();
        const local = out.take('v128');
        out.op('local.set', local);
        return local;
      });
      for (const lane of [0, 1]) {
        for (const slot of [0, 1, 2]) {
          out.op('local.get', locals[slot] ?? locals[0] ?? 0);
          out.lane('f64x2.extract_lane', lane);
        }
        out.double(setting);
        out.op('call', index);
        if (lane === 0) out.op('f64x2.splat');
        else out.lane('f64x2.replace_lane', 1);
      }
      for (const local of locals) out.release('v128', local);
    };
  }
}
