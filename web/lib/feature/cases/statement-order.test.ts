// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Statement, StatementKind } from '$lib/api/types';
import { countedKinds, isStatement, moved, oneLine, wordCount } from './statement-order';

const statement = (id: string, kind: StatementKind = 'norm'): Statement => ({
  id,
  kind,
  text: id,
  leans_on: 'room_sheet',
});
const three = [statement('a'), statement('b', 'wish'), statement('c')];

test('moving keeps every statement once and changes one place', () => {
  expect(moved(three, 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(three, 0, 1)).toEqual(['b', 'a', 'c']);
});

test('nothing moves out of the list, onto itself, or from nowhere', () => {
  expect(moved(three, 0, -1)).toBeUndefined();
  expect(moved(three, 2, 3)).toBeUndefined();
  expect(moved(three, 1, 1)).toBeUndefined();
  expect(moved(three, 7, 0)).toBeUndefined();
});

test('twenty words are a statement, twenty-one and none are not', () => {
  const words = (n: number) => Array.from({ length: n }, () => 'woord').join(' ');
  expect(isStatement(words(20))).toBe(true);
  expect(isStatement(words(21))).toBe(false);
  expect(isStatement('  ')).toBe(false);
  expect(wordCount("de 'vaste' monteur – altijd")).toBe(5);
});

test('a statement pasted over lines becomes one line', () => {
  expect(oneLine(' Een melding\nis  onschuldig. ')).toBe('Een melding is onschuldig.');
});

test('only the kinds there are, are counted', () => {
  expect(countedKinds(three)).toEqual([
    { kind: 'norm', n: 2 },
    { kind: 'wish', n: 1 },
  ]);
});
