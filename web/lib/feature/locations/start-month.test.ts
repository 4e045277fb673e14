// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { firstOf } from './start-month';

test('a month begins on its first day, chosen or typed', () => {
  expect(firstOf('2025-03')).toBe('2025-03-01');
  expect(firstOf('2025-3')).toBe('2025-03-01');
  expect(firstOf(' 3-2025 ')).toBe('2025-03-01');
  expect(firstOf('12/2026')).toBe('2026-12-01');
});

test('what is no month is not guessed at', () => {
  for (const typed of ['', '2025', '2025-13', '0-2025', 'maart 2025', '2025-03-01'])
    expect(firstOf(typed), typed).toBeUndefined();
});
