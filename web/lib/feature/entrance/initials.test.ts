// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { initialsOf } from './initials';

test('a party goes by its first letter', () => {
  expect(initialsOf('Ambelaar', 'Stroomvest')).toEqual(['A', 'S']);
  expect(initialsOf('ambelaar', '’t Veld')).toEqual(['A', 'T']);
});

test('two parties with the same first letter are told apart by the first that differs', () => {
  expect(initialsOf('Stadswerk', 'Stroomvest')).toEqual(['SA', 'SR']);
  expect(initialsOf('Stad', 'Stadswerk')).toEqual(['ST', 'ST']);
});

test('a name not yet written has no initial', () => {
  expect(initialsOf('', 'Stroomvest')).toEqual(['', 'S']);
  expect(initialsOf('–', '')).toEqual(['', '']);
});
