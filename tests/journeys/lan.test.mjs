// SPDX-License-Identifier: EUPL-1.2
// The whole chain in English, over the local network: plain http, where a browser gives no secure
// context.
import test from 'node:test';
import { chain } from './chain.mjs';
import { walk } from './journey.mjs';
import { lanAddress } from './lan-address.mjs';

test('the whole chain in English, over the local network where there is one', async (t) => {
  const lan = lanAddress();
  // Without such an address the chain is still walked in English, and it is said aloud what was not tried.
  if (lan.missing) process.stderr.write(`the local network was not tried: ${lan.missing}\n`);
  try {
    await walk(t, { tongue: 'en', options: lan.missing ? [] : lan.options }, chain);
  } finally {
    if (!lan.missing) lan.clear();
  }
});
