// SPDX-License-Identifier: EUPL-1.2
import type { Plugin } from 'vite';

/**
 * The content security policy allows no inline styles. SvelteKit's generated root carries one style
 * attribute, on its route announcer; it is taken off here and styled in `base.css` instead.
 */
export function strictPolicy(): Plugin {
  return {
    name: 'hefboom-strict-policy',
    enforce: 'pre',
    transform(code, id) {
      if (!/generated[\\/](client-optimized[\\/]|client[\\/]|)root\.svelte$/.test(id))
        return undefined;
      return { code: code.replace(/\sstyle="[^"]*"/g, ''), map: null };
    },
  };
}
