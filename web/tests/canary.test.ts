// SPDX-License-Identifier: EUPL-1.2
// A type checker that silently checks nothing looks exactly like one that finds nothing. This one must find two.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

test(
  'svelte-check reports a type error in a component and in a module',
  { timeout: 60_000 },
  () => {
    const folder = mkdtempSync(join(root, 'tests', 'canary-'));
    try {
      writeFileSync(
        join(folder, 'Wrong.svelte'),
        `<script lang="ts">\n  import { t } from '$lib/i18n/language.svelte';\n</script>\n<p>{t('no.such_key')}</p>\n`,
      );
      writeFileSync(join(folder, 'wrong.ts'), `export const count: number = 'two';\n`);
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          extends: '../../tsconfig.json',
          include: ['.', '../../lib/i18n/words.d.ts'],
          exclude: [],
        }),
      );
      const run = spawnSync(
        process.execPath,
        [
          join(root, 'node_modules/svelte-check/bin/svelte-check'),
          '--workspace',
          folder,
          '--tsconfig',
          './tsconfig.json',
          '--output',
          'machine',
        ],
        { encoding: 'utf8' },
      );
      expect(run.status).not.toBe(0);
      expect(run.stdout).toMatch(/ERROR "Wrong\.svelte"/);
      expect(run.stdout).toMatch(/ERROR "wrong\.ts"/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
