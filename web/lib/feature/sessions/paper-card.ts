// SPDX-License-Identifier: EUPL-1.2
import type { BallotCell, Predictions } from '$lib/api/types';
import type { Prediction, Vote } from '$lib/ui/vote';

/** What is ticked for one statement. A prediction never stands without a vote. */
export interface Ticks {
  vote?: Vote;
  prediction?: Prediction;
}

/**
 * One paper card as it is typed over. It has a stop for every vote and, where they are asked, one for every
 * prediction; `at` says at which stop the next key lands, and behind the last one when the card is through.
 */
export interface PaperCard {
  readonly statements: readonly string[];
  readonly predictions: Predictions;
  readonly ticks: Readonly<Record<string, Ticks>>;
  readonly at: number;
}

export interface Stop {
  line: number;
  column: 'vote' | 'prediction';
}

export type Move = 'next' | 'back' | 'down' | 'up' | 'first' | 'end';

export const blankCard = (statements: readonly string[], predictions: Predictions): PaperCard => ({
  statements,
  predictions,
  ticks: {},
  at: 0,
});

const columnsOf = (card: PaperCard): number => (card.predictions === 'asked' ? 2 : 1);
export const endOf = (card: PaperCard): number => card.statements.length * columnsOf(card);

/** Where the next key lands; nothing once the card is through. */
export function stopOf(card: PaperCard): Stop | undefined {
  if (card.at >= endOf(card)) return undefined;
  const columns = columnsOf(card);
  return {
    line: Math.floor(card.at / columns),
    column: card.at % columns === 0 ? 'vote' : 'prediction',
  };
}

const indexOf = (card: PaperCard, stop: Stop): number =>
  stop.line * columnsOf(card) + (stop.column === 'vote' ? 0 : columnsOf(card) - 1);

export const ticksAt = (card: PaperCard, line: number): Ticks =>
  card.ticks[card.statements[line] ?? ''] ?? {};

/** Goes to a stop, never past either end. */
export const wentTo = (card: PaperCard, stop: Stop): PaperCard => ({
  ...card,
  at: Math.max(0, Math.min(endOf(card), indexOf(card, stop))),
});

export function moved(card: PaperCard, move: Move): PaperCard {
  const columns = columnsOf(card);
  const by = { next: 1, back: -1, down: columns, up: -columns, first: 0, end: 0 }[move];
  const from = move === 'first' ? 0 : move === 'end' ? endOf(card) : card.at;
  // From behind the last stop the way up leads to the last statement, and a step down only to the end.
  const to = move === 'up' && from === endOf(card) ? from - columns : from + by;
  return { ...card, at: Math.max(0, Math.min(endOf(card), to)) };
}

function ticked(card: PaperCard, line: number, ticks: Ticks): PaperCard {
  const statement = card.statements[line];
  if (statement === undefined) return card;
  const others = Object.entries(card.ticks).filter(([other]) => other !== statement);
  const own = ticks.vote === undefined ? [] : [[statement, ticks] as const];
  return { ...card, ticks: Object.fromEntries([...others, ...own]) };
}

/**
 * A vote is always that of the statement one is at. At its prediction it corrects the vote and stays there, so
 * that a prediction nobody typed is noticed at once and never moves the rest of the card by one.
 */
export function typedVote(card: PaperCard, vote: Vote): PaperCard {
  const stop = stopOf(card);
  if (!stop) return card;
  const marked = ticked(card, stop.line, { ...ticksAt(card, stop.line), vote });
  return stop.column === 'vote' ? moved(marked, 'next') : marked;
}

/** Nothing ticked: at a vote that is no answer, as the card itself says; at a prediction there is none. */
export function typedNothing(card: PaperCard): PaperCard {
  const stop = stopOf(card);
  if (stop?.column !== 'prediction') return typedVote(card, 'no_answer');
  const { vote } = ticksAt(card, stop.line);
  return moved(ticked(card, stop.line, vote === undefined ? {} : { vote }), 'next');
}

/** The prediction of the statement one is at; nothing while that has no vote. */
export function typedPrediction(card: PaperCard, prediction: Prediction): PaperCard | undefined {
  const stop = stopOf(card);
  if (!stop || card.predictions === 'left_out') return card;
  const ticks = ticksAt(card, stop.line);
  if (ticks.vote === undefined) return undefined;
  const marked = ticked(card, stop.line, { ...ticks, prediction });
  return moved(wentTo(marked, { line: stop.line, column: 'prediction' }), 'next');
}

/** Takes away what stands here; where nothing does, what was typed last before it. */
export function erased(card: PaperCard): PaperCard {
  const here = stopOf(card);
  const ticks = here ? ticksAt(card, here.line) : {};
  const stands = here && ticks[here.column] !== undefined;
  const target = stands ? card : moved(card, 'back');
  const stop = stopOf(target);
  if (!stop) return card;
  const { vote } = ticksAt(target, stop.line);
  return ticked(target, stop.line, stop.column === 'vote' || vote === undefined ? {} : { vote });
}

const isFilled = (card: PaperCard): boolean =>
  card.statements.every((_, line) => {
    const { vote, prediction } = ticksAt(card, line);
    return vote !== undefined && (card.predictions === 'left_out' || prediction !== undefined);
  });

/** After a tap: one stop further, or through when it was the last thing missing. */
const after = (before: PaperCard, card: PaperCard): PaperCard =>
  !isFilled(before) && isFilled(card) ? moved(card, 'end') : moved(card, 'next');

/** A tap on a box of a statement; a second tap takes the tick away. */
export function tappedVote(card: PaperCard, line: number, vote: Vote): PaperCard {
  const here = wentTo(card, { line, column: 'vote' });
  const ticks = ticksAt(card, line);
  if (ticks.vote === vote) return ticked(here, line, {});
  return after(card, ticked(here, line, { ...ticks, vote }));
}

/** The same for a prediction; nothing while its statement has no vote. */
export function tappedPrediction(
  card: PaperCard,
  line: number,
  prediction: Prediction,
): PaperCard | undefined {
  const here = wentTo(card, { line, column: 'prediction' });
  const { vote, prediction: old } = ticksAt(card, line);
  if (vote === undefined) return undefined;
  if (old === prediction) return ticked(here, line, { vote });
  return after(card, ticked(here, line, { vote, prediction }));
}

/** The lines that have no vote yet. */
export const gapsOf = (card: PaperCard): number[] =>
  card.statements.flatMap((_, line) => (ticksAt(card, line).vote === undefined ? [line] : []));

/** The card with its gaps as no answer, as the card itself promises who skips a statement; and through. */
export const withoutGaps = (card: PaperCard): PaperCard =>
  moved(
    gapsOf(card).reduce((filled, line) => ticked(filled, line, { vote: 'no_answer' }), card),
    'end',
  );

export const isBegun = (card: PaperCard): boolean =>
  card.statements.some((statement) => card.ticks[statement] !== undefined);

/** What travels: in the order of the card, statements without a vote left out. */
export const cellsOf = (card: PaperCard): BallotCell[] =>
  card.statements.flatMap((statement) => {
    const { vote, prediction } = card.ticks[statement] ?? {};
    if (vote === undefined) return [];
    const expected = card.predictions === 'asked' ? prediction : undefined;
    return [{ statement, vote, prediction: expected ?? 'none' }];
  });

/** A card out of what would have travelled, to be read again. */
export const cardOf = (
  statements: readonly string[],
  predictions: Predictions,
  cells: readonly BallotCell[],
): PaperCard => ({
  ...blankCard(statements, predictions),
  ticks: Object.fromEntries(
    cells.map(({ statement, vote, prediction }) => [
      statement,
      prediction === 'none' ? { vote } : { vote, prediction },
    ]),
  ),
});

/** The same card when the round turned out to ask something else; what was typed stays with its statement. */
export function fitted(
  card: PaperCard,
  statements: readonly string[],
  predictions: Predictions,
): PaperCard {
  const same =
    card.predictions === predictions &&
    card.statements.length === statements.length &&
    card.statements.every((statement, line) => statement === statements[line]);
  if (same) return card;
  const moved_to = { ...card, statements, predictions };
  return { ...moved_to, at: Math.min(card.at, endOf(moved_to)) };
}
