// SPDX-License-Identifier: EUPL-1.2
// The page on which paper is typed over, opened on a room that is played.
import assert from 'node:assert/strict';
import { axeFinds } from '../looking/inspect.mjs';
import { engagement } from './room.mjs';

/** Waits until what was sent or kept is so. */
export async function until(holds) {
  for (let tries = 0; !holds(); tries += 1) {
    assert.ok(tries < 400, 'did not come about');
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** Lets the time of a page whose clock is installed pass, a second at once, until it is so. */
export async function hurry(page, holds) {
  for (let seconds = 0; !(await holds()); seconds += 1) {
    assert.ok(seconds < 120, 'did not come about');
    await page.clock.runFor(1_000);
  }
}

/** What axe finds on a page is nothing. */
export const clean = async (page) => assert.deepEqual(await axeFinds(page, 'all'), []);

/** What a check of this page works with. */
export function paperOf(played) {
  async function open(room, { query = '?round=1', network } = {}) {
    const { page } = await played.newPage(room.answers, network);
    await page.goto(`${played.address}/e/${engagement}/sessions/s/paper${query}`);
    await page.getByRole('heading', { name: played.words.say('paper.title') }).waitFor();
    return page;
  }
  return { open, clean, say: played.words.say };
}
