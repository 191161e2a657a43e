import { computedHash } from '../computedHashes.ts';

declare global {
  var computedHashHere: typeof computedHash;
}

globalThis.computedHashHere = computedHash;
