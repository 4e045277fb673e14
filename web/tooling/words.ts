// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../../i18n/', import.meta.url));
const virtual = 'hefboom:words/';

/** Which part of the word list a bundle carries: keys that start with one of `prefixes`; none given means all. */
export interface WordsOptions {
  prefixes?: readonly string[];
  /** And which not: what only the server says. */
  without?: readonly string[];
}

/**
 * Serves `hefboom:words/nl` and `hefboom:words/en` from the one word list at the root of the repository,
 * filtered to the keys the bundle needs, so that a phone does not download the desk's sentences.
 */
export function words(options: WordsOptions = {}): Plugin {
  const wanted = (key: string) =>
    (!options.prefixes || options.prefixes.some((prefix) => key.startsWith(prefix))) &&
    !options.without?.some((prefix) => key.startsWith(prefix));
  return {
    name: 'hefboom-words',
    resolveId: (id) => (id.startsWith(virtual) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${virtual}`)) return undefined;
      const file = `${folder}${id.slice(virtual.length + 1)}.json`;
      this.addWatchFile(file);
      const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const kept = Object.entries(all).filter(([key]) => wanted(key));
      return `export default ${JSON.stringify(Object.fromEntries(kept))};`;
    },
  };
}
