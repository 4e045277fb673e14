// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { words } from './tooling/words.ts';

export default defineConfig({
  plugins: [words(), svelte()],
  resolve: {
    alias: { $lib: fileURLToPath(new URL('./lib', import.meta.url)) },
    conditions: ['browser'],
  },
  test: {
    // A world for each file: some replace modules and globals, which a shared world hands to the next file.
    pool: 'threads',
    include: [
      'phone/**/*.test.ts',
      'lib/**/*.test.ts',
      'tooling/**/*.test.ts',
      'tests/**/*.test.ts',
    ],
  },
});
