// SPDX-License-Identifier: EUPL-1.2
// Every page of the desk, the phone and the projector, and every print, as those who see it: in Dutch
// and English, light and dark, on a desk, a tablet and a phone. With HEFBOOM_SHOTS=<folder> it keeps
// pictures of all of them, and every print as paper.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { seeAnswering, seePapers, seePreparing } from './looking/answering.mjs';
import { seeCases, seeOverviews, seeTable } from './looking/desk.mjs';
import { seeDoors, seeFirstDay, setUp } from './looking/entrance.mjs';
import { seeLate, seePaperKey } from './looking/late.mjs';
import { seeSession } from './looking/room.mjs';
import { seeSmallRoom } from './looking/small-room.mjs';
import { demoPeople } from './looking/stage.mjs';
import { Visits } from './looking/visits.mjs';
import { seeWindows } from './looking/windows.mjs';
import { serve } from './served.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** What was found since the last time it was asked is nothing. */
const nothingFound = (visits) => assert.deepEqual(visits.found.splice(0), []);

test('the doors, and the first day of an engagement', async (t) => {
  const house = await serve();
  t.after(() => house.stop());
  const visits = new Visits(browser, house.url);
  await seeDoors(visits, house);
  await seeFirstDay(visits, await setUp(browser, house));
  nothingFound(visits);
});

test('the worked example', async (t) => {
  const house = await serve('--demo');
  t.after(() => house.stop());
  const people = await demoPeople(browser, house.url);
  const visits = new Visits(browser, house.url);
  const e = `/e/${people.Wende.engagement}`;
  const parts = [
    seeOverviews,
    seeWindows,
    seeCases,
    seeTable,
    seePapers,
    seePreparing,
    seeSession,
    seeAnswering,
    seeLate,
    seeSmallRoom,
    seePaperKey,
  ];
  for (const part of parts)
    await t.test(part.name, async () => {
      await part(visits, people, e);
      nothingFound(visits);
    });
});
