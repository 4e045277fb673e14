// SPDX-License-Identifier: EUPL-1.2
import adapter from '@sveltejs/adapter-static';

// The gallery is another set of routes over the same library, so that it can never reach production.
const gallery = process.env.VITE_GALLERY === '1';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({
      pages: gallery ? '../dist-gallery' : '../dist',
      fallback: 'index.html',
    }),
    outDir: '../.svelte-kit',
    files: { lib: '../lib', routes: gallery ? 'gallery' : 'src/routes' },
    output: { preloadStrategy: 'modulepreload' },
    paths: { relative: false },
    version: { name: 'hefboom' },
    typescript: {
      config: (config) => ({
        ...config,
        include: [
          ...config.include,
          '../desk/gallery/**/*.ts',
          '../desk/gallery/**/*.svelte',
          '../desk/src/**/*.ts',
          '../desk/src/**/*.svelte',
          '../lib/**/*.ts',
          '../lib/**/*.svelte',
          '../tooling/*.ts',
        ],
      }),
    },
  },
};
