// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { CaseLine, IssuedLinkView } from '$lib/api/types';
import { casesToRead, inOrder, lastMoment, standingOf } from './links';

test('a link is told as what can be done with it', () => {
  expect(standingOf({ status: 'issued', usable: true })).toBe('usable');
  expect(standingOf({ status: 'issued', usable: false })).toBe('expired');
  expect(standingOf({ status: 'used', usable: false })).toBe('used');
  expect(standingOf({ status: 'withdrawn', usable: false })).toBe('withdrawn');
});

test('a link that ends at midnight works up to the day before', () => {
  const midnight = Date.parse('2026-12-09T00:00:00+01:00');
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
  expect(day.format(lastMoment({ expires: midnight }))).toBe('2026-12-08');
});

test('what still works stands first, and nothing changes places otherwise', () => {
  const links = [
    { id: 'a', usable: false },
    { id: 'b', usable: true },
    { id: 'c', usable: false },
    { id: 'd', usable: true },
  ] as IssuedLinkView[];
  expect(inOrder(links).map((link) => link.id)).toEqual(['b', 'd', 'a', 'c']);
});

test('test readers are asked between the whole sheet and the release', () => {
  const states = ['idea', 'preparing', 'concept_page', 'double_reading', 'sealed', 'released'];
  const cases = states.map((state) => ({ state }) as CaseLine);
  expect(casesToRead(cases).map((one) => one.state)).toEqual([
    'concept_page',
    'double_reading',
    'sealed',
  ]);
});
