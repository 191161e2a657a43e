import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pnpm } from './pnpm.ts';

const PACKAGES = path.resolve(import.meta.dirname, '../../packages');

/** Builds and packs a package as it would be published, and gives the path of the tarball. */
export function packTarball(name: string, destination: string): string {
  const before = new Set(readdirSync(destination));
  pnpm(path.join(PACKAGES, name), ['pack', '--pack-destination', destination]);
  const made = readdirSync(destination).find((file) => !before.has(file));
  if (made === undefined) throw new Error(`Packing ${name} made no tarball.`);
  return path.join(destination, made);
}
