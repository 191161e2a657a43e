/** Names that people bring along from elsewhere, and ours. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['ln', 'log'],
  ['swish', 'silu'],
  ['logistic', 'sigmoid'],
  ['expit', 'sigmoid'],
  ['lrelu', 'leaky_relu'],
  ['rectifier', 'relu'],
  ['maximum', 'max'],
  ['minimum', 'min'],
]);

/** Letters of other alphabets that look like Latin ones. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Array.from('аеосрхуіѕј').map((letter, i) => [letter, 'aeocpxyisj'.charAt(i)]),
);

/** The known name that an unknown one was probably meant to be, if any. */
export function suggestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 20) return undefined;
  const candidates = [...known];
  const synonym = SYNONYMS.get(name.toLowerCase());
  if (synonym !== undefined && candidates.includes(synonym)) return synonym;
  const plain = simplified(name);
  const allowed = plain.length < 3 ? 0 : plain.length < 5 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const candidate of candidates) {
    const distance = editDistance(plain, simplified(candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** A name without what is easily mistaken: case, underscores, letters that look like others. */
function simplified(name: string): string {
  return Array.from(name.normalize('NFKC').toLowerCase().replaceAll('_', ''))
    .map((letter) => LOOKALIKES.get(letter) ?? letter)
    .join('');
}

/** How many letters must be added, dropped, replaced, or swapped with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = at(last, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      let distance = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) distance = Math.min(distance, at(beforeLast, j - 2) + 1);
      row.push(distance);
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
