// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { concerns } from './resource.svelte';

test('a notice concerns whoever reads that slice or a part above it', () => {
  expect(concerns(['case/12'], ['case'])).toBe(true);
  expect(concerns(['case'], ['case'])).toBe(true);
  expect(concerns(['casebook'], ['case'])).toBe(false);
  expect(concerns(['session'], ['case', 'outcome'])).toBe(false);
});

test('a resync concerns everybody, and who reads everything hears every notice', () => {
  expect(concerns(['*'], ['case'])).toBe(true);
  expect(concerns(['anything'], ['*'])).toBe(true);
});
