/**
 * A hash of all bits of some numbers, −0 and 0 apart; of NaN there is one only, as JavaScript has it. FNV-1a over 32-bit
 * words with two primes, which is enough to see a difference, and works in pages that have no `crypto.subtle`.
 */
export function hashNumbers(numbers: Iterable<number>): string {
  const float = new Float64Array(1);
  const words = new Uint32Array(float.buffer);
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (const number of numbers) {
    if (Number.isNaN(number)) words.fill(0xffffffff);
    else float[0] = number;
    for (const word of words) {
      first = Math.imul(first ^ word, 0x01000193);
      first ^= first >>> 15;
      second = Math.imul(second ^ word, 0x85ebca6b);
      second ^= second >>> 13;
    }
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
