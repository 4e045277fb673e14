// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { ThreadView } from '$lib/api/types';
import { threadOf } from './thread-view';

const knot = (kind: 'case_story' | 'outcome' | 'solution', id: string, withdrawn = false) => ({
  kind,
  id,
  code: 'A',
  label: withdrawn ? ({ withdrawn: true } as const) : 'Het nachtelijke UPS-alarm',
  on: null,
  state: 'released',
  withdrawn,
});

const view: ThreadView = {
  above: [{ kind: 'case_story', knots: [knot('case_story', '1')], others: 2 }],
  here: knot('outcome', '2'),
  below: [
    { kind: 'solution', knots: [knot('solution', '3'), knot('solution', '4', true)], others: 0 },
  ],
  support_lapsed: false,
};

test('following the thread leads to the page of the knot and remembers the way', () => {
  const thread = threadOf(view, '/e/9', null);
  expect(thread.above[0]?.href).toBe('/e/9/cases/1?via=2');
  expect(thread.below[0]?.href).toBe('/e/9/solutions/3?via=2');
});

test('the knot the reader came by is marked; who came another way sees none marked', () => {
  const marked = (came_by: string | null) =>
    threadOf(view, '/e/9', came_by).below.map((one) => one.came_by);
  expect(marked('4')).toEqual([false, true]);
  expect(marked(null)).toEqual([false, false]);
});

test('what is not shown is counted', () => {
  const thread = threadOf(view, '/e/9', null);
  expect(thread.more_above).toBe(2);
  expect(thread.more_below).toBeUndefined();
});

test('what was withdrawn leaves a worded gap', () => {
  expect(threadOf(view, '/e/9', null).below[1]?.withdrawn).toBe('onderbouwing vervallen');
});
