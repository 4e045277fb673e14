// SPDX-License-Identifier: EUPL-1.2
// The built pages against a server that is played: what the real one does too seldom or too late to wait
// for. `./dev test` takes of each part what tells most; with HEFBOOM_FULL all of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { counting } from './played/counting.mjs';
import { doors } from './played/doors.mjs';
import { paperOf } from './played/paper.mjs';
import { refusals } from './played/refusals.mjs';
import { playServer } from './played/server.mjs';
import { typing } from './played/typing.mjs';

let played;
before(async () => {
  played = await playServer();
});
after(() => played?.end());

/** Tries each, unless it is left to the full run. */
function tryAll(checks, stage) {
  for (const [sentence, act, when] of checks) {
    const skip = !process.env.HEFBOOM_FULL && when !== 'always' && 'only in full';
    test(sentence, { skip }, async () => {
      try {
        await act(stage());
      } finally {
        assert.deepEqual(await played.leave(), [], 'no page complained');
      }
    });
  }
}

tryAll(doors, () => played);
for (const part of [typing, refusals, counting]) tryAll(part, () => paperOf(played));
