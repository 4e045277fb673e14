// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '../../../i18n/en.json';
import nl from '../../../i18n/nl.json';
import { fill, placeholders } from './sentence';

const lists = { nl: nl as Record<string, string>, en: en as Record<string, string> };
const web = new URL('../..', import.meta.url).pathname;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'dist-gallery', '.svelte-kit', 'gallery'].includes(entry.name))
      return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : [];
  });
}

test('both languages have the same keys', () => {
  expect(Object.keys(lists.en)).toEqual(Object.keys(lists.nl));
});

test('a sentence has the same placeholders in both languages', () => {
  for (const [key, sentence] of Object.entries(lists.nl)) {
    expect(placeholders(lists.en[key] ?? ''), key).toEqual(placeholders(sentence));
  }
});

test('no sentence is empty, shouts or is untidy', () => {
  for (const [key, sentence] of [...Object.entries(lists.nl), ...Object.entries(lists.en)]) {
    expect(sentence.trim(), key).toBe(sentence);
    expect(sentence, key).not.toBe('');
    expect(sentence, key).not.toContain('!');
  }
});

test('the lists are sorted by key, one key a line', () => {
  for (const tongue of ['nl', 'en'] as const) {
    const keys = Object.keys(lists[tongue]);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
    const raw = readFileSync(new URL(`../../../i18n/${tongue}.json`, import.meta.url), 'utf8');
    expect(raw.trimEnd().split('\n')).toHaveLength(keys.length + 2);
  }
});

test('what is counted has a form for one and for more', () => {
  const keys = new Set(Object.keys(lists.nl));
  for (const key of keys) {
    if (key.endsWith('.one')) expect(keys).toContain(key.replace(/one$/, 'other'));
    if (key.endsWith('.other')) expect(keys).toContain(key.replace(/other$/, 'one'));
  }
});

test('phone and screen carry every sentence they say', () => {
  for (const page of ['phone', 'screen']) {
    const config = readFileSync(join(web, page, 'vite.config.ts'), 'utf8');
    const prefixes = [...config.matchAll(/'(\w+\.)'/g)].map((match) => match[1] ?? '');
    const reached = new Set<string>();
    const queue = sources(join(web, page));
    for (let path = queue.pop(); path; path = queue.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      const code = readFileSync(path, 'utf8');
      for (const [, name] of code.matchAll(/from '(\$lib\/[^']+|\.[^']+)'/g)) {
        const base = (name ?? '').startsWith('$lib')
          ? join(web, 'lib', (name ?? '').slice(5))
          : join(path, '..', name ?? '');
        for (const end of ['', '.ts', '.svelte'])
          if (sources(join(base + end, '..')).includes(base + end)) queue.push(base + end);
      }
      for (const [, key] of code.matchAll(/\b(?:t|counted)\(\s*['`]([a-z_]+\.)/g)) {
        expect(prefixes, `${path} says ${key}`).toContain(key);
      }
    }
  }
});

test('a placeholder without a value stays visible', () => {
  expect(fill('{a} en {b}', { a: 1 })).toBe('1 en {b}');
});
