// SPDX-License-Identifier: EUPL-1.2
// Serves a build under the product's content policy, with its single-page fallbacks.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

const fallbackOf = (path) =>
  path.startsWith('/s/')
    ? 's/index.html'
    : path.startsWith('/screen/')
      ? 'screen/index.html'
      : 'index.html';

/** Gives the address and the way to stop. */
export async function serveDist(dist) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const wanted = join(dist, path);
    const inner = join(dist, fallbackOf(path));
    const page = existsSync(inner) ? inner : join(dist, 'index.html');
    const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : page;
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, '0.0.0.0', ready));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
