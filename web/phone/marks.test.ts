// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { cellsOf, marksOf, openOf } from './marks';

test('a card comes back as it was sent', () => {
  const marks = { a: { vote: 'agree', prediction: 'disagree' }, b: { vote: 'no_answer' } } as const;
  expect(marksOf(cellsOf(marks))).toEqual(marks);
});

test('a prediction without a vote does not travel yet', () => {
  expect(cellsOf({ a: { prediction: 'agree' } })).toEqual([]);
});

test('a statement is open until it has its vote, and its prediction where that is asked', () => {
  const marks = { a: { vote: 'agree' } } as const;
  expect(openOf(['a', 'b'], marks, 'left_out')).toBe(1);
  expect(openOf(['a', 'b'], marks, 'asked')).toBe(2);
});
