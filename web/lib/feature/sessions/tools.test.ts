// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { RoundConsole, RoundState } from '$lib/api/types';
import { toolNamed, toolOf, toolsFor } from './tools';

const first = (state: RoundState) => [{ number: 1, state } as RoundConsole];

test('the break keeps the vote in sight until its cards are counted', () => {
  expect(toolOf({ step: 'pause', rounds: first('open') })).toBe('vote');
  expect(toolOf({ step: 'pause', rounds: first('revealed') })).toBe('step');
});

test('every step has its tool, and before the first there is only the step', () => {
  expect(toolOf({ step: null, rounds: [] })).toBe('step');
  expect(toolOf({ step: 'reveal', rounds: [] })).toBe('vote');
  expect(toolOf({ step: 'why', rounds: [] })).toBe('wall');
});

test('a script without a second vote does not offer one', () => {
  expect(toolsFor(['voting', 'harvest'])).not.toContain('second_vote');
  expect(toolsFor(['voting', 'second_vote'])).toContain('second_vote');
});

test('an address that names something else is not followed', () => {
  expect(toolNamed('harvest')).toBe('harvest');
  expect(toolNamed('ballots')).toBeUndefined();
  expect(toolNamed(null)).toBeUndefined();
});
