// SPDX-License-Identifier: EUPL-1.2
// The whole chain in Dutch, on the machine itself.
import test from 'node:test';
import { chain } from './chain.mjs';
import { walk } from './journey.mjs';

test('the whole chain in Dutch, on 127.0.0.1', (t) =>
  walk(t, { tongue: 'nl', options: [] }, chain));
