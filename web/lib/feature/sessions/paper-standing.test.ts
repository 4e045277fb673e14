// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { StatementLine } from '$lib/api/types';
import { linesOnPaper, standingOf } from './paper-standing';

test('paper is entered while the session and the round are open, and else it says why not', () => {
  expect(standingOf('open', { state: 'open' })).toBe('ready');
  expect(standingOf('prepared', { state: 'dealt' })).toBe('not_begun');
  expect(standingOf('interrupted', { state: 'open' })).toBe('interrupted');
  expect(standingOf('harvested', { state: 'ended' })).toBe('over');
  expect(standingOf('open', undefined)).toBe('no_deck');
  expect(standingOf('open', { state: 'dealt' })).toBe('not_open');
  expect(standingOf('open', { state: 'locked' })).toBe('locked');
  expect(standingOf('open', { state: 'predictions_revealed' })).toBe('shown');
  expect(standingOf('open', { state: 'revealed' })).toBe('shown');
});

test('the second card has the debated statements only, in the order of the round', () => {
  const line = (statement: string, number: number): StatementLine => ({
    statement,
    number,
    kind: 'norm',
    text: statement,
  });
  const statements = [line('s1', 1), line('s2', 2), line('s3', 3)];
  const on = (number: number, debated: string[]) =>
    linesOnPaper({ statements, debated }, { number, statements: ['s1', 's2', 's3'] }).map(
      (it) => it.number,
    );
  expect(on(1, ['s3'])).toEqual([1, 2, 3]);
  expect(on(2, ['s3', 's1'])).toEqual([1, 3]);
  expect(on(2, [])).toEqual([1, 2, 3]);
});
