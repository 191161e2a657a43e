import { FUNCTIONS } from './vocabulary.ts';

const KEYWORDS =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield';

/** Names that a printed program uses itself. */
const OURS = 'Value math torch node output print float abs max min pow';

/** A name of Python for each variable: its own, or with an underscore where Python or the program needs that one. */
export function pythonNames(variables: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set([
    ...KEYWORDS.split(' '),
    ...OURS.split(' '),
    ...FUNCTIONS.keys(),
    'abs_',
    'max_',
    'min_',
    'pow_',
  ]);
  const names = new Map<string, string>();
  for (const variable of variables) {
    let name = variable;
    while (taken.has(name) || (name !== variable && variables.includes(name))) name += '_';
    taken.add(name);
    names.set(variable, name);
  }
  return names;
}
