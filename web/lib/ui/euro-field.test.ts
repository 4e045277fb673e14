// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { centsOf, typedOf } from './euro-field';

test('an amount is read as people type it', () => {
  expect(centsOf('640000')).toBe(64_000_000);
  expect(centsOf('640.000')).toBe(64_000_000);
  expect(centsOf('€ 2.184.000,50')).toBe(218_400_050);
  expect(centsOf('12,5')).toBe(1_250);
  expect(centsOf('12.50')).toBe(1_250);
  expect(centsOf('0')).toBe(0);
});

test('what is not an amount is not guessed at', () => {
  for (const typed of ['', 'veel', '12,345', '1.23.456', '-5', '1,2,3', '12.3456'])
    expect(centsOf(typed), typed).toBeUndefined();
});

test('an amount can be typed on from where it stands', () => {
  for (const cents of [0, 1, 50, 99, 100, 64_000_000, 218_400_050, 100_000_000_000])
    expect(centsOf(typedOf(cents))).toBe(cents);
});
