// SPDX-License-Identifier: EUPL-1.2
// Everything a phone asks. Where the paths of a seat stand: here, and nowhere else.
import type { StatementLine } from '$lib/ui/display-row';
import type { Party } from '$lib/ui/party';
import type { Prediction, Vote } from '$lib/ui/vote';
import { command, engagementPath, view } from './client';
import type { Parcel } from './outbox-queue';
import { randomId } from './random-id';
import { request } from './request';
import type { Text } from './shown-text';

/** One statement's marks on a card. */
export interface Cell {
  statement: string;
  vote: Vote;
  prediction: Prediction | 'none';
}

/** An outcome the holder of this seat may confirm for the own party. */
export interface ToConfirm {
  outcome: string;
  code: Text;
  kind: string;
  text: Text;
}

/** The phone of one seat: no name, no number, no receipt. The view `seat`. */
export interface SeatView {
  round: string;
  round_number: number;
  state: 'dealt' | 'open' | 'locked' | 'predictions_revealed' | 'revealed' | 'replaced' | 'ended';
  standing: 'free' | 'yours' | 'taken' | 'replaced';
  task: 'take_seat' | 'wait' | 'vote' | 'look_up' | 'confirm' | 'done';
  party: Party | null;
  predictions: 'asked' | 'left_out';
  statements: StatementLine[];
  /** Of the card this seat gave last. */
  sequence: number | null;
  own: Cell[];
  who_sees: string;
  to_confirm: ToConfirm[];
}

/** The engagement a card belongs to stands in its token, before the first dash. */
export const engagementOf = (token: string): string => token.split('-')[0] ?? '';

/** Claims the seat for this device. Throws `Refusal` when the card is spent. */
export const joinSeat = (token: string, device: string): Promise<unknown> =>
  request({ method: 'POST', path: '/api/seat/join', body: { token, device }, again: 'safe' });

export const seatView = (token: string): Promise<SeatView> =>
  view<SeatView>(engagementOf(token), 'seat');

export const seatStream = (token: string): string => `${engagementPath(engagementOf(token))}/live`;

/** The whole card as it is now, ready to travel; one command id for all its tries. */
export const ballotParcel = (token: string, sequence: number, cells: readonly Cell[]): Parcel => ({
  token,
  path: `${engagementPath(engagementOf(token))}/commands/seat.cast`,
  sequence,
  body: { command_id: randomId(), sequence, cells },
});

/** Brings a card to the server, once; the outbox tries again. */
export async function carryBallot(parcel: Parcel): Promise<void> {
  await request({ method: 'POST', path: parcel.path, body: parcel.body, again: 'never' });
}

export const confirmOutcome = (token: string, outcome: string, party: Party): Promise<unknown> =>
  command(engagementOf(token), 'outcome.confirm', { outcome, party, by: 'seat_device' });
