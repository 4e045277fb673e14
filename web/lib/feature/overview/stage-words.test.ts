// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { StageCounts } from '$lib/api/types';
import { stageWords } from './stage-words';

const nil: StageCounts = {
  cases_in_preparation: 0,
  cases_sealed: 0,
  cases_released: 0,
  cases_withdrawn: 0,
  sessions_planned: 0,
  sessions_held: 0,
  outcomes: 0,
  outcomes_waiting: 0,
  outcomes_overdue: 0,
  outcomes_answered: 0,
  solutions_open: 0,
  solutions_decided: 0,
  trials_running: 0,
  kept_somewhere: 0,
};
const linesOf = (counts: Partial<StageCounts>, path: string) =>
  stageWords({ ...nil, ...counts }).find((stage) => stage.path === path)?.lines;

test('a stage with nothing says so once', () => {
  for (const stage of stageWords(nil)) expect(stage.lines).toEqual(['nog geen']);
});

test('only what is there is told, each in its own words', () => {
  expect(linesOf({ cases_released: 4, cases_withdrawn: 1 }, '/cases')).toEqual([
    '4 vrijgegeven',
    '1 ingetrokken',
  ]);
  expect(linesOf({ cases_in_preparation: 1, cases_sealed: 1 }, '/cases')).toEqual([
    '2 in voorbereiding',
  ]);
});

test('outcomes say that nothing waits, or how many do and how many are late', () => {
  expect(linesOf({ outcomes: 23 }, '/table')).toEqual(['23 uitkomsten', 'niets wacht op antwoord']);
  expect(linesOf({ outcomes: 23, outcomes_waiting: 3, outcomes_overdue: 1 }, '/table')).toEqual([
    '23 uitkomsten',
    '3 wachten op antwoord',
    '1 te laat',
  ]);
});
