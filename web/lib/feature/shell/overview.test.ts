// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Turn } from '$lib/api/types';
import { turnLines } from './overview';

const turn = (fields: Partial<Turn>): Turn => ({
  kind: 'sign_case',
  whose: 'client',
  role: 'contract_manager',
  object_kind: 'case_story',
  object: '7',
  code: 'A',
  label: 'Het alarm',
  location: null,
  due_on: null,
  working_days_left: null,
  ...fields,
});

test('one turn leads to its object, several of a kind to their stage', () => {
  expect(turnLines([turn({})], '/e/1')[0]?.href).toBe('/e/1/cases/7');
  expect(turnLines([turn({}), turn({ object: '8' })], '/e/1')[0]?.href).toBe('/e/1/cases');
});

test('a sponsor is told of an undecided case by its code and since when, and led to no page of it', () => {
  const undecided = turn({
    kind: 'undecided',
    role: 'sponsor',
    label: null,
    due_on: '2025-03-14',
    working_days_left: -3,
  });
  expect(turnLines([undecided], '/e/1')).toEqual([
    {
      text: 'A: onbeslist, één handtekening ontbreekt',
      href: '/e/1',
      due: 'onbeslist sinds 14\u00a0maart 2025',
    },
  ]);
});
