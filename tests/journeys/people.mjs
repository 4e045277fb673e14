// SPDX-License-Identifier: EUPL-1.2
// Somebody with a browser of his own.
import { Hand } from './hand.mjs';
import { watch } from './watched.mjs';
import { wordsIn } from './words.mjs';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 780 };
const patience_ms = 60_000;

/** Opens browsers for people; all of them complain into one list. */
export class People {
  constructor(browser, words) {
    this.browser = browser;
    this.words = words;
    this.faults = [];
    this.all = [];
  }

  async open(name, options) {
    const context = await this.browser.newContext({
      timezoneId: 'Europe/Amsterdam',
      locale: 'nl-NL',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(patience_ms);
    const watched = watch(context, name, this.faults);
    const person = new Person(name, context, await context.newPage(), this.words, watched);
    this.all.push(person);
    return person;
  }
  /** Everybody who has a page open goes on in English, and so does who comes later. */
  async goOnInEnglish() {
    Object.assign(this.words, wordsIn('en'));
    for (const person of this.all)
      if (person.spoken && !person.page.isClosed()) await person.press('English');
  }
  /** Somebody at a desk. */
  atDesk(name) {
    return this.open(name, { viewport: desk });
  }
  /** Somebody with a phone, who may have no name. */
  withPhone(name) {
    return this.open(name, { viewport: phone, isMobile: true, hasTouch: true });
  }
}

export class Person extends Hand {
  constructor(name, context, page, words, watched) {
    super(page);
    this.name = name;
    this.context = context;
    this.page = page;
    this.words = words;
    this.watched = watched;
    this.passphrase = `een lange wachtzin van ${name}`;
  }

  /** Opens an address, and the first time says which language it shall be. */
  async opens(address) {
    await this.page.goto(address);
    if (this.spoken) return;
    this.spoken = true;
    if (this.words.tongue === 'en') await this.press('English');
  }
  /** Goes to one of the stages by the running head. */
  async goes(stage) {
    const link = this.page.getByRole('banner').getByRole('link', { name: stage, exact: true });
    await link.click();
    await link.and(this.page.locator('[aria-current=page]')).waitFor();
  }
  /** What opens in a window of its own. */
  async inNewWindow(act) {
    const [page] = await Promise.all([this.context.waitForEvent('page'), act()]);
    await page.waitForLoadState();
    return page;
  }
  /** Loses the network while `act` runs. */
  async offline(act) {
    await this.watched.expecting([/ERR_INTERNET_DISCONNECTED/], async () => {
      await this.context.setOffline(true);
      await act();
      await this.context.setOffline(false);
    });
  }
  close() {
    return this.context.close();
  }
}
