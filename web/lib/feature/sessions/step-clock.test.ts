// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { StepRow } from '$lib/api/types';
import { countdown, phasesOf, rowTime, stepClock } from './step-clock';

const row = (more: Partial<StepRow> = {}): StepRow => ({
  step: 'voting',
  planned_minutes: 8,
  minutes_now: 8,
  actual_minutes: null,
  visited: false,
  current: false,
  elastic: false,
  say: '',
  refused: null,
  ...more,
});

test('a step counts down from when it was entered and goes on below zero', () => {
  const view = { steps: [row({ current: true })], step_since: 1_000_000 };
  expect(stepClock(view, 1_000_000 + 120_000)).toEqual({
    left_ms: 360_000,
    minutes: 8,
    gone: 0.25,
  });
  expect(stepClock(view, 1_000_000 + 540_000)).toMatchObject({ left_ms: -60_000, gone: 1 });
});

test('a clock that runs a little behind the server does not gain time', () => {
  const view = { steps: [row({ current: true })], step_since: 1_000_000 };
  expect(stepClock(view, 999_000)?.left_ms).toBe(480_000);
});

test('before the first step there is no clock', () => {
  expect(stepClock({ steps: [row()], step_since: null }, 0)).toBeUndefined();
});

test('what is left is told in minutes and seconds, over time with a plus', () => {
  expect(countdown(480_000)).toBe('8:00');
  expect(countdown(479_001)).toBe('8:00');
  expect(countdown(5_000)).toBe('0:05');
  expect(countdown(0)).toBe('0:00');
  expect(countdown(-1)).toBe('+0:01');
  expect(countdown(-70_000)).toBe('+1:10');
});

test('the script tells what was spent, what was taken away, or the plan', () => {
  expect(rowTime(row({ visited: true, actual_minutes: 11 }))).toEqual({
    kind: 'spent',
    minutes: 11,
  });
  expect(rowTime(row({ minutes_now: 5 }))).toEqual({ kind: 'shortened', from: 8, to: 5 });
  expect(rowTime(row({ current: true, visited: true, actual_minutes: 2 }))).toEqual({
    kind: 'planned',
    minutes: 8,
  });
});

test('one, two, four, all share the minutes of the step, whole minutes, none lost', () => {
  for (const minutes of [20, 17, 8, 5]) {
    const parts = phasesOf({ step: 'better', minutes });
    expect(parts.map((part) => part.name)).toEqual(['alone', 'pairs', 'fours', 'all']);
    expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
  }
  expect(phasesOf({ step: 'better', minutes: 20 }).map((part) => part.minutes)).toEqual([
    3, 4, 5, 8,
  ]);
});

test('both sides of the perspective switch get the same, an odd minute to the second', () => {
  expect(phasesOf({ step: 'perspective', minutes: 15 }).map((it) => it.minutes)).toEqual([7, 8]);
});

test('a conversation without parts is not timed aloud', () => {
  expect(phasesOf({ step: 'facts', minutes: 10 })).toEqual([]);
});
