// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { AgreementView, MemberView, OverviewView, StageCounts } from '$lib/api/types';
import { firstSteps, isNew, missing } from './first-steps';

const member = (party: MemberView['party'], role: MemberView['role'], status = 'confirmed') =>
  ({ party, role, status }) as MemberView;
const everybody = [
  member('client', 'sponsor'),
  member('client', 'contract_manager'),
  member('contractor', 'sponsor'),
  member('contractor', 'contract_manager'),
];
const counts = (fields: Partial<StageCounts>) =>
  ({
    cases_in_preparation: 0,
    cases_sealed: 0,
    cases_released: 0,
    cases_withdrawn: 0,
    ...fields,
  }) as StageCounts;
const overview = (fields: Partial<OverviewView>) =>
  ({
    ground_rules_sealed: false,
    locations: [],
    counts: counts({}),
    notice_by: null,
    me: { role: 'facilitator' },
    ...fields,
  }) as OverviewView;
const agreement = (version: number, starts: string | null, members: MemberView[]) =>
  ({
    ground_rules: { version, agreed_version: 0 },
    contract: { starts },
    members,
  }) as AgreementView;

test('an engagement just opened begins with the ground rules', () => {
  const told = firstSteps(overview({}), agreement(0, null, []));
  expect(told?.map((one) => [one.step, one.done, one.next])).toEqual([
    ['rules', false, true],
    ['contract', false, false],
    ['locations', false, false],
    ['people', false, false],
    ['keys', false, false],
    ['case', false, false],
  ]);
});

test('what was done out of order counts, and the first gap is next', () => {
  const told = firstSteps(
    overview({ locations: [{}] as OverviewView['locations'] }),
    agreement(1, null, everybody),
  );
  expect(told?.filter((one) => one.done).map((one) => one.step)).toEqual([
    'rules',
    'locations',
    'people',
  ]);
  expect(told?.find((one) => one.next)?.step).toBe('contract');
});

test('once everything stands the list is gone', () => {
  const all = overview({
    ground_rules_sealed: true,
    locations: [{}] as OverviewView['locations'],
    counts: counts({ cases_in_preparation: 1 }),
    notice_by: '2026-02-28',
  });
  expect(firstSteps(all, agreement(1, '2022-07-01', everybody))).toBeUndefined();
  expect(isNew(all)).toBe(false);
});

test('a new version of ground rules once agreed does not make an engagement new again', () => {
  const one = agreement(2, '2022-07-01', everybody);
  one.ground_rules.agreed_version = 1;
  const told = firstSteps(
    overview({
      locations: [{}] as OverviewView['locations'],
      counts: counts({ cases_released: 1 }),
    }),
    one,
  );
  expect(told).toBeUndefined();
});

test('who is missing is told by party and role; who left is missing again', () => {
  const members = [...everybody.slice(0, 3), member('contractor', 'contract_manager', 'left')];
  expect(missing(members)).toEqual([{ party: 'contractor', role: 'contract_manager' }]);
  expect(missing([])).toHaveLength(4);
});

test('only who opens doors is asked how far it is', () => {
  expect(isNew(overview({}))).toBe(true);
  expect(isNew(overview({ me: { role: 'sponsor' } as OverviewView['me'] }))).toBe(false);
});
