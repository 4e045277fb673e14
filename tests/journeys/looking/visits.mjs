// SPDX-License-Identifier: EUPL-1.2
// Goes to pages as somebody and looks at each: whether axe finds nothing, it fits its screen and every
// word is there. `--full` sees all pages in both languages, light and dark, in every width; `./dev test` every
// sixth page in one of each, and the next in the next of them. With HEFBOOM_SHOTS=<folder> it sees all and
// keeps what it saw.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeFinds, onWallWrong, tooSmall, tooWide, wordsWrong } from './inspect.mjs';
import { Window } from './window.mjs';

export const tongues = ['nl', 'en'];

const desk = { width: 1440, height: 900 };
const tablet = { width: 820, height: 1100 };
const narrow = { width: 360, height: 740 };
const handset = { width: 390, height: 780 };
const walls = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];
const schemes = ['light', 'dark'];
const asked = process.env.HEFBOOM_SHOTS;
const shots = asked === '1' ? undefined : asked; // 1 is for the README's pictures
if (shots) mkdirSync(shots, { recursive: true });
const sees_all = Boolean(process.env.HEFBOOM_FULL ?? shots);
const one_in = 6;

/** How a page of the desk is looked at. */
const as_desk = { sizes: [desk, tablet, narrow], schemes, title: / – Hefboom$/, inspect: [] };
// Each card is one phone's, and speaks one language from beginning to end.
const as_phone = {
  sizes: [narrow, handset],
  schemes,
  title: / – Hefboom$/,
  inspect: [tooSmall],
  tongues,
};
const as_wall = { sizes: walls, schemes: ['light'], title: / – Hefboom$/, inspect: [onWallWrong] };
const as_print = {
  sizes: [desk, tablet, narrow],
  schemes: ['light'],
  title: /\w/,
  inspect: [],
  stack: true,
};

/** Changes the answers of these views on their way to the page. */
async function play(page, views) {
  for (const [view, change] of Object.entries(views))
    await page.route(new RegExp(`/views/${view}(\\?|$)`), async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: change(await answer.json()) });
    });
}

export class Visits {
  #windows = new Map();
  /** What was found so far, a line each. */
  found = [];
  /** The pages that were seen. */
  names = [];

  constructor(browser, url) {
    Object.assign(this, { browser, url });
  }

  /** The window somebody has in a language, signed in as he is. */
  async window(who, tongue) {
    const key = `${who?.name ?? 'nobody'} ${tongue}`;
    let held = this.#windows.get(key);
    if (!held) {
      const context = await this.browser.newContext({
        viewport: desk,
        colorScheme: 'light',
        reducedMotion: 'reduce',
        timezoneId: 'Europe/Amsterdam',
        locale: tongue === 'nl' ? 'nl-NL' : 'en-GB',
        ...(who?.context ? { storageState: await who.context.storageState() } : {}),
      });
      await context.addInitScript((it) => {
        if (location.protocol.startsWith('http')) localStorage.setItem('hefboom.language', it);
      }, tongue);
      held = new Window(await context.newPage());
      this.#windows.set(key, held);
    }
    return held;
  }

  /** Opens a page of the desk in both languages and looks at it. */
  see(name, who, path, options = {}) {
    return this.#seeAs(as_desk, name, who, () => path, options);
  }
  /** A page of the desk whose address is another in each language. */
  seeLink(name, who, path) {
    return this.#seeAs(as_desk, name, who, path, {});
  }
  seePhone(name, who, path, options = {}) {
    return this.#seeAs(as_phone, name, who, path, options);
  }
  seeRoom(name, who, path) {
    return this.#seeAs(as_wall, name, who, () => path, {});
  }
  /** A print as a page, and with pictures as the PDF that is made of it. */
  async seePrint(print, who, parameters) {
    const prints = `/api/engagements/${who.engagement}/prints`;
    const asked = (tongue) => new URLSearchParams({ ...parameters, lang: tongue });
    const path = (tongue) => `${prints}/${print}?${asked(tongue)}`;
    await this.#seeAs(as_print, `print-${print}`, who, path, {});
    if (!shots) return;
    const pdf = `${this.url}${prints}/${print}.pdf?${asked('nl')}`;
    const answer = await who.context.request.get(pdf, { timeout: 120_000 });
    if (answer.ok())
      writeFileSync(join(shots, `print-${print}-weasyprint.pdf`), await answer.body());
  }

  /** What of `how` is looked at on this visit; a phone's card must be seen from beginning to end. */
  #part(how) {
    if (sees_all) return { tongues, ...how };
    const visit = this.names.length;
    if (visit % one_in > 0 && !how.tongues) return undefined;
    const turn = Math.floor(visit / one_in);
    return {
      tongues: [tongues[turn % tongues.length]],
      ...how,
      sizes: [how.sizes[turn % how.sizes.length]],
      schemes: [how.schemes[(turn >> 1) % how.schemes.length]],
    };
  }

  async #seeAs(kind, name, who, path, options) {
    const how = this.#part(kind);
    this.names.push(name);
    if (!how) return;
    await Promise.all(
      how.tongues.map(async (tongue) => {
        const window = await this.window(who, tongue);
        window.may_refuse = options.may_refuse;
        await window.page.setViewportSize(how.sizes[0]);
        await play(window.page, options.plays ?? {});
        await window.open(this.url + path(tongue));
        await this.#look(how, name, tongue, window, options);
        if (options.plays) await window.page.unrouteAll();
      }),
    );
  }

  async #look(how, name, tongue, window, { open, ready = 'h1' }) {
    const { page } = window;
    const told = (lines, where) => {
      for (const line of lines) this.found.push(`${name}, ${tongue}, ${where}: ${line}`);
    };
    await page.locator(ready).first().waitFor({ state: 'attached' });
    await window.atRest();
    if (open) {
      await open(page, tongue);
      await window.atRest();
    }
    told(await wordsWrong(page, tongue, how), 'words');
    for (const [at, colorScheme] of how.schemes.entries()) {
      await page.emulateMedia({ colorScheme });
      await window.drawn();
      told(await axeFinds(page, at === 0 ? 'all' : 'colours'), `axe, ${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    for (const size of how.sizes) {
      await window.resize(size);
      const where = `${size.width} px`;
      told(await tooWide(page), where);
      for (const inspect of how.inspect) told(await inspect(page), where);
      if (shots) await this.#shoot(how, name, tongue, window, size);
    }
    if (shots && tongue === 'nl') await this.#print(name, page);
    told(window.complaints.splice(0), 'complaint');
  }

  async #shoot(how, name, tongue, window, { width }) {
    const { page } = window;
    for (const colorScheme of tongue === 'nl' ? how.schemes : ['light']) {
      await page.emulateMedia({ colorScheme });
      await window.drawn();
      const path = join(shots, `${name}-${width}-${colorScheme}-${tongue}.png`);
      await page.screenshot({ path, fullPage: true });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  async #print(name, page) {
    const path = join(shots, `${name}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  }
}
