// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { words } from '../tooling/words.ts';

const server = process.env.HEFBOOM ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/screen/',
  plugins: [
    words({
      prefixes: ['common.', 'demo.', 'party.', 'screen.', 'script.', 'text.', 'vote.', 'wall.'],
    }),
    svelte(),
  ],
  resolve: { alias: { $lib: fileURLToPath(new URL('../lib', import.meta.url)) } },
  build: {
    outDir: '../dist/screen',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2020',
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': { target: server, changeOrigin: true } } },
});
