// SPDX-License-Identifier: EUPL-1.2
// One of each party votes on paper; the facilitator types the cards over, two keys a statement.
import assert from 'node:assert/strict';
import { heads } from './preparing.mjs';
import { first_votes, voteOf } from './voting.mjs';

const keys = { agree: '1', rather_agree: '2', rather_disagree: '3', disagree: '4' };

/** Types the card of whoever holds the last seat of a party. */
async function typeCard(j, party) {
  const { say } = j.words;
  const { merel, told } = j;
  const place = heads - 1;
  await merel.pick(say('paper.whose'), told[party]);
  for (const row of first_votes) {
    await merel.page.keyboard.press(keys[voteOf(row[party], place)]);
    await merel.page.keyboard.press(place < row[`${party}_expects`] ? '+' : '-');
  }
  // Once it is through it folds to dots: nobody reads it over a shoulder.
  const card = merel.page.getByRole('grid');
  await merel.until(
    async () => (await card.getByLabel(say('paper.marked')).count()) > 0,
    'the card is folded',
  );
  assert.equal(await card.getByRole('button').count(), 0, 'no box stands open');
  await merel.press(say('paper.send'));
  await merel.sees(say('paper.entered_of', { n: 1, party: told[party] }));
}

export async function enterPaperCards(j) {
  const { say } = j.words;
  const { merel } = j;
  await merel.follow(say('console.paper'));
  await merel.heading(say('paper.title'));
  for (const party of ['client', 'contractor']) await typeCard(j, party);
  j.voters = heads;
  j.empty_seats = 0;
  await merel.follow(say('paper.to_console'));
  await merel.sees(say('console.all_in'));
}
