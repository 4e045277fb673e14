// SPDX-License-Identifier: EUPL-1.2
// The keys of the paper page, cards of another kind, and counts by hand.
import assert from 'node:assert/strict';
import { until } from './paper.mjs';
import { playRoom } from './room.mjs';

async function showKeys({ open, say }) {
  const room = playRoom({ statements: 4, predictions: 'left_out' });
  const page = await open(room);
  await page.keyboard.press('p');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: say('keys.title') });
  for (const words of [
    say('keys.paper_vote', { what: say('vote.agree') }),
    say('keys.paper_vote', { what: say('vote.rather_disagree') }),
    say('paper.read_again'),
    say('keys.paper_party'),
  ])
    await sheet.getByText(words, { exact: true }).waitFor();
  assert.equal(
    await sheet
      .getByText(say('keys.paper_prediction', { what: say('vote.predict_agree') }))
      .count(),
    0,
  );
  await sheet.getByLabel(say('keys.single')).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.type('12');
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 2);
}

async function takeOtherCards({ open, say }) {
  const second = playRoom({ number: 2, predictions: 'left_out', debated: ['s5', 's2'] });
  const page = await open(second, { query: '?round=2' });
  await page.keyboard.press('p');
  await page.keyboard.type('14');
  await page.keyboard.press('Enter');
  await until(() => second.sent.length === 1);
  assert.deepEqual(
    second.sent[0].cells.map((cell) => cell.statement),
    ['s2', 's5'],
  );
  const group = playRoom({ statements: 4, predictions: 'left_out', form: 'one_group' });
  const other = await open(group);
  assert.equal(await other.getByRole('radio').count(), 0);
  await other.keyboard.type('1234');
  await other.keyboard.press('Enter');
  await other.getByText(say('paper.entered', { n: 1 })).waitFor();
  assert.equal(group.sent[0].party, null);
}

async function countByHand({ open, say, clean }) {
  const room = playRoom({ statements: 4, seats: 5 });
  const page = await open(room, { query: '?round=1&count=totals' });
  const line = (n, party) =>
    page.getByRole('group', { name: say('paper.counts_of', { n, party }) });
  await line(1, 'Ambelaar').getByLabel(say('vote.agree'), { exact: true }).focus();
  for (const count of ['3', '1', '', '1', '1', '2', '1']) {
    await page.keyboard.type(count);
    await page.keyboard.press('Enter');
  }
  assert.match(await line(1, 'Ambelaar').getByRole('status').innerText(), /6/);
  await clean(page);
  await page.getByRole('button', { name: say('paper.totals_send') }).click();
  await page
    .getByRole('alert')
    .getByText(say('paper.fault_more_than_seats', { n: 1, party: 'Ambelaar', seats: 5 }))
    .waitFor();
  assert.equal(room.sent.length, 0);
  await line(1, 'Ambelaar').getByLabel(say('vote.no_answer')).fill('');
  await line(2, 'Stroomvest').getByLabel(say('vote.disagree'), { exact: true }).fill('4');
  await page.getByRole('button', { name: say('paper.totals_send') }).click();
  await page.getByText(say('paper.totals_there')).waitFor();
  const [sent] = room.sent;
  assert.equal(sent.totals.length, 4);
  assert.deepEqual(sent.totals[0].client, {
    n: 5,
    agree: 3,
    rather_agree: 1,
    rather_disagree: 0,
    disagree: 1,
    no_answer: 0,
    predicted_agree: 2,
    predicted_disagree: 1,
  });
  assert.equal(sent.totals[1].contractor.n, 4);
  await page.getByRole('link', { name: say('paper.by_card') }).click();
  await page.getByRole('alert').getByText(say('round.totals_entered')).waitFor();
  await page.getByRole('link', { name: say('paper.by_count') }).click();
  await page.getByRole('button', { name: say('paper.totals_back') }).click();
  await until(() => room.totals === null);
}

export const counting = [
  ['the keys stand on the sheet, and work in the card with single letters off', showKeys],
  ['the second card has the debated statements, and one group has no party', takeOtherCards],
  [
    'counts by hand: how many cards is computed, what cannot be is named, and then they go',
    countByHand,
    'always',
  ],
];
