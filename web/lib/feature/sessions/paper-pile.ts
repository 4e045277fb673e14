// SPDX-License-Identifier: EUPL-1.2
import type { Refusal, Unreachable } from '$lib/api/refusal';
import type { BallotCell, PaperRow } from '$lib/api/types';
import type { Party } from '$lib/ui/party';

/** A finished card on its way to the server; kept in this page's memory and nowhere else. */
export interface PaperParcel {
  readonly card: string;
  readonly sequence: number;
  readonly party: Party | null;
  readonly round: string;
  /** One for all tries of the same card. */
  readonly command_id: string;
  /** Gone once the server has them. None at all takes the card back. */
  readonly cells: readonly BallotCell[];
  /** The statements that have a mark. */
  readonly marked: readonly string[];
  readonly state: 'under_way' | 'waiting' | 'refused' | 'arrived';
  readonly fault?: Refusal | Unreachable;
}

/** One card in the pile: dots, and how far it is. */
export interface PileCard {
  card: string;
  party: Party | null;
  sequence: number;
  /** By statement as the page shows them. */
  dots: boolean[];
  state: PaperParcel['state'];
}

/** What the server knows now makes a parcel that arrived needless. */
export const stillNeeded = (
  parcels: readonly PaperParcel[],
  rows: readonly PaperRow[],
): PaperParcel[] =>
  parcels.filter(
    (parcel) =>
      parcel.state !== 'arrived' ||
      !rows.some((row) => row.card === parcel.card && row.sequence >= parcel.sequence),
  );

/** The sequence a card must have to count over everything known of it. */
export const nextSequence = (
  card: string,
  rows: readonly PaperRow[],
  parcels: readonly PaperParcel[],
): number =>
  1 +
  Math.max(
    0,
    ...rows.filter((row) => row.card === card).map((row) => row.sequence),
    ...parcels.filter((parcel) => parcel.card === card).map((parcel) => parcel.sequence),
  );

export interface PileSource {
  rows: readonly PaperRow[];
  parcels: readonly PaperParcel[];
  /** The statements the rows speak of, in their order, and those the page shows. */
  round_statements: readonly string[];
  shown: readonly string[];
  /** The cards typed since this page was opened, the last one last; the server's order tells nothing. */
  typed: readonly string[];
}

/**
 * All cards of the round: first those that were there, then those typed here, in the order they were. A card
 * without a single mark is no card.
 */
export function pileOf(source: PileSource): PileCard[] {
  const dotsOf = (has: (statement: string) => boolean) => source.shown.map(has);
  const cards = new Map<string, PileCard>();
  for (const row of source.rows) {
    const finished = new Set(source.round_statements.filter((_, at) => row.finished[at]));
    if (finished.size === 0) continue;
    cards.set(row.card, {
      card: row.card,
      party: row.party,
      sequence: row.sequence,
      dots: dotsOf((statement) => finished.has(statement)),
      state: 'arrived',
    });
  }
  for (const parcel of stillNeeded(source.parcels, source.rows)) {
    const { card, party, sequence, state } = parcel;
    if (state === 'arrived' && parcel.marked.length === 0) cards.delete(card);
    else if (parcel.marked.length > 0)
      cards.set(card, {
        card,
        party,
        sequence,
        state,
        dots: dotsOf((statement) => parcel.marked.includes(statement)),
      });
  }
  const place = (card: PileCard) => source.typed.indexOf(card.card);
  return [...cards.values()].sort((a, b) => place(a) - place(b));
}

export const ofParty = (pile: readonly PileCard[], party: Party | null): PileCard[] =>
  pile.filter((card) => card.party === party);
