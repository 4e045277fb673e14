// SPDX-License-Identifier: EUPL-1.2
// Everything a phone asks. Where the paths of a seat stand: here, and nowhere else.
import type { Parcel } from './outbox-queue';
import { request } from './request';
import type { BallotCell, SeatView } from './types';

/** One statement's marks on a card. */
export type Cell = BallotCell;

/** Claims the seat for this device, which made itself 32 digits. Throws `Refusal` when the card is spent. */
export const joinSeat = (token: string, device: string): Promise<unknown> =>
  request({ method: 'POST', path: '/api/seat/join', body: { token, device }, again: 'safe' });

/** This browser lets go of its seat: the card is of no use any more. */
export const leaveSeat = (): Promise<unknown> =>
  request({ method: 'POST', path: '/api/seat/leave', body: {}, again: 'safe' });

export const seatView = (): Promise<SeatView> =>
  request<SeatView>({ method: 'GET', path: '/api/seat/view', again: 'safe' });

export const seatStream = '/api/seat/live';
export const ballotPath = '/api/seat/ballot';

/** The whole card as it is now, ready to travel. The sequence is its own receipt: the highest wins. */
export const ballotParcel = (token: string, sequence: number, cells: readonly Cell[]): Parcel => ({
  token,
  path: ballotPath,
  sequence,
  body: { sequence, cells },
});

/** Brings a card to the server, once; the outbox tries again. */
export async function carryBallot(parcel: Parcel): Promise<void> {
  await request({ method: 'POST', path: parcel.path, body: parcel.body, again: 'never' });
}

/** Confirms the wording of an outcome for the seat's own party. */
export const confirmOutcome = (outcome: string): Promise<unknown> =>
  request({ method: 'POST', path: '/api/seat/confirm', body: { outcome }, again: 'safe' });
