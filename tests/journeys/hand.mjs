// SPDX-License-Identifier: EUPL-1.2
// What somebody does on a page: by the name of a button, the label of a field, the words that stand
// there. Everything waits until it can be done.
import assert from 'node:assert/strict';
import { begins, named } from './words.mjs';

const patience_ms = 60_000;

/** A name as a person reads it: text is whole, a pattern is as it is. */
const asName = (text) => (typeof text === 'string' ? named(text) : text);

export class Hand {
  constructor(root) {
    this.root = root;
  }

  /** The whole page: what another locator is to hold is looked for from there. */
  get whole() {
    return typeof this.root.page === 'function' ? this.root.page() : this.root;
  }
  /** Only inside this part of the page. */
  in(locator) {
    return new Hand(locator);
  }
  /** Inside the dialog of that title. */
  dialog(title) {
    return this.in(this.root.getByRole('dialog', { name: title, exact: true }));
  }
  /** Inside the region (a section with a heading) of that name. */
  region(name) {
    return this.in(this.root.getByRole('region', { name, exact: true }));
  }
  /** Inside the list item that says this. */
  item(text) {
    return this.in(this.root.getByRole('listitem').filter({ hasText: text }));
  }
  /** Inside the section under a heading. */
  under(heading, level) {
    const title = this.whole.getByRole('heading', {
      name: asName(heading),
      ...(level && { level }),
    });
    return this.in(this.root.locator('section').filter({ has: title }).last());
  }

  button(name) {
    return this.root.getByRole('button', { name: asName(name) });
  }
  link(name) {
    return this.root.getByRole('link', { name: asName(name) });
  }
  field(label) {
    return this.root.getByLabel(label, { exact: typeof label === 'string' });
  }

  press(name) {
    return this.button(name).click();
  }
  /** A page may offer the same way twice, at its top and where one is. */
  follow(name) {
    return this.link(name).first().click();
  }
  /** Follows one of the lines that say what waits; the same may wait in more than one place. */
  takesTurn(text) {
    return this.link(begins(text)).first().click();
  }
  /** Opens what is folded away. */
  unfold(summary) {
    return this.root.locator('summary').filter({ hasText: summary }).click();
  }
  /** Types into the field of that label, over what stood there. */
  write(label, text) {
    return this.field(label).fill(String(text));
  }
  /** Chooses one of a group of radio buttons by its words. */
  async pick(group, option) {
    const choices = this.root
      .getByRole('group', { name: asName(group) })
      .or(this.root.getByRole('radiogroup', { name: asName(group) }));
    const radio = this.whole.getByRole('radio', { name: begins(option) });
    const tile = choices.locator('label').filter({ has: radio });
    await tile.click();
    assert.ok(await tile.getByRole('radio').isChecked(), `“${option}” is chosen`);
  }
  /** Ticks the box of that label. */
  async tick(label) {
    const name = typeof label === 'string' ? begins(label) : label;
    const box = this.whole.getByRole('checkbox', { name });
    await this.root.locator('label').filter({ has: box }).click();
  }
  select(label, option) {
    return this.field(label).selectOption(option);
  }

  /** Waits until these words stand there in sight. */
  async sees(text) {
    await this.root
      .getByText(text)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: patience_ms });
  }
  /** Waits until a heading of these words stands there. */
  heading(text) {
    return this.root
      .getByRole('heading', { name: asName(text) })
      .first()
      .waitFor();
  }
  /** Waits until these words are gone. */
  async misses(text) {
    await this.until(
      async () => (await this.root.getByText(text).filter({ visible: true }).count()) === 0,
      `“${text}” goes away`,
    );
  }
  /** Waits until something holds. */
  async until(holds, what) {
    const late = Date.now() + patience_ms;
    while (!(await holds())) {
      if (Date.now() > late) assert.fail(`waited in vain until ${what}`);
      await new Promise((again) => setTimeout(again, 50));
    }
  }
  /** Everything that can be read here. */
  text() {
    const here = this.root === this.whole ? this.root.locator('body') : this.root;
    return here.innerText();
  }
}
