// SPDX-License-Identifier: EUPL-1.2
// The whole chain in Dutch, on the machine itself. Where not all is asked for, lan.test.mjs walks it alone.
import test from 'node:test';
import { chain } from './chain.mjs';
import { walk } from './journey.mjs';

const skip = !process.env.HEFBOOM_FULL && 'only in full';

test('the whole chain in Dutch, on 127.0.0.1', { skip }, (t) =>
  walk(t, { tongue: 'nl', options: [] }, chain));
