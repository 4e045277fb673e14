// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { ApplicationMay } from '$lib/api/types';
import { acting, offered } from './application-acts';

const nothing: ApplicationMay = {
  mark_free: false,
  prepare: false,
  start: false,
  adjust: false,
  keep: false,
  pause: false,
  resume: false,
  stop: false,
};
const here = { solution: 's', location: 'l' };
const given = { on: '2025-11-03', reason: 'twee ploegen, geen tijd' };

test('only what the rules would accept is offered, in the order it happens', () => {
  expect(offered(nothing)).toEqual([]);
  expect(offered({ ...nothing, stop: true, adjust: true, keep: true })).toEqual([
    'adjust',
    'keep',
    'stop',
  ]);
});

test('a stop has its day and its reason', () => {
  expect(acting.stop.name).toBe('solution.stop_here');
  expect(acting.stop.fields(here, given)).toEqual({ ...here, ...given });
});

test('a start has a day and no reason, a mark has neither', () => {
  expect(acting.start.fields(here, given)).toEqual({ ...here, on: given.on });
  expect(acting.mark_free.fields(here)).toEqual(here);
});
