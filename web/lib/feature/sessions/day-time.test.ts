// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { endOf, minutesOf, timeOf } from './day-time';

test('a time of the day goes to minutes and back', () => {
  for (const minutes of [0, 9, 810, 1439]) expect(minutesOf(timeOf(minutes))).toBe(minutes);
});

test('what is no time of the day gives nothing', () => {
  for (const text of ['', '24:00', '12:60', '1230', 'half twee'])
    expect(minutesOf(text)).toBeUndefined();
});

test('a meeting may end after midnight', () => {
  expect(endOf(13 * 60 + 30, 150)).toBe('16:00');
  expect(endOf(23 * 60, 150)).toBe('01:30');
});
