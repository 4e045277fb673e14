// SPDX-License-Identifier: EUPL-1.2
import type { Frequency, RatingsView } from '$lib/api/types';
import { other, type Party } from '$lib/ui/party';

export const frequencies: readonly Frequency[] = [
  'none',
  'once_or_twice',
  'three_to_six',
  'more_than_six',
];

export const recognisabilities = [0, 1, 2, 3, 4] as const;

export const isIn = (ratings: RatingsView, party: Party): boolean =>
  party === 'client' ? ratings.client_in : ratings.contractor_in;

/** Both ratings lie open: only then the view holds any but one's own. */
export const areOpen = (ratings: RatingsView): boolean =>
  ratings.client !== null && ratings.contractor !== null;

/** What laying down a rating does for a party now: nothing seen yet, a change, or both open at once. */
export function givingNow(ratings: RatingsView, party: Party): 'give' | 'change' | 'give_last' {
  if (isIn(ratings, other(party))) return 'give_last';
  return isIn(ratings, party) ? 'change' : 'give';
}

export const readersIn = (ratings: RatingsView, party: Party): number =>
  party === 'client' ? ratings.client_readers_in : ratings.contractor_readers_in;

export const readersOf = (ratings: RatingsView, party: Party): readonly number[] =>
  party === 'client' ? ratings.client_readers : ratings.contractor_readers;
