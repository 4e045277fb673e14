// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { SolutionText, SolutionView } from '$lib/api/types';
import { fieldsOf, texts, withPlace, writeOf } from './solution-fields';

const text = {
  ...(Object.fromEntries(texts.map((name) => [name, null])) as unknown as SolutionText),
  title: 'Lijntje mét spoor',
  change: 'Rechtstreeks bellen mag.',
};
const view: Pick<SolutionView, 'id' | 'version' | 'text' | 'terms' | 'keys_would_fall'> = {
  id: 's',
  version: 3,
  text,
  terms: {
    formality: 'stays_informal',
    scope: 'per_location',
    locations: ['zwo', 'rsw'],
    trial_weeks: 0,
    review_on: null,
  },
  keys_would_fall: ['client'],
};

test('what is written and not touched comes back as it was', () => {
  const command = writeOf(view, fieldsOf(view));
  expect(command).toMatchObject({
    solution: 's',
    based_on: 3,
    terms: view.terms,
    acknowledged: ['client'],
  });
  expect(command.text).toMatchObject({ title: 'Lijntje mét spoor', stops: '' });
});

test('weeks and a day come over as the server takes them', () => {
  const fields = { ...fieldsOf(view), trial_weeks: '12', review_on: '2025-08-25' };
  expect(writeOf(view, fields).terms).toMatchObject({ trial_weeks: 12, review_on: '2025-08-25' });
});

test('places stand in the order of the page, each once', () => {
  const order = ['zwo', 'rsw', 'alm'];
  expect(withPlace('zwo rsw', 'alm', true, order)).toBe('zwo rsw alm');
  expect(withPlace('rsw', 'zwo', true, order)).toBe('zwo rsw');
  expect(withPlace('zwo rsw', 'zwo', false, order)).toBe('rsw');
  expect(withPlace('zwo', 'zwo', true, order)).toBe('zwo');
});

test('a form that the list does not know keeps what stood', () => {
  expect(writeOf(view, { ...fieldsOf(view), formality: '' }).terms.formality).toBe(
    'stays_informal',
  );
});
