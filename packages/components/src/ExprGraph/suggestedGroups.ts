import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { GroupTree } from './groupTree.ts';

/** A graph of up to so many nodes begins with all its groups expanded, a larger one with all of them collapsed. */
const MOST_EXPANDED = 60;
const NO_GROUPS: ReadonlySet<string> = new Set();

/** The groups that are expanded where nobody has said which. */
export function suggestedGroups({ groups }: GroupTree, { nodes }: GraphSnapshot): ReadonlySet<string> {
  return nodes.length > MOST_EXPANDED ? NO_GROUPS : new Set(groups.keys());
}
