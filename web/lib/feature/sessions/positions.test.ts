// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { cardsOf } from './positions';

test('every card defends exactly one side, counted from one', () => {
  const drawn = [true, false, false, true];
  expect(cardsOf(drawn, 'agree')).toEqual([1, 4]);
  expect(cardsOf(drawn, 'disagree')).toEqual([2, 3]);
});
