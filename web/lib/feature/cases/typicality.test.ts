// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { RatingsView } from '$lib/api/types';
import { areOpen, givingNow, readersIn } from './typicality';

const closed: RatingsView = {
  status: 'none_in',
  client_in: false,
  contractor_in: false,
  own: null,
  client: null,
  contractor: null,
  needs_talk: false,
  talk_on: null,
  client_readers_in: 0,
  contractor_readers_in: 1,
  readers_per_party: 2,
  client_readers: [],
  contractor_readers: [],
};
const rating = { frequency: 'none', locations: 1, recognisability: 2 } as const;

test('the act says beforehand that laying the last one down opens both', () => {
  expect(givingNow(closed, 'client')).toBe('give');
  expect(givingNow({ ...closed, client_in: true }, 'client')).toBe('change');
  expect(givingNow({ ...closed, contractor_in: true }, 'client')).toBe('give_last');
});

test('ratings are open only when the view holds both', () => {
  expect(areOpen({ ...closed, own: rating, client_in: true, contractor_in: true })).toBe(false);
  expect(areOpen({ ...closed, client: rating, contractor: rating })).toBe(true);
});

test('test readers are counted per party', () => {
  expect([readersIn(closed, 'client'), readersIn(closed, 'contractor')]).toEqual([0, 1]);
});
