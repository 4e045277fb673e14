// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import {
  changedField,
  filledIn,
  formDraftFrom,
  keptMine,
  metElsewhere,
  savedForm,
} from './form-draft';

const newest = { change: 'bellen mag', stops: '' };

test('what was typed stands over the newest version, and only that is kept', () => {
  const draft = changedField(newest, {}, 'stops', 'de P3 achteraf');
  expect(filledIn(newest, draft)).toEqual({ change: 'bellen mag', stops: 'de P3 achteraf' });
  expect(Object.keys(draft)).toEqual(['stops']);
});

test('a field made as it was is no change, and nothing typed is nothing saved', () => {
  const draft = changedField(newest, {}, 'change', 'bellen mag niet');
  expect(changedField(newest, draft, 'change', 'bellen mag')).toEqual({});
  expect(savedForm({})).toBe('');
});

test('a saved draft comes back whole; what is not a draft comes back as nothing', () => {
  const draft = changedField(newest, {}, 'stops', 'de “P3”\nachteraf');
  expect(formDraftFrom(savedForm(draft))).toEqual(draft);
  expect(formDraftFrom('vrije tekst')).toEqual({});
  expect(formDraftFrom('{"stops":1}')).toEqual({});
});

test('a field that only somebody else changed follows him', () => {
  const draft = changedField(newest, {}, 'stops', 'de P3 achteraf');
  const later = { ...newest, change: 'bellen mag, met spoor' };
  expect(filledIn(later, draft).change).toBe('bellen mag, met spoor');
  expect(metElsewhere(later, draft)).toEqual([]);
});

test('a field that both changed is named, until the writer chooses his own words', () => {
  const draft = changedField(newest, {}, 'change', 'bellen mag altijd');
  const later = { ...newest, change: 'bellen mag, met spoor' };
  expect(metElsewhere(later, draft)).toEqual(['change']);
  const mine = keptMine(later, draft, 'change');
  expect(metElsewhere(later, mine)).toEqual([]);
  expect(filledIn(later, mine).change).toBe('bellen mag altijd');
});

test('when both came to the same words there is nothing to choose', () => {
  const draft = changedField(newest, {}, 'change', 'bellen mag, met spoor');
  expect(metElsewhere({ ...newest, change: 'bellen mag, met spoor' }, draft)).toEqual([]);
});

test('typing on keeps what stood there when it began', () => {
  const once = changedField(newest, {}, 'change', 'a');
  const later = { ...newest, change: 'b' };
  const twice = changedField(later, once, 'change', 'ac');
  expect(metElsewhere(later, twice)).toEqual(['change']);
});
