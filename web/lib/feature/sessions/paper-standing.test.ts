// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { RoundState, StatementLine } from '$lib/api/types';
import { linesOnPaper, standingOf } from './paper-standing';

test('paper is entered while the session and the round are open, and else it says why not', () => {
  const round = (state: RoundState, on_paper = ['s1']) => ({ state, on_paper });
  expect(standingOf('open', round('open'))).toBe('ready');
  expect(standingOf('prepared', round('dealt'))).toBe('not_begun');
  expect(standingOf('interrupted', round('open'))).toBe('interrupted');
  expect(standingOf('harvested', round('ended'))).toBe('over');
  expect(standingOf('open', undefined)).toBe('no_deck');
  expect(standingOf('open', round('dealt'))).toBe('not_open');
  expect(standingOf('open', round('open', []))).toBe('none_debated');
  expect(standingOf('open', round('locked'))).toBe('locked');
  expect(standingOf('open', round('predictions_revealed'))).toBe('shown');
  expect(standingOf('open', round('revealed'))).toBe('shown');
});

test('a card has the statements that paper covers, in the order of the round', () => {
  const line = (statement: string, number: number): StatementLine => ({
    statement,
    number,
    kind: 'norm',
    text: statement,
  });
  const statements = [line('s1', 1), line('s2', 2), line('s3', 3)];
  const on = (on_paper: string[]) =>
    linesOnPaper({ statements }, { on_paper }).map((it) => it.number);
  expect(on(['s1', 's2', 's3'])).toEqual([1, 2, 3]);
  expect(on(['s1', 's3'])).toEqual([1, 3]);
  expect(on([])).toEqual([]);
});
