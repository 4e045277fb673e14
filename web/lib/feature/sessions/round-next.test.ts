// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { nextOf } from './round-next';

test('predictions come before votes, and only one act is offered', () => {
  expect(nextOf({ may: ['reopen_round', 'reveal_votes', 'reveal_predictions'] })?.act).toBe(
    'reveal_predictions',
  );
});

test('a round with more ballots than seats offers nothing to press', () => {
  expect(nextOf({ may: ['deal_deck', 'enter_paper_card'] })).toBeUndefined();
});

test('each act has the key that the room knows it by', () => {
  expect(nextOf({ may: ['open_round'] })?.key).toBe('O');
  expect(nextOf({ may: ['lock_round'] })?.key).toBe('L');
  expect(nextOf({ may: ['reveal_votes'] })?.key).toBe('R');
});
