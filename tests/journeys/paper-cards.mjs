// SPDX-License-Identifier: EUPL-1.2
// One of each party votes on paper; the facilitator types the cards over, two keys a statement.
import assert from 'node:assert/strict';
import { heads } from './preparing.mjs';
import { first_votes, voteOf } from './voting.mjs';

const keys = { agree: '1', rather_agree: '2', rather_disagree: '3', disagree: '4' };

/** What whoever holds the last seat of a party wrote on his card: a vote and a prediction each. */
const firstCard = (party) =>
  first_votes.flatMap((row) => [
    keys[voteOf(row[party], heads - 1)],
    heads - 1 < row[`${party}_expects`] ? '+' : '-',
  ]);

/** Types a card over, key by key, and hands it in. */
async function typeCard(j, party, typed) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.pick(say('paper.whose'), told[party]);
  for (const key of typed) await merel.page.keyboard.press(key);
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
  for (const party of ['client', 'contractor']) await typeCard(j, party, firstCard(party));
  j.voters = heads;
  j.empty_seats = 0;
  await merel.follow(say('paper.to_console'));
  await merel.sees(say('console.all_in'));
}

/** The second time paper covers only what was debated; both who vote on it agree now. */
export async function enterSecondCards(j) {
  const { say } = j.words;
  const { merel } = j;
  await merel.follow(say('console.paper'));
  await merel.heading(say('paper.title'));
  const agreed = Array.from({ length: j.debated }, () => keys.agree);
  for (const party of ['client', 'contractor']) await typeCard(j, party, agreed);
  await merel.follow(say('paper.to_console'));
}
