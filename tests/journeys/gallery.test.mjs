// SPDX-License-Identifier: EUPL-1.2
// The components with realistic texts, also in states a page seldom has: axe finds nothing, and they fit
// their screen. The gallery is built for it, so only in full.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser, pages, serveGallery } from '../../web/tests/gallery.mjs';
import { axeFinds, tooWide } from './looking/inspect.mjs';
import { Window } from './looking/window.mjs';

const widths = [1440, 820, 360];
const for_walls = (name) => name.startsWith('room');

/** What is wrong with a page of the gallery, a line each. */
async function look(window, address, name, colorScheme) {
  const { page } = window;
  await page.emulateMedia({ colorScheme });
  await window.open(`${address}/${name}`);
  await page.locator('main').waitFor();
  await window.atRest();
  const found = await axeFinds(page, colorScheme === 'light' ? 'all' : 'colours');
  if (colorScheme === 'light' && !for_walls(name))
    for (const width of widths) {
      await window.resize({ width, height: 900 });
      found.push(...(await tooWide(page)));
    }
  return [...found, ...window.complaints.splice(0)].map(
    (line) => `${name || 'overview'}, ${colorScheme}: ${line}`,
  );
}

test(
  'every page of the gallery',
  { skip: !process.env.HEFBOOM_FULL && 'only in full' },
  async (t) => {
    const { address, stop } = await serveGallery();
    t.after(stop);
    const browser = await openBrowser();
    t.after(() => browser.close());
    for (const tongue of ['nl', 'en'])
      await t.test(tongue, async () => {
        const context = await browser.newContext({ reducedMotion: 'reduce' });
        await context.addInitScript((it) => {
          if (location.protocol.startsWith('http')) localStorage.setItem('hefboom.language', it);
        }, tongue);
        const window = new Window(await context.newPage());
        const found = [];
        for (const name of pages)
          for (const scheme of ['light', 'dark'])
            found.push(...(await look(window, address, name, scheme)));
        await context.close();
        assert.deepEqual(found, []);
      });
  },
);
