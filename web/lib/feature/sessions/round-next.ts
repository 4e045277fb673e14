// SPDX-License-Identifier: EUPL-1.2
import type { RoundConsole } from '$lib/api/types';

/** The act that brings a round one further, and its key. */
export interface RoundNext {
  act: 'open_round' | 'lock_round' | 'reveal_predictions' | 'reveal_votes';
  key: 'O' | 'L' | 'R';
}

const in_order: readonly RoundNext[] = [
  { act: 'open_round', key: 'O' },
  { act: 'lock_round', key: 'L' },
  { act: 'reveal_predictions', key: 'R' },
  { act: 'reveal_votes', key: 'R' },
];

/** The first of them the round allows now; nothing once all is shown, or while something stands in the way. */
export const nextOf = (round: Pick<RoundConsole, 'may'>): RoundNext | undefined =>
  in_order.find((next) => round.may.includes(next.act));
