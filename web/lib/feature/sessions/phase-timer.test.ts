// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { PhaseTimer, partAt } from './phase-timer.svelte';
import type { Phase } from './step-clock';

const minute = 60_000;
const phases: Phase[] = [
  { name: 'alone', minutes: 3 },
  { name: 'pairs', minutes: 4 },
  { name: 'all', minutes: 5 },
];

test('parts follow each other by themselves, and the last runs over', () => {
  expect(partAt(phases, 0)).toMatchObject({ at: 0, left_ms: 3 * minute });
  expect(partAt(phases, 3 * minute)).toMatchObject({ at: 1, left_ms: 4 * minute });
  expect(partAt(phases, 20 * minute)).toMatchObject({ at: 2, left_ms: -8 * minute });
  expect(partAt([], 0)).toBeUndefined();
});

test('a timer that stands still keeps what was spent', () => {
  const timer = new PhaseTimer();
  timer.toggle(0);
  timer.toggle(2 * minute);
  expect(timer.at(phases, 60 * minute)).toMatchObject({ at: 0, left_ms: minute, running: false });
  timer.toggle(60 * minute);
  expect(timer.at(phases, 61 * minute)).toMatchObject({ at: 1, running: true });
});

test('skipping begins the next part with all its minutes, and stops at the last', () => {
  const timer = new PhaseTimer();
  timer.toggle(0);
  timer.skip(phases, minute);
  expect(timer.at(phases, minute)).toMatchObject({ at: 1, left_ms: 4 * minute });
  timer.skip(phases, minute);
  timer.skip(phases, minute);
  expect(timer.at(phases, minute)).toMatchObject({ at: 2, left_ms: 5 * minute });
});

test('a new step begins with a fresh timer', () => {
  const timer = new PhaseTimer();
  timer.toggle(0);
  timer.reset();
  expect(timer.started).toBe(false);
});
