// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff';

const back = (kinds: readonly string[], before: string, after: string) =>
  wordDiff(before, after)
    .filter((piece) => kinds.includes(piece.kind))
    .map((piece) => piece.text)
    .join('');

test('equal texts have no difference', () => {
  expect(wordDiff('een twee', 'een twee')).toEqual([{ kind: 'same', text: 'een twee' }]);
  expect(wordDiff('', '')).toEqual([]);
});

test('one changed word is told as gone and new', () => {
  expect(wordDiff('De vaste monteur belt.', 'De andere monteur belt.')).toEqual([
    { kind: 'same', text: 'De ' },
    { kind: 'gone', text: 'vaste' },
    { kind: 'new', text: 'andere' },
    { kind: 'same', text: ' monteur belt.' },
  ]);
});

test('a full stop is not part of its word', () => {
  expect(wordDiff('hij belt', 'hij belt.')).toEqual([
    { kind: 'same', text: 'hij belt' },
    { kind: 'new', text: '.' },
  ]);
});

test('a changed phrase reads as one, not word by word', () => {
  expect(wordDiff('ik zie rood hier', 'ik zie diep blauw hier').map((piece) => piece.kind)).toEqual(
    ['same', 'gone', 'new', 'same'],
  );
});

test('the pieces always give both texts back', () => {
  let seed = 7;
  const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
  const words = ['de', 'monteur', 'belt', 'niet', '02:14', '–', '\n', 'om', "'s nachts"];
  const sentence = () =>
    Array.from({ length: random(24) }, () => words[random(words.length)]).join(' ');
  for (let round = 0; round < 500; round += 1) {
    const before = sentence();
    const after = sentence();
    expect(back(['same', 'gone'], before, after)).toBe(before);
    expect(back(['same', 'new'], before, after)).toBe(after);
  }
});

test('texts that share nothing are told whole, quickly', () => {
  const before = Array.from({ length: 3000 }, (_, at) => `oud${at}`).join(' ');
  const after = Array.from({ length: 3000 }, (_, at) => `nieuw${at}`).join(' ');
  const started = performance.now();
  expect(back(['same', 'gone'], before, after)).toBe(before);
  expect(performance.now() - started).toBeLessThan(3000);
});
