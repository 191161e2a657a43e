/** What is measured, each part in a worker of its own. */
export type PartId = 'moons' | 'demo' | 'picture';

export type ContestantId = 'wasm' | 'interpreter' | 'values' | 'loops' | 'convnet' | 'brain' | 'synaptic';

export const PART_IDS: readonly PartId[] = ['moons', 'demo', 'picture'];

/** Who takes part, in the order of the rows. */
export const ENTRIES: Readonly<Record<PartId, readonly ContestantId[]>> = {
  moons: ['wasm', 'interpreter', 'values', 'loops', 'synaptic', 'convnet', 'brain'],
  demo: ['wasm', 'interpreter', 'values', 'loops', 'synaptic', 'convnet'],
  picture: ['wasm', 'interpreter', 'values', 'loops', 'synaptic', 'convnet', 'brain'],
};

/** The one with which the others are compared. */
export const BASELINE: ContestantId = 'loops';
