// SPDX-License-Identifier: EUPL-1.2
// Builds the gallery and serves it under the same content policy as the product, for screenshots and axe.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveDist } from './serve-dist.mjs';

export { openBrowser } from '../../tests/journeys/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist-gallery');

export const pages = [
  '',
  'case',
  'edit',
  'reveal',
  'parts',
  'entrance',
  'phone',
  'room',
  'room?all',
  ...[
    'join',
    'ballots',
    'step',
    'question',
    'predictions',
    'positions',
    'wall',
    'outcomes',
    'thanks',
  ].map((show) => `room?show=${show}`),
];

/** Builds unless told not to; gives the address and the way to stop. */
export async function serveGallery() {
  if (!process.argv.includes('--built')) {
    const run = spawnSync(process.execPath, ['tooling/build.mjs', '--gallery'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (run.status !== 0) process.exit(1);
  }
  return serveDist(dist);
}
