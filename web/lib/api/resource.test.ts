// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { concerns } from './resource.svelte';

test('a notice concerns whoever reads one of its slices', () => {
  expect(concerns(['cases', 'trust'], ['table', 'cases'])).toBe(true);
  expect(concerns(['case_work'], ['cases'])).toBe(false);
  expect(concerns(['sessions'], ['cases', 'table'])).toBe(false);
});

test('a resync concerns everybody, and who reads everything hears every notice', () => {
  expect(concerns(['*'], ['case'])).toBe(true);
  expect(concerns(['anything'], ['*'])).toBe(true);
});
