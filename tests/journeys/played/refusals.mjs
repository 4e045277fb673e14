// SPDX-License-Identifier: EUPL-1.2
// Paper cards that are refused, locked out, without a network or left half-typed.
import assert from 'node:assert/strict';
import { hurry, until } from './paper.mjs';
import { playRoom } from './room.mjs';

async function openRefused({ open, say, clean }) {
  const room = playRoom({
    statements: 4,
    predictions: 'left_out',
    refuses: 'round.too_many_cards',
  });
  const page = await open(room);
  await page.keyboard.press('p');
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  const note = page
    .getByRole('alert')
    .filter({ hasText: say('paper.card_of', { n: 1, party: 'Ambelaar' }) });
  await note.getByText('Nee: round.too_many_cards').waitFor();
  await clean(page);
  await note.getByRole('button', { name: say('paper.open_card') }).click();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 4);
  room.refuses = null;
  await page.getByRole('button', { name: say('paper.send') }).click();
  await until(() => room.cards.size === 1);
  assert.equal(room.sent[1].card, room.sent[0].card);
  assert.ok(room.sent[1].sequence > room.sent[0].sequence);
  assert.deepEqual(room.sent[1].cells, room.sent[0].cells);
}

async function keepWhatWasLocked({ open, say }) {
  const room = playRoom({ statements: 4, predictions: 'left_out' });
  const page = await open(room);
  await page.keyboard.press('p');
  await page.keyboard.type('123');
  room.state = 'locked';
  room.refuses = 'round.not_open';
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await page.getByText('Nee: round.not_open').waitFor();
  await page.getByRole('button', { name: say('paper.open_card') }).click();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 4);
  room.state = 'open';
  room.refuses = null;
  await page.getByRole('button', { name: say('paper.send') }).click();
  await until(() => room.cards.size === 1);
}

async function waitForNetwork({ open, say }) {
  const room = playRoom({ statements: 4, predictions: 'left_out' });
  const network = { up: true };
  const page = await open(room, { network });
  await page.keyboard.press('p');
  await page.clock.install();
  network.up = false;
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await page.getByText(say('paper.state_under_way')).waitFor();
  await page.keyboard.type('4321');
  await page.keyboard.press('Enter');
  const unreached = page.getByText(say('paper.unreached')).first();
  await hurry(page, () => unreached.isVisible());
  assert.equal(room.sent.length, 0);
  network.up = true;
  await hurry(page, () => room.cards.size === 2);
  const ids = new Set(room.sent.map((body) => body.command_id));
  assert.equal(ids.size, 2);
  await unreached.waitFor({ state: 'hidden' });
}

async function askBeforeLeaving({ open, say, clean }) {
  const room = playRoom();
  const page = await open(room);
  await page.keyboard.press('p');
  await page.keyboard.type('1e2');
  await page.getByRole('link', { name: say('paper.to_console') }).click();
  const dialog = page.getByRole('dialog', { name: say('paper.leave_title') });
  await dialog.waitFor();
  await clean(page);
  await dialog.getByRole('button', { name: say('paper.leave_stay') }).click();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 3);
  // Going to the counts and back is no leaving.
  await page.getByRole('link', { name: say('paper.by_count') }).click();
  await page.getByRole('link', { name: say('paper.by_card') }).click();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 3);
  let asked = false;
  page.on('dialog', (it) => {
    asked = it.type() === 'beforeunload';
    void it.dismiss();
  });
  await page.evaluate(() => location.reload());
  await until(() => asked);
  await page.getByRole('link', { name: say('paper.to_console') }).click();
  await dialog.getByRole('button', { name: say('paper.leave_go') }).click();
  await page.waitForURL(/\/console/);
}

export const refusals = [
  ['a refused card says why, is still there, and counts over what may have arrived', openRefused],
  ['a round locked meanwhile keeps what was typed, until it is reopened', keepWhatWasLocked],
  ['without a network a card waits and goes under the id it had', waitForNetwork, 'always'],
  ['leaving with a half-typed card asks first', askBeforeLeaving],
];
