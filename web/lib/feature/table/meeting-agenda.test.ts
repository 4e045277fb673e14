// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { AgendaItem, TableView } from '$lib/api/types';
import { afterThis, agendaOf, beside, nowOf, timeLeft } from './meeting-agenda';

const item = (id: string, treated = false) => ({ id, treated }) as AgendaItem;
const view = {
  agenda: [item('laat'), item('bijna'), item('klaar', true), item('straks')],
  no_joint_answer: [item('verschil')],
  parked: [item('geparkeerd', true), item('vorig jaar')],
  answered: [item('getekend', true)],
} as unknown as TableView;
const ids = (items: readonly AgendaItem[]) => items.map((one) => one.id);

test('what is late is treated first, what was treated stays in sight', () => {
  const agenda = agendaOf(view, []);
  expect(ids(agenda.open)).toEqual(['laat', 'bijna', 'straks', 'verschil']);
  expect(ids(agenda.treated)).toEqual(['klaar', 'geparkeerd', 'getekend']);
});

test('what was put off comes last, in the order it was put off', () => {
  expect(ids(agendaOf(view, ['bijna', 'laat']).open)).toEqual([
    'straks',
    'verschil',
    'bijna',
    'laat',
  ]);
});

test('the screen shows what the address asks, else what comes first', () => {
  const agenda = agendaOf(view, []);
  expect(nowOf(agenda, 'straks')?.id).toBe('straks');
  expect(nowOf(agenda, 'weg')?.id).toBe('laat');
  expect(nowOf({ open: [], treated: agenda.treated }, null)?.id).toBe('getekend');
  expect(nowOf({ open: [], treated: [] }, null)).toBeUndefined();
});

test('the keys go to the neighbours and stop at the ends', () => {
  const agenda = agendaOf(view, []);
  expect(beside(agenda, 'laat', 'after')?.id).toBe('bijna');
  expect(beside(agenda, 'laat', 'before')).toBeUndefined();
  expect(beside(agenda, 'getekend', 'after')).toBeUndefined();
});

test('after one is treated or put off the next one comes', () => {
  const agenda = agendaOf(view, []);
  expect(afterThis(agenda, 'laat')?.id).toBe('bijna');
  expect(afterThis(agenda, 'verschil')?.id).toBe('laat');
  expect(afterThis({ open: [item('laat')], treated: [] }, 'laat')).toBeUndefined();
});

test('ninety minutes run down, and are shared by what is left', () => {
  const began = Date.UTC(2025, 11, 31, 13);
  expect(timeLeft(began, began + 19.5 * 60_000, 5)).toEqual({ left: 71, each: 14 });
  expect(timeLeft(began, began + 200 * 60_000, 5)).toEqual({ left: 0, each: 0 });
  expect(timeLeft(began, began, 0)).toEqual({ left: 90, each: 0 });
});
