// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import {
  blankCard,
  cardOf,
  cellsOf,
  endOf,
  erased,
  fitted,
  gapsOf,
  isBegun,
  moved,
  stopOf,
  tappedPrediction,
  tappedVote,
  ticksAt,
  typedNothing,
  typedPrediction,
  typedVote,
  wentTo,
  withoutGaps,
  type PaperCard,
} from './paper-card';

const blank = () => blankCard(['s1', 's2', 's3'], 'asked');
const plain = () => blankCard(['s1', 's2', 's3'], 'left_out');
const predicted = (card: PaperCard, it: 'agree' | 'disagree'): PaperCard => {
  const next = typedPrediction(card, it);
  if (!next) throw new Error('no vote');
  return next;
};

test('a statement takes two keys, and the place goes from vote to prediction to the next vote', () => {
  let card = typedVote(blank(), 'rather_agree');
  expect(stopOf(card)).toEqual({ line: 0, column: 'prediction' });
  card = predicted(card, 'disagree');
  expect(stopOf(card)).toEqual({ line: 1, column: 'vote' });
  expect(ticksAt(card, 0)).toEqual({ vote: 'rather_agree', prediction: 'disagree' });
});

test('without predictions a statement takes one key', () => {
  const card = typedVote(typedVote(plain(), 'agree'), 'disagree');
  expect(stopOf(card)).toEqual({ line: 2, column: 'vote' });
  expect(typedPrediction(card, 'agree')).toBe(card);
});

test('a whole card of ten statements takes twenty keys, and then no key changes it', () => {
  const ten = Array.from({ length: 10 }, (_, at) => `s${at}`);
  let card = blankCard(ten, 'asked');
  for (let at = 0; at < 10; at += 1) card = predicted(typedVote(card, 'disagree'), 'agree');
  expect(stopOf(card)).toBeUndefined();
  expect(gapsOf(card)).toEqual([]);
  expect(typedVote(card, 'agree')).toBe(card);
  expect(typedPrediction(card, 'disagree')).toBe(card);
  expect(typedNothing(card)).toBe(card);
  expect(cellsOf(card)).toHaveLength(10);
});

test('a vote typed where a prediction is due corrects the vote and moves nothing', () => {
  const card = typedVote(typedVote(blank(), 'agree'), 'disagree');
  expect(stopOf(card)).toEqual({ line: 0, column: 'prediction' });
  expect(ticksAt(card, 0)).toEqual({ vote: 'disagree' });
  expect(ticksAt(card, 1)).toEqual({});
});

test('a prediction without a vote is not taken', () => {
  expect(typedPrediction(blank(), 'agree')).toBeUndefined();
  expect(tappedPrediction(blank(), 1, 'agree')).toBeUndefined();
});

test('a prediction typed at a vote that stands corrects the prediction of that statement', () => {
  const card = wentTo(predicted(typedVote(blank(), 'agree'), 'agree'), { line: 0, column: 'vote' });
  expect(ticksAt(predicted(card, 'disagree'), 0)).toEqual({
    vote: 'agree',
    prediction: 'disagree',
  });
});

test('zero is no answer at a vote and no prediction at a prediction', () => {
  const card = typedNothing(typedNothing(blank()));
  expect(ticksAt(card, 0)).toEqual({ vote: 'no_answer' });
  expect(stopOf(card)).toEqual({ line: 1, column: 'vote' });
  const taken = wentTo(predicted(typedVote(blank(), 'agree'), 'agree'), {
    line: 0,
    column: 'prediction',
  });
  expect(ticksAt(typedNothing(taken), 0)).toEqual({ vote: 'agree' });
  expect(cellsOf(typedNothing(plain()))).toEqual([
    { statement: 's1', vote: 'no_answer', prediction: 'none' },
  ]);
});

test('arrows move between the boxes and stop at both ends', () => {
  const card = blank();
  expect(stopOf(moved(card, 'next'))).toEqual({ line: 0, column: 'prediction' });
  expect(stopOf(moved(moved(card, 'next'), 'down'))).toEqual({ line: 1, column: 'prediction' });
  expect(stopOf(moved(card, 'down'))).toEqual({ line: 1, column: 'vote' });
  expect(moved(card, 'back').at).toBe(0);
  expect(moved(card, 'up').at).toBe(0);
  const end = moved(card, 'end');
  expect(end.at).toBe(endOf(card));
  expect(moved(end, 'next').at).toBe(endOf(card));
  expect(moved(end, 'down').at).toBe(endOf(card));
  expect(stopOf(moved(end, 'up'))).toEqual({ line: 2, column: 'vote' });
  expect(stopOf(moved(end, 'back'))).toEqual({ line: 2, column: 'prediction' });
  expect(moved(end, 'first').at).toBe(0);
});

test('what is taken away is what stands here, else what was typed last', () => {
  let card = predicted(typedVote(blank(), 'agree'), 'disagree');
  card = erased(card);
  expect(ticksAt(card, 0)).toEqual({ vote: 'agree' });
  expect(stopOf(card)).toEqual({ line: 0, column: 'prediction' });
  card = erased(card);
  expect(isBegun(card)).toBe(false);
  expect(card.at).toBe(0);
  expect(isBegun(erased(card))).toBe(false);
  const through = moved(predicted(typedVote(blank(), 'agree'), 'agree'), 'up');
  expect(ticksAt(erased(through), 0), 'with its vote a prediction goes too').toEqual({});
});

test('a tap ticks and takes away; the tap that completes the card is the last', () => {
  let card = tappedVote(plain(), 1, 'agree');
  expect(ticksAt(card, 1)).toEqual({ vote: 'agree' });
  card = tappedVote(card, 1, 'agree');
  expect(isBegun(card)).toBe(false);
  for (const line of [2, 0, 1]) card = tappedVote(card, line, 'disagree');
  expect(stopOf(card)).toBeUndefined();
  const other = tappedPrediction(tappedVote(blank(), 0, 'agree'), 0, 'agree');
  expect(other && ticksAt(other, 0)).toEqual({ vote: 'agree', prediction: 'agree' });
});

test('what travels is in the order of the card, without the statements that have no vote', () => {
  const card = tappedVote(tappedVote(blank(), 2, 'disagree'), 0, 'no_answer');
  expect(gapsOf(card)).toEqual([1]);
  expect(cellsOf(card)).toEqual([
    { statement: 's1', vote: 'no_answer', prediction: 'none' },
    { statement: 's3', vote: 'disagree', prediction: 'none' },
  ]);
});

test('gaps may count as no answer, all at once', () => {
  const card = withoutGaps(tappedVote(blank(), 1, 'agree'));
  expect(gapsOf(card)).toEqual([]);
  expect(stopOf(card)).toBeUndefined();
  expect(cellsOf(card).map((cell) => cell.vote)).toEqual(['no_answer', 'agree', 'no_answer']);
});

test('a card comes back from what would have travelled', () => {
  const card = predicted(typedVote(typedNothing(typedNothing(blank())), 'agree'), 'disagree');
  const again = cardOf(card.statements, card.predictions, cellsOf(card));
  expect(again.ticks).toEqual(card.ticks);
});

test('a card typed while the round changed keeps what it can, and no more travels', () => {
  const card = predicted(
    typedVote(predicted(typedVote(blank(), 'agree'), 'agree'), 'agree'),
    'agree',
  );
  expect(fitted(card, ['s1', 's2', 's3'], 'asked')).toBe(card);
  const less = fitted(card, ['s2'], 'left_out');
  expect(cellsOf(less)).toEqual([{ statement: 's2', vote: 'agree', prediction: 'none' }]);
  expect(less.at).toBe(endOf(less));
  expect(isBegun(fitted(card, ['s3'], 'asked'))).toBe(false);
});
