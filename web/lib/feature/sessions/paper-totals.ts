// SPDX-License-Identifier: EUPL-1.2
import type { PartyTally, Predictions, StatementTally } from '$lib/api/types';
import type { Party } from '$lib/ui/party';

/** What is counted per party and statement, in the order of the boxes on a card. */
export const vote_counts = [
  'agree',
  'rather_agree',
  'rather_disagree',
  'disagree',
  'no_answer',
] as const;
export const prediction_counts = ['predicted_agree', 'predicted_disagree'] as const;
export type Counted = (typeof vote_counts)[number] | (typeof prediction_counts)[number];

/** What was typed, by party, statement and count. A field nobody filled counts as none. */
export type TypedCounts = Readonly<Record<string, string>>;

export const countKey = (party: Party, statement: string, counted: Counted): string =>
  `${party} ${statement} ${counted}`;

/** Seats per party; a round held as one group has them all under `client`, as its totals. */
export type Seats = Readonly<Record<Party, number>>;

const whole = /^\d{1,3}$/;
const numberOf = (typed: string | undefined): number =>
  typed !== undefined && whole.test(typed.trim()) ? Number(typed) : 0;

/** The counts of one party on one statement; how many cards that makes follows from them. */
export function tallyOf(typed: TypedCounts, party: Party, statement: string): PartyTally {
  const of = (counted: Counted) => numberOf(typed[countKey(party, statement, counted)]);
  const votes = {
    agree: of('agree'),
    rather_agree: of('rather_agree'),
    rather_disagree: of('rather_disagree'),
    disagree: of('disagree'),
    no_answer: of('no_answer'),
  };
  return {
    n: Object.values(votes).reduce((sum, count) => sum + count, 0),
    ...votes,
    predicted_agree: of('predicted_agree'),
    predicted_disagree: of('predicted_disagree'),
  };
}

export type CountFault = 'not_a_number' | 'more_than_seats' | 'more_predictions';

/** What is wrong with one line; nothing when it can be sent. */
export function faultOf(
  typed: TypedCounts,
  party: Party,
  statement: string,
  seats: number,
): CountFault | undefined {
  const fields = [...vote_counts, ...prediction_counts].map((counted) =>
    (typed[countKey(party, statement, counted)] ?? '').trim(),
  );
  if (fields.some((field) => field !== '' && !whole.test(field))) return 'not_a_number';
  const tally = tallyOf(typed, party, statement);
  if (tally.n > seats) return 'more_than_seats';
  if (tally.predicted_agree + tally.predicted_disagree > tally.n) return 'more_predictions';
  return undefined;
}

export interface FaultyLine {
  party: Party;
  line: number;
  fault: CountFault;
}

/** Every line that cannot be sent, by party as they sit, in the order of the statements. */
export const faultsOf = (
  typed: TypedCounts,
  parties: readonly Party[],
  statements: readonly string[],
  seats: Seats,
): FaultyLine[] =>
  parties.flatMap((party) =>
    statements.flatMap((statement, line) => {
      const fault = faultOf(typed, party, statement, seats[party]);
      return fault ? [{ party, line, fault }] : [];
    }),
  );

export const isCounted = (typed: TypedCounts): boolean =>
  Object.values(typed).some((field) => field.trim() !== '');

const none: PartyTally = {
  n: 0,
  agree: 0,
  rather_agree: 0,
  rather_disagree: 0,
  disagree: 0,
  no_answer: 0,
  predicted_agree: 0,
  predicted_disagree: 0,
};

/** What travels: both parties on every statement, predictions only where they are asked. */
export function totalsOf(
  typed: TypedCounts,
  parties: readonly Party[],
  statements: readonly string[],
  predictions: Predictions,
): StatementTally[] {
  const of = (party: Party, statement: string): PartyTally => {
    if (!parties.includes(party)) return none;
    const tally = tallyOf(typed, party, statement);
    return predictions === 'asked'
      ? tally
      : { ...tally, predicted_agree: 0, predicted_disagree: 0 };
  };
  return statements.map((statement) => ({
    statement,
    client: of('client', statement),
    contractor: of('contractor', statement),
  }));
}
