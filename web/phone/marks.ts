// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from '$lib/api/seat';
import type { Prediction, Vote } from '$lib/ui/vote';

/** What stands on the card, by statement. A prediction may come before its vote. */
export type Marks = Readonly<Record<string, { vote?: Vote; prediction?: Prediction }>>;

/** The cells that travel: a statement without a vote is left out. */
export const cellsOf = (marks: Marks): Cell[] =>
  Object.entries(marks).flatMap(([statement, { vote, prediction }]) =>
    vote === undefined ? [] : [{ statement, vote, prediction: prediction ?? 'none' }],
  );

/** The card as the server or the outbox last knew it. */
export const marksOf = (cells: readonly Cell[]): Marks =>
  Object.fromEntries(
    cells.map(({ statement, vote, prediction }) => [
      statement,
      prediction === 'none' ? { vote } : { vote, prediction },
    ]),
  );

/** How many statements still ask something. */
export const openOf = (
  statements: readonly string[],
  marks: Marks,
  predictions: 'asked' | 'left_out',
): number =>
  statements.filter((statement) => {
    const mark = marks[statement];
    return !mark?.vote || (predictions === 'asked' && !mark.prediction);
  }).length;
