// @ts-check
// Sends the catalog to Chromatic, for those who have a token; says so and ends well for everybody else.
import { spawnSync } from 'node:child_process';

/** The last release for Node 20. It is fetched when it is needed: nobody without a token has to install it. */
const CHROMATIC = 'chromatic@16.10.1';

if (process.env.CHROMATIC_PROJECT_TOKEN) {
  const { status } = spawnSync('npx', ['--yes', CHROMATIC, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.log('CHROMATIC_PROJECT_TOKEN is not set: no pictures are compared.');
}
