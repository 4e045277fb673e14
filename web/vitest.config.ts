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
    // One world for all files: none changes anything outside itself, and a world each takes four times as long.
    isolate: false,
    pool: 'threads',
    include: [
      'phone/**/*.test.ts',
      'lib/**/*.test.ts',
      'tooling/**/*.test.ts',
      'tests/**/*.test.ts',
    ],
  },
});
