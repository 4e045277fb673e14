// SPDX-License-Identifier: EUPL-1.2
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { strictPolicy } from '../tooling/strict-policy.ts';
import { words } from '../tooling/words.ts';

const server = process.env.HEFBOOM ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [words({ without: ['analysis.', 'sheet.'] }), strictPolicy(), sveltekit()],
  build: { assetsInlineLimit: 0, target: 'es2022' },
  server: {
    fs: { allow: ['../..'] },
    proxy: {
      '/api': {
        target: server,
        changeOrigin: true,
        // The server refuses what comes from another origin than its own.
        headers: { origin: server },
      },
    },
  },
});
