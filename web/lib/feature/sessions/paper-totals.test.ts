// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { countKey, faultOf, faultsOf, isCounted, tallyOf, totalsOf } from './paper-totals';

const typed = (counts: Record<string, string>, party: 'client' | 'contractor' = 'client') =>
  Object.fromEntries(
    Object.entries(counts).map(([counted, value]) => [
      countKey(party, 's1', counted as 'agree'),
      value,
    ]),
  );

test('the number of cards is what the votes add up to, no answer among them', () => {
  const tally = tallyOf(
    typed({ agree: '4', disagree: '1', no_answer: '1', predicted_agree: '2' }),
    'client',
    's1',
  );
  expect(tally).toMatchObject({
    n: 6,
    agree: 4,
    rather_agree: 0,
    no_answer: 1,
    predicted_agree: 2,
  });
});

test('more votes than seats, more predictions than votes and what is no number are named', () => {
  const of = (counts: Record<string, string>) => faultOf(typed(counts), 'client', 's1', 6);
  expect(of({ agree: '4', disagree: '2' })).toBeUndefined();
  expect(of({ agree: '4', disagree: '3' })).toBe('more_than_seats');
  expect(of({ agree: '2', predicted_agree: '2', predicted_disagree: '1' })).toBe(
    'more_predictions',
  );
  expect(of({ agree: 'vier' })).toBe('not_a_number');
  expect(of({ agree: '-1' })).toBe('not_a_number');
  expect(of({ agree: ' ' })).toBeUndefined();
});

test('what is wrong is told by party and statement', () => {
  const counts = { ...typed({ agree: '9' }), ...typed({ agree: '3' }, 'contractor') };
  expect(
    faultsOf(counts, ['contractor', 'client'], ['s0', 's1'], { client: 8, contractor: 2 }),
  ).toEqual([
    { party: 'contractor', line: 1, fault: 'more_than_seats' },
    { party: 'client', line: 1, fault: 'more_than_seats' },
  ]);
});

test('where no prediction is asked none travels, and one group has all under client', () => {
  const counts = {
    ...typed({ agree: '2', predicted_agree: '2' }),
    ...typed({ agree: '1' }, 'contractor'),
  };
  const [both] = totalsOf(counts, ['contractor', 'client'], ['s1'], 'left_out');
  expect(both?.client).toMatchObject({ n: 2, predicted_agree: 0 });
  expect(both?.contractor.n).toBe(1);
  const [together] = totalsOf(counts, ['client'], ['s1'], 'asked');
  expect(together?.client).toMatchObject({ n: 2, predicted_agree: 2 });
  expect(together?.contractor.n).toBe(0);
});

test('empty fields are no count', () => {
  expect(isCounted({})).toBe(false);
  expect(isCounted(typed({ agree: ' ' }))).toBe(false);
  expect(isCounted(typed({ agree: '0' }))).toBe(true);
});
