// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { blankWords, codeOf, fieldsOf } from './outcome-words';

test('a code names the case and the place in its row', () => {
  expect(codeOf('A', 11)).toBe('UA11');
});

test('what is sent carries no stray blanks', () => {
  expect(fieldsOf({ ...blankWords(), text: '  Eén regel spoor. ' })).toMatchObject({
    kind: 'insight',
    text: 'Eén regel spoor.',
    client_support: 'carried',
    contractor_support: 'carried',
  });
});
