import { describe, expect, test } from 'vitest';
import { Value } from '../autograd/Value.ts';
import { compileProgram } from './compileProgram.ts';
import { interpret } from './interpret.ts';

describe('compileProgram', () => {
  const x = new Value(0, 'x');
  const p = new Value(0, 'p');

  test('writes the same computation down once, and constants as one number', () => {
    const output = x.mul(p).add(p.mul(x)).add(Value.constant(2).mul(3)).add(6);
    const program = compileProgram({ outputs: [output], inputs: { x }, parameters: [p], gradient: false });
    expect(program.instructions.map(({ op }) => op)).toEqual(['mul', 'add', 'add', 'add']);
    expect(program.constants).toEqual([6]);
  });

  test('leaves out what no result needs', () => {
    const output = x.exp().mul(p);
    const program = compileProgram({ outputs: [output], inputs: { x }, parameters: [p] });
    expect(program.instructions.map(({ op }) => op)).toEqual(['exp', 'mul']);
    expect(program.gradients).toEqual([program.instructions[0]?.out]);
  });

  test('is plain data: it survives JSON, and runs the same after it', () => {
    const output = x.mul(p).tanh().sub(1).pow(2);
    const program = compileProgram({ outputs: [output], inputs: { x }, parameters: [p] });
    const copy: typeof program = JSON.parse(JSON.stringify(program));
    expect(copy).toEqual(program);
    const batch = { columns: [[0.5, -1, 2]], count: 3 };
    const [first, second] = [interpret(program), interpret(copy)];
    first.run([0.3], batch);
    second.run([0.3], batch);
    expect(second.gradient).toEqual(first.gradient);
  });

  test('gives parameters that are not used a gradient of 0', () => {
    const unused = new Value(7, 'unused');
    const runner = interpret(compileProgram({ outputs: [x.mul(p)], inputs: { x }, parameters: [unused, p] }));
    runner.run([7, 2], { columns: [[3]], count: 1 });
    expect(Array.from(runner.gradient)).toEqual([0, 3]);
  });

  test('refuses a variable that it was told nothing about', () => {
    const stranger = new Value(1, 'z');
    expect(() => compileProgram({ outputs: [x.add(stranger)], inputs: { x }, parameters: [] })).toThrow(
      /z is neither/u,
    );
  });

  test('lowers a chain of 100,000 operations', () => {
    let value = p;
    for (let i = 0; i < 100_000; i++) value = value.add(x);
    const runner = interpret(compileProgram({ outputs: [value], inputs: { x }, parameters: [p] }));
    runner.run([1], { columns: [[2, 4]], count: 2 });
    expect(runner.means[0]).toBe(300_001);
    expect(runner.gradient[0]).toBe(1);
  });
});
