// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Turn } from '$lib/api/types';
import { caseTurns } from './case-turns';

const turn = (kind: Turn['kind'], object: string): Turn => ({
  kind,
  whose: null,
  role: 'contract_manager',
  object_kind: 'case_story',
  object,
  code: 'A',
  label: null,
  location: null,
  due_on: null,
  working_days_left: null,
});

test('each side is told its own turns of this case, in words, and no others', () => {
  const turns = {
    client: [turn('sign_case', '1'), turn('rate_case', '2')],
    contractor: [],
    facilitator: [turn('check_risk', '1')],
    mine: [],
  };
  expect(caseTurns(turns, '1')).toEqual({
    client: ['sleutel draaien'],
    contractor: [],
    facilitator: ['risico nalopen'],
  });
});
