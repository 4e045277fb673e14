// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { AgendaItem, TableView } from '$lib/api/types';
import { addressOf, filterFrom, isOpen, sectionsOf, sourcesOf } from './table-sections';

const item = (id: string, place: string, rest: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  code: id,
  kind: 'proposal',
  text: 'tekst',
  correction: null,
  state: 'on_table',
  case_story: { id: 'a', code: 'A', title: 'Het alarm' },
  session: {
    id: `bij-${place}`,
    on: place === 'RSW' ? '2025-04-15' : '2025-07-03',
    location: { id: place, code: place, place: place === 'RSW' ? 'Rijswijk' : 'Eindhoven' },
  },
  due_on: '2025-05-15',
  timing: 'in_time',
  working_days: 2,
  answer: null,
  words: null,
  parked_until: null,
  answered_on: null,
  agreed_at_table: false,
  solution: null,
  waits_for: [],
  turn_until: null,
  treated: false,
  ...rest,
});

const agreement = item('UA4', 'RSW', { kind: 'own_agreement' });
const view: TableView = {
  today: '2025-05-01',
  running: null,
  agenda: [item('UA2', 'RSW'), item('UC1', 'EHV')],
  fresh_agreements: [agreement],
  parked: [],
  no_joint_answer: [],
  answered: [item('UA3', 'RSW')],
  answered_before: [item('UC3', 'EHV')],
  no_answer_needed: [agreement, item('UA1', 'RSW', { kind: 'insight' })],
  in_the_room: [],
  meetings: [],
  counts: {
    outcomes: 6,
    settled: 4,
    parked: 0,
    no_joint_answer: 0,
    open: 2,
    overdue: 0,
    warned: 0,
  },
  may: { open_meeting: false, close_meeting: false, treat: false },
};
const all = filterFrom(new URLSearchParams());
const ids = (filter: Partial<typeof all>) =>
  sectionsOf(view, { ...all, ...filter }).map((section) => [
    section.stand,
    section.items.map((one) => one.id),
  ]);

test('what waits comes first, and every outcome stands in one group', () => {
  expect(ids({})).toEqual([
    ['waiting', ['UA2', 'UC1']],
    ['fresh_agreement', ['UA4']],
    ['answered', ['UA3', 'UC3']],
    ['no_answer_needed', ['UA1']],
  ]);
});

test('a location, a session, a kind and a state each leave only their own', () => {
  expect(ids({ location: 'EHV' })).toEqual([
    ['waiting', ['UC1']],
    ['answered', ['UC3']],
  ]);
  expect(ids({ session: 'bij-RSW', state: 'waiting' })).toEqual([['waiting', ['UA2']]]);
  expect(ids({ kind: 'insight' })).toEqual([['no_answer_needed', ['UA1']]]);
  expect(ids({ kind: 'safety_report' })).toEqual([]);
});

test('the filter goes to the address and back', () => {
  const filter = { ...all, location: 'EHV', kind: 'proposal' };
  expect(addressOf(filter)).toBe('?location=EHV&kind=proposal');
  expect(filterFrom(new URLSearchParams(addressOf(filter)))).toEqual(filter);
  expect(addressOf(all)).toBe('');
  expect(isOpen(all)).toBe(true);
  expect(isOpen(filter)).toBe(false);
});

test('places stand by name, sessions newest first', () => {
  const { locations, sessions } = sourcesOf(view);
  expect(locations.map((one) => one.label)).toEqual(['Eindhoven', 'Rijswijk']);
  expect(sessions.map((one) => one.label)).toEqual([
    'EHV, 3\u00a0juli 2025 (A)',
    'RSW, 15\u00a0april 2025 (A)',
  ]);
});
