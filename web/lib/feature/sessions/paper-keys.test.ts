// SPDX-License-Identifier: EUPL-1.2
import { expect, test, vi } from 'vitest';
import { speak } from '$lib/i18n/language.svelte';
import { Keymap } from '$lib/ui/keymap';
import { paperKeys, type PaperHands } from './paper-keys';

function desk(now: Partial<Record<'typing' | 'predicts' | 'parties' | 'card' | 'boxes', boolean>>) {
  const said: string[] = [];
  const is = (what: keyof typeof now) => () => now[what] ?? true;
  const hands: PaperHands = {
    typing: is('typing'),
    predicts: is('predicts'),
    parties: is('parties'),
    at_card: is('card'),
    at_boxes: is('boxes'),
    vote: (vote) => said.push(vote),
    nothing: () => said.push('nothing'),
    predict: (prediction) => said.push(`expects ${prediction}`),
    move: (move) => said.push(move),
    erase: () => said.push('erase'),
    done: () => said.push('done'),
    read_again: () => said.push('read again'),
    other_party: () => said.push('other party'),
  };
  const map = new Keymap();
  for (const shortcut of paperKeys(hands)) map.add(shortcut);
  const press = (...keys: string[]) => {
    for (const key of keys)
      map
        .find(
          { key, ctrlKey: false, metaKey: false, altKey: false, typing: false, at_ms: 0 },
          'off',
        )
        ?.run();
    return said.splice(0);
  };
  return { press, offered: () => map.offered().map((it) => it.keys) };
}

test('one key for the vote, in the order of the boxes on the card, and 0 for nothing', () => {
  expect(desk({}).press('1', '2', '3', '4', '0')).toEqual([
    'agree',
    'rather_agree',
    'rather_disagree',
    'disagree',
    'nothing',
  ]);
});

test('one key for the prediction: the letter of its word in the language spoken, or plus and minus', async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'nl' } });
  const { press } = desk({});
  expect(press('e', 'O', '+', '-', 'a', 'd')).toEqual([
    'expects agree',
    'expects disagree',
    'expects agree',
    'expects disagree',
  ]);
  await speak('en');
  expect(press('a', 'd', 'e', 'o')).toEqual(['expects agree', 'expects disagree']);
  await speak('nl');
  vi.unstubAllGlobals();
});

test('where predictions are left out their keys are not offered', () => {
  const { press, offered } = desk({ predicts: false });
  expect(press('e', 'o', '+', '-')).toEqual([]);
  expect(offered()).not.toContain('e');
  expect(offered()).toContain('1');
});

test('in a round held as one group there is no other party', () => {
  expect(desk({ parties: false }).press('p')).toEqual([]);
  expect(desk({}).press('p')).toEqual(['other party']);
});

test('outside the card no key votes, and on its buttons Enter and the arrows are theirs', () => {
  expect(desk({ card: false, boxes: false }).press('1', 'e', 'Enter', 'ArrowDown')).toEqual([]);
  expect(desk({ boxes: false }).press('1', 'n', 'Enter', 'ArrowDown', 'Backspace')).toEqual([
    'agree',
    'read again',
  ]);
});

test('arrows, Home, Backspace and Enter', () => {
  expect(
    desk({}).press('ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'Backspace', 'Enter'),
  ).toEqual(['next', 'back', 'down', 'up', 'first', 'erase', 'done']);
});

test('every key is named once on the sheet', () => {
  const { offered } = desk({});
  expect(new Set(offered()).size).toBe(offered().length);
});
