// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { blankWords, fieldsOf, nextCode } from './outcome-words';

test('the first outcome of a case is number one', () => {
  expect(nextCode('A', [])).toBe('UA1');
});

test('numbering goes on after the highest, also past nine and beside other cases', () => {
  expect(nextCode('A', ['UA2', 'UA10', 'UB12', 'UAx', ''])).toBe('UA11');
});

test('what is sent carries no stray blanks', () => {
  expect(fieldsOf({ ...blankWords(), text: '  Eén regel spoor. ' })).toMatchObject({
    kind: 'insight',
    text: 'Eén regel spoor.',
    client_support: 'carried',
    contractor_support: 'carried',
  });
});
