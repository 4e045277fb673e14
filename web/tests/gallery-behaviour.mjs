// SPDX-License-Identifier: EUPL-1.2
// What only a browser can tell: keys, dialogs, focus, paste and undo, the seal opening, language without a reload.
import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { AxeBuilder } from '@axe-core/playwright';
import { openBrowser, serveGallery } from './gallery.mjs';

const { address, stop } = await serveGallery();
const browser = await openBrowser();
const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' });
const page = await context.newPage();
const complaints = [];
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
page.on('pageerror', (error) => complaints.push(String(error)));

const open = async (name) => {
  await page.goto(`${address}/${name}`);
  await page.waitForSelector('main');
};
const check = async (sentence, act) => {
  await act();
  console.log(`ok: ${sentence}`);
};
const clean = async () => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  assert.deepEqual(
    violations.map((it) => it.id),
    [],
  );
};

await check('? shows the keys, Esc closes, and focus returns where it was', async () => {
  await open('parts');
  const button = page.getByRole('button', { name: 'Verwijder' });
  await button.focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Toetsen' }).waitFor();
  await clean();
  await page.keyboard.press('Escape');
  assert.ok(await button.evaluate((it) => it === document.activeElement));
});

await check('single letters can be switched off and then do nothing', async () => {
  await page.keyboard.press('?');
  await page.getByLabel('Losse letters werken als sneltoets').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  assert.equal(await page.getByRole('dialog').count(), 0);
  await page.evaluate(() => localStorage.clear());
});

await check('a letter typed in a field is a letter', async () => {
  await open('parts');
  const field = page.getByLabel('Naam van de ruimte');
  await field.focus();
  await page.keyboard.type('?gc[');
  assert.ok((await field.inputValue()).endsWith('?gc['));
  assert.equal(await page.getByRole('dialog').count(), 0);
});

await check('Ctrl+K finds an action by name', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('casus');
  const found = page.getByRole('option');
  assert.equal(await found.count(), 1);
  await clean();
  await page.keyboard.press('Escape');
});

await check('what was done can be taken back for longer than ten seconds', async () => {
  await open('parts');
  await page.getByRole('button', { name: 'Verwijder' }).click();
  await page.waitForTimeout(10_500);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  assert.equal(await page.getByRole('button', { name: 'Ongedaan maken' }).count(), 0);
});

await check('the dialog that turns a key has nothing prefilled and is accessible', async () => {
  await page.getByRole('button', { name: 'Teken versie 4' }).click();
  await page.getByRole('dialog').waitFor();
  assert.equal(await page.getByLabel('Wachtzin').inputValue(), '');
  await clean();
  await page.keyboard.press('Escape');
});

await check('a paste from Word keeps its list, and one undo takes it back', async () => {
  await open('edit');
  const field = page.getByLabel('Wat men gewoon is');
  const before = await field.inputValue();
  await field.focus();
  await field.evaluate((area) => {
    area.setSelectionRange(area.value.length, area.value.length);
    const data = new DataTransfer();
    data.setData('text/html', '<h2>Kop</h2><ul><li>een</li><li><b>twee</b></li></ul>');
    area.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  assert.equal(await field.inputValue(), `${before}## Kop\n\n- een\n- **twee**`);
  await page.keyboard.press('Control+z');
  assert.equal(await field.inputValue(), before);
});

await check('an opened seal says whose signatures fell', async () => {
  await open('case');
  await page.getByRole('img', { name: 'Zegel: 2 van 2' }).waitFor();
  await page.getByRole('button', { name: 'Openen om te wijzigen' }).click();
  await page
    .getByText('Vervallen: de handtekeningen van Valk en Buizerd onder versie 4.')
    .waitFor();
  await page
    .getByRole('img', { name: 'Zegel: 0 van 2 – wacht op Stroomvest en Ambelaar' })
    .waitFor();
});

await check('the language changes without a reload and without losing what was typed', async () => {
  await open('edit');
  const field = page.getByLabel('Stelling A3');
  await field.fill('Nieuwe woorden.');
  await page.evaluate(() => (window.stayed = true));
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Cases' }).first().waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.ok(await page.evaluate(() => window.stayed));
  assert.equal(await field.inputValue(), 'Nieuwe woorden.');
  await page.getByRole('button', { name: 'Nederlands' }).click();
});

await check('a card is marked by keyboard alone', async () => {
  await open('phone');
  await page.getByRole('radio', { name: 'eerder eens' }).focus();
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.getByRole('radio', { name: 'eerder oneens' }).isChecked());
});

await check('every page works on a plain address of the local network', async () => {
  const lan = Object.values(networkInterfaces())
    .flat()
    .find((it) => it?.family === 'IPv4' && !it.internal);
  if (!lan) return console.log('   (this machine has no network address: skipped)');
  await page.goto(address.replace('127.0.0.1', lan.address));
  await page.waitForSelector('main');
  assert.equal(await page.evaluate(() => window.isSecureContext), false);
});

assert.deepEqual(complaints, []);
await browser.close();
stop();
