// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { capital, seats } from './demo-seats';

const role = (display_name: string, role: string, party: 'client' | 'contractor' | null) => ({
  member: display_name,
  display_name,
  role,
  party,
});
const roles = [
  role('Uil', 'end_responsible', 'client'),
  role('Ekster', 'data_protection', 'client'),
  role('Ooievaar', 'end_responsible', 'client'),
  role('Buizerd', 'contract_manager', 'contractor'),
  role('Wende', 'facilitator', null),
  role('Valk', 'contract_manager', 'client'),
];
const names = (side: 'client' | 'contractor' | null) =>
  seats(roles, side).map((one) => one.display_name);

test('each side has its own chairs, in the order of the table', () => {
  expect(names('client')).toEqual(['Valk', 'Ooievaar', 'Uil', 'Ekster']);
  expect(names('contractor')).toEqual(['Buizerd']);
  expect(names(null)).toEqual(['Wende']);
});

test('a role nobody knows yet sits last', () => {
  const guest = role('Gast', 'guest', 'client');
  expect(seats([guest, ...roles], 'client').at(-1)?.display_name).toBe('Gast');
});

test('a line opens with a capital', () => {
  expect(capital('opdrachtgever')).toBe('Opdrachtgever');
});
