// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { draftOf, fieldsOf, missing, nextCode } from './answer-fields';

const blank = fieldsOf(null);

test('an answer needs its kind, and then what that kind asks', () => {
  expect(missing(blank)).toBe('answer.choose_kind');
  expect(missing({ ...blank, kind: 'rejected' })).toBe('answer.needs_words');
  expect(missing({ ...blank, kind: 'rejected', words: 'Omdat.' })).toBeUndefined();
  expect(missing({ ...blank, kind: 'parked', words: 'Later.' })).toBe('outcome.needs_parked_until');
  expect(missing({ ...blank, kind: 'taken_up' })).toBe('outcome.needs_solution');
  expect(missing({ ...blank, kind: 'taken_up', solution: 's' })).toBeUndefined();
});

test('what belongs to another kind stays in the form and is not sent', () => {
  const fields = {
    ...blank,
    kind: 'answered',
    words: 'Nee.',
    solution: 's',
    parked_until: '2026-06-30',
  };
  const outcome = { id: 'u', answer: null };
  expect(draftOf(outcome, fields)).toEqual({
    outcome: 'u',
    based_on: 0,
    kind: 'answered',
    words: 'Nee.',
    parked_until: null,
    solution: null,
    decided_on: null,
  });
  expect(draftOf(outcome, blank)).toBeUndefined();
});

test('the next solution gets the next number', () => {
  expect(nextCode([])).toBe('S1');
  expect(nextCode(['S1', 'S6', 'mandaat'])).toBe('S7');
});
