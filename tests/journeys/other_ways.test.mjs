// SPDX-License-Identifier: EUPL-1.2
// The acts that no other journey presses, in the worked example.
import test from 'node:test';
import { walk } from './journey.mjs';
import { other_ways } from './other-ways.mjs';

test('other ways through the worked example', (t) =>
  walk(t, { tongue: 'nl', options: ['--demo'] }, other_ways));
