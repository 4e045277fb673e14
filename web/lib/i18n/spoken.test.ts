// SPDX-License-Identifier: EUPL-1.2
// Every sentence is said with exactly what it leaves open: a placeholder nobody fills would be read aloud as {name}.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import nl from '../../../i18n/nl.json';
import { placeholders } from './sentence';

const words = nl as Record<string, string>;
const web = new URL('../..', import.meta.url).pathname;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : [];
  });
}

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Where the string that begins at `from` ends; braces within a template are part of it. */
function endOfString(code: string, from: number): number {
  for (let at = from + 1; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[from] === '`' && code.startsWith('${', at)) at = piecesFrom(code, at + 2).end;
    else if (code[at] === code[from]) return at;
  }
  return code.length;
}

/** What stands between commas from `from` up to the bracket that closes it. */
function piecesFrom(code: string, from: number): { pieces: string[]; end: number } {
  const pieces: string[] = [];
  const open: string[] = [];
  let start = from;
  for (let at = from; at < code.length; at += 1) {
    const sign = code[at] ?? '';
    if (`'"\``.includes(sign)) at = endOfString(code, at);
    else if (closing[sign]) open.push(closing[sign]);
    else if (sign === open.at(-1)) open.pop();
    else if (open.length === 0 && (sign === ',' || Object.values(closing).includes(sign))) {
      pieces.push(code.slice(start, at).trim());
      start = at + 1;
      if (sign !== ',') return { pieces: pieces.filter(Boolean), end: at };
    }
  }
  return { pieces, end: code.length };
}

/** The names an object literal gives values for; nothing for anything else. */
function namesOf(values: string): string[] | undefined {
  if (!values.startsWith('{')) return undefined;
  const { pieces } = piecesFrom(values, 1);
  if (pieces.some((piece) => piece.startsWith('...'))) return undefined;
  return pieces.map((piece) => /^\w+/.exec(piece)?.[0] ?? '').sort();
}

/** The sentences a call may say: those its first argument names in full. */
const keysIn = (argument: string): string[] =>
  [...argument.matchAll(/'([a-z_]+(?:\.\w+)+)'|`([a-z_]+(?:\.\w+)+)`/g)].map(
    (found) => found[1] ?? found[2] ?? '',
  );

interface Said {
  key: string;
  filled: string[];
}

function saidIn(code: string): Said[] {
  return [...code.matchAll(/(?<![\w.])(t|counted)\(/g)].flatMap((call) => {
    const { pieces } = piecesFrom(code, call.index + call[0].length);
    const counts = call[1] === 'counted';
    const values = pieces[counts ? 2 : 1];
    const filled = values === undefined ? [] : namesOf(values);
    if (!filled) return [];
    return keysIn(pieces[0] ?? '').flatMap((key) =>
      counts
        ? ['one', 'other'].map((form) => ({ key: `${key}.${form}`, filled: ['n', ...filled] }))
        : [{ key, filled }],
    );
  });
}

test('the reader of calls sees nested values and both sentences of a choice', () => {
  expect(saidIn("t('a.b', { x: f({ y: 1 }), z })")).toEqual([{ key: 'a.b', filled: ['x', 'z'] }]);
  expect(saidIn("t(one ? 'a.b' : 'a.c')")).toEqual([
    { key: 'a.b', filled: [] },
    { key: 'a.c', filled: [] },
  ]);
  expect(saidIn('t(`a.b`, values)')).toEqual([]);
  expect(saidIn("counted('a.b', n(1, 2), { what: `${t('c.d')}, }` })")).toEqual([
    { key: 'a.b.one', filled: ['n', 'what'] },
    { key: 'a.b.other', filled: ['n', 'what'] },
    { key: 'c.d', filled: [] },
  ]);
});

test('every sentence is said with exactly what it leaves open', () => {
  const said = ['lib', 'desk/src', 'phone', 'screen'].flatMap((folder) =>
    sources(join(web, folder)).flatMap((path) =>
      saidIn(readFileSync(path, 'utf8')).map((one) => ({ ...one, path })),
    ),
  );
  expect(said.length).toBeGreaterThan(1_000);
  for (const { key, filled, path } of said) {
    const sentence = words[key];
    if (sentence === undefined) continue; // the type of a key says so already
    const open = placeholders(sentence);
    const counted = /\.(one|other)$/.test(key);
    const given = counted ? filled.filter((name) => name !== 'n' || open.includes('n')) : filled;
    expect([...given].sort(), `${key} in ${path.slice(web.length)}`).toEqual(open);
  }
});
