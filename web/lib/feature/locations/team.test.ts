// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { headsOf, teamWords } from './team';

const almere = { technical_managers: 5, facility_managers: 2, technicians: 5, coordinators: 1 };
const say = (craft: string, n: number) => `${n} ${craft}`;

test('a team counts each party for itself', () => {
  expect(headsOf(almere, 'client')).toBe(7);
  expect(headsOf(almere, 'contractor')).toBe(6);
});

test('each craft is told with its number, which stays with it on the line', () => {
  expect(teamWords(almere, 'client', say)).toBe(
    '5\u00a0technical_managers, 2\u00a0facility_managers',
  );
});

test('a craft nobody practises is left out, and an empty side says nothing', () => {
  const few = { technical_managers: 0, facility_managers: 0, technicians: 3, coordinators: 0 };
  expect(teamWords(few, 'contractor', say)).toBe('3\u00a0technicians');
  expect(teamWords(few, 'client', say)).toBe('');
});
