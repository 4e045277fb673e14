// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { MemberView } from '$lib/api/types';
import { invitationOf, takenLocations, type Filled } from './invitation';

const filled = (fields: Partial<Filled>): Filled => ({
  role: 'sponsor',
  party: 'client',
  name: ' Adelaar ',
  locations: [],
  ...fields,
});

test('a sponsor is invited for a party, under a trimmed name', () => {
  expect(invitationOf(filled({}))).toEqual({
    role: 'sponsor',
    party: 'client',
    display_name: 'Adelaar',
    locations: [],
  });
});

test('an invitation waits until role, name and party are chosen', () => {
  expect(invitationOf(filled({ role: undefined }))).toBeUndefined();
  expect(invitationOf(filled({ name: '  ' }))).toBeUndefined();
  expect(invitationOf(filled({ party: undefined }))).toBeUndefined();
});

test('a facilitator belongs to neither party, whatever was chosen before', () => {
  expect(invitationOf(filled({ role: 'facilitator' }))?.party).toBeNull();
});

test('an end-responsible is the client’s and a local lead the contractor’s, each for a location', () => {
  expect(invitationOf(filled({ role: 'end_responsible' }))).toBeUndefined();
  const end = invitationOf(
    filled({ role: 'end_responsible', party: 'contractor', locations: ['1'] }),
  );
  expect(end).toMatchObject({ party: 'client', locations: ['1'] });
  const lead = invitationOf(filled({ role: 'local_lead', locations: ['1', '2'] }));
  expect(lead).toMatchObject({ party: 'contractor', locations: ['1', '2'] });
});

test('locations chosen for another role do not travel along', () => {
  expect(invitationOf(filled({ locations: ['1'] }))?.locations).toEqual([]);
});

test('a location has one end-responsible, but may have several leads', () => {
  const members = [
    { role: 'end_responsible', status: 'confirmed', locations: ['1', '2'] },
    { role: 'end_responsible', status: 'left', locations: ['3'] },
    { role: 'local_lead', status: 'confirmed', locations: ['4'] },
  ] as MemberView[];
  expect([...takenLocations(members, 'end_responsible')]).toEqual(['1', '2']);
  expect(takenLocations(members, 'local_lead').size).toBe(0);
});
