// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { toggled } from './debated';

test('a statement goes in and out of the debate', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

test('a debate has at least one statement and at most three', () => {
  expect(toggled(['a'], 'a')).toBeUndefined();
  expect(toggled(['a', 'b', 'c'], 'd')).toBeUndefined();
});
