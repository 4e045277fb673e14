// SPDX-License-Identifier: EUPL-1.2
// Builds the gallery and serves it under the same content policy as the product, for screenshots and axe.
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

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

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Builds unless told not to; gives the address and the way to stop. */
export async function serveGallery() {
  if (!process.argv.includes('--built')) {
    const run = spawnSync(process.execPath, ['build/build.mjs', '--gallery'], {
      cwd: root,
      stdio: 'inherit',
    });
    if (run.status !== 0) process.exit(1);
  }
  const server = createServer((request, response) => {
    const path = join(dist, new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = existsSync(path) && statSync(path).isFile() ? path : join(dist, 'index.html');
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, '0.0.0.0', ready));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
