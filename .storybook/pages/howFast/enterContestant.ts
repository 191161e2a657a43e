import { compiledToWebAssembly, interpreted } from './contestants/compiledTrainers.ts';
import { typedArrayLoops } from './contestants/typedArrayLoops.ts';
import { valueGraphs } from './contestants/valueGraphs.ts';
import type { Contestant } from './Contestant.ts';
import type { ContestantId } from './parts.ts';

/** A contestant, with its library loaded; rejects where it cannot be. */
export async function enterContestant(id: ContestantId): Promise<Contestant> {
  switch (id) {
    case 'wasm':
      return compiledToWebAssembly;
    case 'interpreter':
      return interpreted;
    case 'values':
      return valueGraphs;
    case 'loops':
      return typedArrayLoops;
    case 'convnet':
      return (await import('./contestants/convnet.ts')).contestant;
    case 'brain':
      return (await import('./contestants/brain.ts')).contestant;
    case 'synaptic':
      return (await import('./contestants/synaptic.ts')).contestant;
  }
}
