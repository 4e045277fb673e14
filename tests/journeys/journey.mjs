// SPDX-License-Identifier: EUPL-1.2
// A journey: stages in an order, each of them a test of its own; once one fails the rest is left.
import assert from 'node:assert/strict';
import { openBrowser } from './browser.mjs';
import { People } from './people.mjs';
import { serve } from './served.mjs';
import { toldIn } from './told.mjs';
import { wordsIn } from './words.mjs';

const milliseconds = (since) => Math.round(performance.now() - since);

/** What everybody in a journey shares: the server, the browsers, the words. */
async function setOut({ tongue, options }) {
  const served = await serve(...options);
  const browser = await openBrowser();
  const words = wordsIn(tongue);
  return {
    served,
    browser,
    words,
    told: toldIn(tongue),
    home: served.url,
    people: new People(browser, words),
    async end() {
      await browser.close();
      await served.stop();
    },
  };
}

/** What every page that is open shows now, for whoever has to find out why a stage failed. */
async function whatIsSeen(people) {
  const seen = [];
  for (const person of people.all)
    for (const page of person.context.pages()) {
      const text = await page.locator('body').innerText({ timeout: 1_000 }).catch(String);
      seen.push(`--- ${person.name} at ${page.url()}\n${text.slice(0, 4_000)}`);
    }
  return seen.join('\n');
}

/** Walks the stages one after the other. */
export async function walk(t, setting, stages) {
  const j = await setOut(setting);
  let failed = false;
  try {
    for (const [name, stage] of stages) {
      await t.test(name, { skip: failed && 'an earlier stage failed' }, async (sub) => {
        const began = performance.now();
        try {
          await stage(j);
          assert.deepEqual(j.people.faults, [], 'no browser complained');
        } catch (error) {
          failed = true;
          if (process.env.HEFBOOM_SEEN) sub.diagnostic(await whatIsSeen(j.people));
          throw error;
        }
        sub.diagnostic(`${milliseconds(began)} ms`);
      });
    }
  } finally {
    await j.end();
  }
}
