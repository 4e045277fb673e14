// SPDX-License-Identifier: EUPL-1.2
// What a newcomer does with the worked example in his first five minutes.
import test from 'node:test';
import { demo_story } from './demo-story.mjs';
import { walk } from './journey.mjs';

test('the five minutes of the demo', (t) =>
  walk(t, { tongue: 'nl', options: ['--demo'] }, demo_story));
