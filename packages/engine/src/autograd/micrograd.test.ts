import { describe, expect, it } from 'vitest';
import { discrepancy, readGolden } from '../testing/golden.ts';
import type { GoldenInstruction } from '../testing/goldenFiles.ts';
import { asValue, Value } from './Value.ts';

/** Runs instructions in order, on values by name. */
function run(program: readonly GoldenInstruction[], values: Map<string, Value>): void {
  for (const { name, op, args } of program) {
    const operands = args.map((arg) => (typeof arg === 'number' ? asValue(arg) : valueOf(values, arg)));
    values.set(name, Value.apply(op, operands));
  }
}

function valueOf(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new RangeError(`The program has no ${name}.`);
  return value;
}

function inputs(row: { readonly inputs: Readonly<Record<string, number>> }): Map<string, Value> {
  return new Map(Object.entries(row.inputs).map(([name, data]) => [name, new Value(data, name)]));
}

const golden = readGolden('micrograd_tests');

describe("micrograd's own tests, and programs like them", () => {
  it.each(golden?.programs ?? [])('gives every value and gradient of $name', (row) => {
    const values = inputs(row);
    run(row.program, values);
    valueOf(values, row.output).backward();
    for (const [name, expected] of Object.entries(row.values)) {
      expect(discrepancy(valueOf(values, name).data, expected)).toBeLessThan(1e-12);
    }
    for (const [name, expected] of Object.entries(row.grads)) {
      expect(discrepancy(valueOf(values, name).grad, expected)).toBeLessThan(1e-12);
    }
  });

  it.each(golden?.loops ?? [])('differentiates through $times turns of the loop $name', (row) => {
    const leaves = inputs(row);
    const values = new Map(leaves);
    for (let turn = 0; turn < row.times; turn++) {
      run(row.body, values);
      const carried = Object.entries(row.carry).map(([name, from]) => [name, valueOf(values, from)] as const);
      for (const [name, value] of carried) values.set(name, value);
    }
    const output = valueOf(values, row.output);
    output.backward();
    expect(discrepancy(output.data, row.value)).toBeLessThan(1e-12);
    for (const [name, expected] of Object.entries(row.grads)) {
      expect(discrepancy(valueOf(leaves, name).grad, expected)).toBeLessThan(1e-12);
    }
  });
});
