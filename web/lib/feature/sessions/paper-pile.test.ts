// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { PaperRow } from '$lib/api/types';
import { nextSequence, ofParty, pileOf, stillNeeded, type PaperParcel } from './paper-pile';

const row = (card: string, more: Partial<PaperRow> = {}): PaperRow => ({
  card,
  party: 'client',
  sequence: 1,
  finished: [true, true],
  ...more,
});
const parcel = (card: string, more: Partial<PaperParcel> = {}): PaperParcel => ({
  card,
  sequence: 1,
  party: 'client',
  round: 'r',
  command_id: card,
  cells: [{ statement: 's1', vote: 'agree', prediction: 'none' }],
  marked: ['s1'],
  state: 'under_way',
  ...more,
});
const pile = (rows: PaperRow[], parcels: PaperParcel[] = [], typed: string[] = []) =>
  pileOf({ rows, parcels, typed, round_statements: ['s1', 's2'], shown: ['s1', 's2'] });

test('cards lie in the order they were typed, those of before first', () => {
  const rows = [row('b'), row('old'), row('a')];
  expect(pile(rows, [], ['a', 'b']).map((it) => it.card)).toEqual(['old', 'a', 'b']);
});

test('a card on its way is a row of dots at once, and stays one until the server tells of it', () => {
  expect(pile([], [parcel('a')])).toEqual([
    { card: 'a', party: 'client', sequence: 1, state: 'under_way', dots: [true, false] },
  ]);
  const arrived = parcel('a', { state: 'arrived', cells: [] });
  expect(pile([], [arrived])[0]?.dots).toEqual([true, false]);
  expect(stillNeeded([arrived], [row('a')])).toEqual([]);
  expect(stillNeeded([arrived], [row('a', { sequence: 0 })])).toEqual([arrived]);
  expect(stillNeeded([parcel('a')], [row('a')])).toHaveLength(1);
});

test('a card without a mark is no card', () => {
  expect(pile([row('a', { finished: [false, false] })])).toEqual([]);
  const back = parcel('a', { sequence: 2, cells: [], marked: [] });
  expect(pile([row('a')], [back])).toHaveLength(1);
  expect(pile([row('a')], [{ ...back, state: 'arrived' }])).toEqual([]);
});

test('in the second round the dots are of the statements that were debated', () => {
  const shown = pileOf({
    rows: [row('a', { finished: [false, true] })],
    parcels: [],
    typed: [],
    round_statements: ['s1', 's2'],
    shown: ['s2'],
  });
  expect(shown[0]?.dots).toEqual([true]);
});

test('a card typed anew counts over everything known of it', () => {
  expect(nextSequence('a', [], [])).toBe(1);
  expect(nextSequence('a', [row('a', { sequence: 4 })], [])).toBe(5);
  expect(
    nextSequence('a', [row('a'), row('b', { sequence: 9 })], [parcel('a', { sequence: 2 })]),
  ).toBe(3);
});

test('in one group no card has a party', () => {
  const cards = pile([row('a', { party: null }), row('b')]);
  expect(ofParty(cards, null).map((it) => it.card)).toEqual(['a']);
});
