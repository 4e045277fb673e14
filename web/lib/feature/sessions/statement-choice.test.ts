// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { ChosenFor } from '$lib/api/types';
import { chosenStatements, countOf } from './statement-choice';

const order = [...'abcdefghijklm'];
const choose = (n: number, round: ChosenFor, from = 0) =>
  Object.fromEntries(order.slice(from, from + n).map((it) => [it, round]));

test('nothing is asked while the first round has fewer than four statements', () => {
  expect(chosenStatements(order, choose(3, 'both_rounds'), 12)).toBeUndefined();
  expect(
    chosenStatements(order, { ...choose(3, 'both_rounds'), ...choose(5, 'second_round', 3) }, 12),
  ).toBeUndefined();
});

test('nothing is asked above what the script has time for', () => {
  expect(chosenStatements(order, choose(13, 'both_rounds'), 12)).toBeUndefined();
  expect(chosenStatements(order, choose(12, 'both_rounds'), 12)?.statements).toHaveLength(12);
  expect(chosenStatements(order, choose(7, 'both_rounds'), 6)).toBeUndefined();
});

test('statements go in the order of the case, each in its round', () => {
  const chosen = { ...choose(4, 'both_rounds', 2), a: 'second_round' } as const;
  expect(chosenStatements(order, chosen, 12)).toEqual({
    statements: ['c', 'd', 'e', 'f'],
    second_round: ['a'],
  });
  expect(countOf(order, chosen)).toEqual({ first: 4, all: 5 });
});
