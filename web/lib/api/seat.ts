// SPDX-License-Identifier: EUPL-1.2
import type { Prediction, Vote } from '$lib/ui/vote';
import type { Parcel } from './outbox-queue';
import { request } from './request';

/** What a seat sees: no name, no other votes. The shape of the view `seat`. */
export interface SeatView {
  party_name: string;
  across_name: string;
  round?: {
    id: string;
    state: 'open' | 'locked' | 'revealed';
    predictions: 'asked' | 'left_out';
    statements: { id: string; code: string; text: string }[];
  };
}

/** One statement's marks on a card. */
export interface Cell {
  statement: string;
  vote: Vote;
  prediction: Prediction | 'none';
}

/** Exchanges the card's token for a place in the session. Throws `Refusal` when the card is spent. */
export const joinSeat = (token: string): Promise<SeatView> =>
  request<SeatView>({ method: 'POST', path: '/api/seat/join', body: { token }, again: 'safe' });

export const seatView = (): Promise<SeatView> =>
  request<SeatView>({ method: 'GET', path: '/api/seat/view', again: 'safe' });

export const seatStream = '/api/seat/live';
export const ballotPath = '/api/seat/ballot';

/** Brings a card to the server, once; the outbox tries again. */
export async function carryBallot(parcel: Parcel): Promise<void> {
  await request({
    method: 'POST',
    path: parcel.path,
    body: { token: parcel.token, sequence: parcel.sequence, ...(parcel.body as object) },
    again: 'never',
  });
}
