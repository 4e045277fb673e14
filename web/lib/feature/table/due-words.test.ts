// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { dueWords } from './due-words';

const item = { timing: 'in_time', working_days: 2, due_on: '2025-05-15' } as const;

test('what is due is told in working days, and its last day by name', () => {
  expect(dueWords(item)).toEqual({ words: 'nog 2 werkdagen', late: false, warned: false });
  expect(dueWords({ ...item, working_days: 0 })?.words).toBe('vandaag de laatste dag');
});

test('what is nearly late says so in words, before it is', () => {
  expect(dueWords({ ...item, working_days: 4, timing: 'warned' })).toEqual({
    words: 'bijna te laat: nog 4 werkdagen',
    late: false,
    warned: true,
  });
  expect(dueWords({ ...item, working_days: 1, timing: 'warned' })?.words).toBe(
    'bijna te laat: nog 1 werkdag',
  );
});

test('what is late says so in words, and nothing else is late', () => {
  expect(dueWords({ ...item, timing: 'overdue', working_days: 43 })).toEqual({
    words: 'te laat: 43 werkdagen',
    late: true,
    warned: false,
  });
  const late = { ...item, timing: 'answered_late', working_days: 23, answered_on: '2025-09-02' };
  expect(dueWords(late as never)).toEqual({
    words: 'beantwoord op 2\u00a0september 2025',
    note: '23 werkdagen te laat',
    late: false,
    warned: false,
  });
});

test('a parked answer tells until when, not when it was given', () => {
  const parked = { ...item, timing: 'answered', answer: 'parked', answered_on: '2025-04-08' };
  expect(dueWords({ ...parked, parked_until: '2026-06-30' } as never)?.words).toBe(
    'geparkeerd tot 30\u00a0juni 2026',
  );
});

test('an insight, and what is not on the table yet, have no day', () => {
  expect(dueWords({ ...item, timing: 'no_answer_needed' })).toBeUndefined();
  expect(dueWords({ ...item, due_on: null })).toBeUndefined();
});
