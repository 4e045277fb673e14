// SPDX-License-Identifier: EUPL-1.2
// Builds desk, phone and screen into web/dist, ready to be embedded.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const gallery = process.argv.includes('--gallery');
const dist = join(root, gallery ? 'dist-gallery' : 'dist');

function vite(folder) {
  const run = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: join(root, folder),
    stdio: 'inherit',
    env: { ...process.env, VITE_GALLERY: gallery ? '1' : '' },
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** Moves each inline script of a page into a file of its own: the policy allows no inline scripts. */
function externaliseScripts(page) {
  const html = readFileSync(page, 'utf8');
  const moved = html.replace(
    /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g,
    (_, attributes, code) => {
      const name = `start.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
      const file = join(dist, '_app', 'immutable', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, code.trim() + '\n');
      return `<script${attributes} src="/_app/immutable/${name}"></script>`;
    },
  );
  if (/\sstyle="/.test(moved)) throw new Error(`${page} carries a style attribute`);
  writeFileSync(page, moved);
}

/** The fonts of the prints, under names that their style sheet knows; woff, which every program reads. */
function bringPrintFonts() {
  mkdirSync(join(dist, 'print'), { recursive: true });
  for (const [font, cut] of [
    ['literata', '400-normal'],
    ['literata', '400-italic'],
    ['literata', '600-normal'],
    ['source-sans-3', '400-normal'],
    ['source-sans-3', '600-normal'],
  ]) {
    const file = join(root, `node_modules/@fontsource/${font}/files/${font}-latin-${cut}.woff`);
    copyFileSync(file, join(dist, 'print', `${font}-${cut}.woff`));
  }
}

rmSync(dist, { recursive: true, force: true });
vite('desk');
externaliseScripts(join(dist, 'index.html'));
if (!gallery) {
  vite('phone');
  vite('screen');
  bringPrintFonts();
}
