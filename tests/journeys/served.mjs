// SPDX-License-Identifier: EUPL-1.2
// The real program, started as an operator starts it.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const start_ms = 60_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program under test: `HEFBOOM`, or the release build. */
export const program = process.env.HEFBOOM ?? join(root, 'build/release/hefboom');

/** What the program says on its first line: one JSON object, or it failed to start. */
async function firstLine(child, said) {
  const lines = createInterface({ input: child.stdout });
  const silent = new Promise((_, no) => {
    child.once('error', no);
    child.once('exit', (code) => no(new Error(`hefboom ended with ${code}: ${said.join('')}`)));
    setTimeout(() => no(new Error('hefboom did not answer')), start_ms).unref();
  });
  const line = new Promise((yes) => lines.once('line', yes));
  return JSON.parse(await Promise.race([line, silent]));
}

/**
 * Serves an empty folder on a free port with these options besides; gives what the program said,
 * and `stop`, which ends it as an operator does and takes the folder away.
 */
export async function serve(...options) {
  const folder = await mkdtemp(join(tmpdir(), 'hefboom-journey-'));
  const said = [];
  const child = spawn(
    program,
    ['serve', '--port', '0', '--data', join(folder, 'data'), ...options],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  child.stderr.on('data', (bytes) => said.push(String(bytes)));
  const ended = new Promise((yes) => child.once('exit', (code, signal) => yes(signal ?? code)));
  const about = await firstLine(child, said);
  return {
    ...about,
    /** Everything it wrote on standard error so far. */
    log: () => said.join(''),
    async stop() {
      child.kill('SIGTERM');
      const how = await ended;
      await rm(folder, { recursive: true, force: true });
      if (how !== 0) throw new Error(`hefboom ended with ${how}: ${said.join('')}`);
    },
  };
}
