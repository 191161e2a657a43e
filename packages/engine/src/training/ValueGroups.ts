import type { Value } from '../autograd/Value.ts';

/** Which group each value of a graph belongs to, the first that claims it. */
export class ValueGroups extends Map<Value, readonly string[]> {
  /** Puts a value, and what it was computed from as far as that belongs to none yet, into a group. Returns the value. */
  claim(value: Value, group: readonly string[]): Value {
    const waiting = [value];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (this.has(next)) continue;
      this.set(next, group);
      waiting.push(...next.operands);
    }
    return value;
  }
}
