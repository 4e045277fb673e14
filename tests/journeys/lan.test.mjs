// SPDX-License-Identifier: EUPL-1.2
// The whole chain over the local network: plain http, where a browser gives no secure context. In
// English; or, where it is the only one that is walked, half in Dutch and half in English.
import test from 'node:test';
import { chain, chainInBoth } from './chain.mjs';
import { walk } from './journey.mjs';
import { lanAddress } from './lan-address.mjs';

const [tongue, stages, spoken] = process.env.HEFBOOM_FULL
  ? ['en', chain, 'in English']
  : ['nl', chainInBoth, 'in Dutch and then in English'];

test(`the whole chain ${spoken}, over the local network where there is one`, async (t) => {
  const lan = lanAddress();
  // Without such an address the chain is still walked, and it is said aloud what was not tried.
  if (lan.missing) process.stderr.write(`the local network was not tried: ${lan.missing}\n`);
  try {
    await walk(t, { tongue, options: lan.missing ? [] : lan.options }, stages);
  } finally {
    if (!lan.missing) lan.clear();
  }
});
