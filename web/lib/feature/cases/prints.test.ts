// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { printOf, printsFor } from './prints';

test('only who writes the case is shown the signing form, whatever the address asks', () => {
  expect(printOf('signing_form', printsFor(true))).toBe('signing_form');
  expect(printOf('signing_form', printsFor(false))).toBe('room_sheet');
  expect(printOf(null, printsFor(true))).toBe('room_sheet');
});
