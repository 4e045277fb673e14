// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { contractDays, permilleOf, typedShare } from './contract-days';

const contract = {
  starts: '2022-07-01',
  ends: '2026-06-30',
  option_ends: '2029-06-30',
  notice_by: '2026-02-28',
  dossier_frozen_by: '2026-01-31',
  last_wave_by: '2026-01-03',
};

test('the days come in the order of the calendar', () => {
  expect(contractDays(contract, '2025-01-01').map((one) => one.day)).toEqual([
    'starts',
    'last_wave_by',
    'dossier_frozen_by',
    'notice_by',
    'ends',
    'option_ends',
  ]);
});

test('a day is past from the day after it', () => {
  const past = (today: string) =>
    contractDays(contract, today)
      .filter((one) => one.past)
      .map((one) => one.day);
  expect(past('2026-01-31')).toEqual(['starts', 'last_wave_by']);
  expect(past('2026-02-01')).toContain('dossier_frozen_by');
});

test('a day that was never set is simply not there', () => {
  expect(contractDays({ ...contract, option_ends: null }, '2025-01-01')).toHaveLength(5);
});

test('a share is read as it is typed, to one tenth of a percent', () => {
  expect(permilleOf('4')).toBe(40);
  expect(permilleOf('4,5 %')).toBe(45);
  expect(permilleOf('0.1')).toBe(1);
  expect(permilleOf('100')).toBe(1000);
  for (const typed of ['', '4,55', '101', '100,1', 'vier', '-1'])
    expect(permilleOf(typed), typed).toBeUndefined();
  for (const permille of [0, 1, 40, 45, 1000])
    expect(permilleOf(typedShare(permille))).toBe(permille);
});
