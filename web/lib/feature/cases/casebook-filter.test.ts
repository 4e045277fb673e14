// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { CaseLine, CaseState } from '$lib/api/types';
import { countedBy, found, showOf } from './casebook-filter';

const line = (code: string, title: string, state: CaseState): CaseLine => ({
  id: code,
  code,
  title,
  state,
  level: 'blended',
  seal: {
    kind: 'case_story',
    object: code,
    version: 0,
    client: null,
    contractor: null,
    sealed: false,
    sealed_on: null,
    deadlock_on: null,
    sponsors_told: false,
    postpone_asked_by: null,
    postpone_asked_to: null,
    may_turn: false,
    may_take_back: false,
    may_postpone: false,
    refused: '',
  },
  statements: 8,
  debated_at: [],
  sections_on_table: null,
  sections_needed: null,
  ratings: null,
  consent_on: null,
  open_comments: 0,
  blocks_reading: [],
  blocks_signing: [],
  blocks_release: [],
});

const cases = [
  line('A', 'Het nachtelijke UPS-alarm', 'used'),
  line('B', 'De MOP van tien voor vijf', 'sealed'),
  line('E', 'Eén koffie', 'withdrawn'),
];
const codes = (lines: readonly CaseLine[]) => lines.map((one) => one.code);

test('every word sought must stand in code or title, whatever its case and accents', () => {
  expect(codes(found(cases, 'all', 'ups nacht'))).toEqual(['A']);
  expect(codes(found(cases, 'all', 'een'))).toEqual(['E']);
  expect(codes(found(cases, 'all', 'ups mop'))).toEqual([]);
  expect(codes(found(cases, 'all', '  '))).toEqual(['A', 'B', 'E']);
});

test('a stage shows only its own cases, and the search goes on within it', () => {
  expect(codes(found(cases, 'work', ''))).toEqual(['B']);
  expect(codes(found(cases, 'ended', 'ups'))).toEqual([]);
});

test('cases stand in the order of their codes, whatever the order they were opened in', () => {
  const later = [line('10', 'x', 'idea'), line('2', 'y', 'idea'), line('1', 'z', 'idea')];
  expect(codes(found(later, 'all', ''))).toEqual(['1', '2', '10']);
});

test('the counts beside the choices add up to all', () => {
  const counts = countedBy(cases);
  expect(counts).toEqual({ all: 3, work: 1, released: 1, ended: 1 });
});

test('an address with an unknown choice shows all', () => {
  expect(showOf('elsewhere')).toBe('all');
  expect(showOf(null)).toBe('all');
  expect(showOf('ended')).toBe('ended');
});
