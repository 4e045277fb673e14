// SPDX-License-Identifier: EUPL-1.2
// The whole chain in English, over the local network: plain http, where a browser gives no secure
// context.
import test from 'node:test';
import { chain } from './chain.mjs';
import { walk } from './journey.mjs';
import { lanAddress } from './lan-address.mjs';

test('the whole chain in English, over an address of the local network', async (t) => {
  const lan = lanAddress();
  if (lan.missing) {
    process.stderr.write(`the local network was not tried: ${lan.missing}\n`);
    return t.skip(lan.missing);
  }
  try {
    await walk(t, { tongue: 'en', options: lan.options }, chain);
  } finally {
    lan.clear();
  }
});
