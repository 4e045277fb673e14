// SPDX-License-Identifier: EUPL-1.2
// Paper cards typed over by keyboard and by tap; nothing of a vote anywhere but in the page's memory.
import assert from 'node:assert/strict';
import { until } from './paper.mjs';
import { playRoom } from './room.mjs';

const votes = ['agree', 'rather_agree', 'rather_disagree', 'disagree', 'no_answer'];
const vote_keys = ['1', '2', '3', '4', '0'];

async function typeAllByKeys({ open }) {
  const room = playRoom({ statements: 10 });
  const page = await open(room);
  let keys = 0;
  const press = async (key) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const expected = [];
  await press('p');
  for (let card = 0; card < 12; card += 1) {
    const party = card < 6 ? 'client' : 'contractor';
    if (card === 6) await press('p');
    const cells = [];
    for (let at = 0; at < 10; at += 1) {
      const vote = (card * 3 + at) % 5;
      const agrees = (card + at) % 2 === 0;
      await press(vote_keys[vote]);
      await press(agrees ? 'e' : 'o');
      cells.push({
        statement: `s${at + 1}`,
        vote: votes[vote],
        prediction: agrees ? 'agree' : 'disagree',
      });
    }
    await press('Enter');
    expected.push({ party, cells });
  }
  await until(() => room.cards.size === 12);
  assert.deepEqual(
    room.sent.map(({ party, cells }) => ({ party, cells })),
    expected,
  );
  // Four minutes at a little more than one key a second.
  assert.ok(keys <= 12 * 21 + 2, `${keys} keys`);
}

async function foldToDots({ open, say, clean }) {
  const room = playRoom();
  const page = await open(room);
  await page.getByRole('radio', { name: 'Stroomvest' }).click();
  await page.keyboard.type('1e2o3e4o0');
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 9);
  await page.keyboard.type('01e');
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 0);
  await clean(page);
  await page.keyboard.press('n');
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 11);
  await clean(page);
  await page.keyboard.press('Enter');
  await page.getByText(say('paper.entered_of', { n: 1, party: 'Stroomvest' })).waitFor();
  await page.getByRole('img', { name: say('paper.dots', { n: 6, of: 6 }) }).waitFor();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 0);
  const kept = await page.evaluate(async () => ({
    places: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    databases: (await indexedDB.databases()).length,
    address: location.href,
    fields: document.querySelectorAll('input:not([type="radio"])').length,
  }));
  assert.ok(!/agree/.test(kept.places + kept.address), kept.places);
  assert.equal(kept.databases, 0);
  assert.equal(kept.fields, 0);
}

async function countHeldKeyOnce({ open }) {
  const room = playRoom({ predictions: 'left_out' });
  const page = await open(room);
  await page.keyboard.press('p');
  await page.keyboard.down('1');
  await page.keyboard.down('1');
  await page.keyboard.down('1');
  await page.keyboard.up('1');
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 1);
  await page.keyboard.type('2340112');
  await page.keyboard.press('Enter');
  await until(() => room.sent.length === 1);
  assert.deepEqual(
    room.sent[0].cells.map((cell) => cell.vote),
    ['agree', 'rather_agree', 'rather_disagree', 'disagree', 'no_answer', 'agree'],
  );
}

async function askPartyFirst({ open, say }) {
  const room = playRoom();
  const page = await open(room);
  await page.keyboard.press('1');
  await page.getByRole('alert').getByText(say('ballot.party_missing')).waitFor();
  await page.keyboard.press('p');
  await page.keyboard.press('e');
  await page.getByRole('alert').getByText(say('paper.vote_first')).waitFor();
  await page.keyboard.type('1e2o');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('4o');
  await page.keyboard.press('Enter');
  await page
    .getByRole('alert')
    .getByText(say('paper.gaps.other', { n: 3, which: '3, 5, 6' }))
    .waitFor();
  assert.equal(room.sent.length, 0);
  await page.keyboard.press('0');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('paper.fill_gaps') }).click();
  await page.keyboard.press('Enter');
  await until(() => room.sent.length === 1);
  assert.deepEqual(
    room.sent[0].cells.map((cell) => `${cell.vote} ${cell.prediction}`),
    [
      'agree agree',
      'rather_agree disagree',
      'no_answer none',
      'disagree disagree',
      'no_answer none',
      'no_answer none',
    ],
  );
}

async function markByTap({ open, say, clean }) {
  const room = playRoom({ statements: 4, predictions: 'left_out' });
  const page = await open(room);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('radio', { name: 'Ambelaar' }).click();
  const box = (line, name) =>
    page.getByRole('row').nth(line).getByRole('button', { name, exact: true });
  await box(0, say('vote.agree')).click();
  await box(0, say('vote.agree')).click();
  for (const line of [1, 2, 3]) await box(line, say('vote.rather_disagree')).click();
  await box(0, say('vote.no_answer')).click();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 0);
  await clean(page);
  await page.getByRole('button', { name: say('paper.send') }).click();
  await until(() => room.sent.length === 1);
  assert.deepEqual(
    room.sent[0].cells.map((cell) => cell.vote),
    ['no_answer', 'rather_disagree', 'rather_disagree', 'rather_disagree'],
  );
}

async function typeAnew({ open, say }) {
  const room = playRoom({ statements: 4, predictions: 'left_out' });
  const page = await open(room);
  await page.keyboard.press('p');
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2222');
  await page.keyboard.press('Enter');
  await page.getByText(say('paper.entered_of', { n: 2, party: 'Ambelaar' })).waitFor();
  const [first, second] = room.sent.map((body) => body.card);
  await page.keyboard.type('33');
  await page.getByRole('button', { name: say('paper.correct_card', { n: 1 }) }).click();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 0);
  await page.keyboard.type('4444');
  await page.keyboard.press('Enter');
  await until(() => room.sent.length === 3);
  assert.equal(room.sent[2].card, first);
  assert.equal(room.sent[2].sequence, 2);
  assert.equal(room.cards.get(first).cells[0].vote, 'disagree');
  await page.waitForFunction(() => document.querySelectorAll('[aria-pressed="true"]').length === 2);
  await page.getByRole('button', { name: say('paper.correct_card', { n: 2 }) }).click();
  await page.getByRole('button', { name: say('paper.take_back') }).click();
  await until(() => room.sent.length === 4);
  assert.deepEqual([room.sent[3].card, room.sent[3].cells], [second, []]);
  await page.waitForFunction(() => document.querySelectorAll('[aria-pressed="true"]').length === 2);
  await page.keyboard.type('44');
  await page.keyboard.press('Enter');
  await until(() => room.sent.length === 5);
  assert.deepEqual(
    room.sent[4].cells.map((cell) => cell.vote),
    ['rather_disagree', 'rather_disagree', 'disagree', 'disagree'],
  );
}

export const typing = [
  ['twelve cards of ten statements go in by keyboard alone, as they were typed', typeAllByKeys],
  ['a finished card is dots: on the page, in the pile, and nowhere a vote', foldToDots, 'always'],
  ['a held key counts once, and a key too many at the end changes nothing', countHeldKeyOnce],
  ['the party comes first, then the vote, and gaps are named before a card goes', askPartyFirst],
  ['by tap the same: a box, a box again, and the card folds when it is full', markByTap],
  ['a card of the pile is typed anew or taken back, and the one in hand waits', typeAnew],
];
