// SPDX-License-Identifier: EUPL-1.2
// The debate: what is debated, who defends which side by lot, the wall of the why-round, a second vote.
import { enterSecondCards } from './paper-cards.mjs';
import { chosen, heads, stepOn } from './preparing.mjs';
import { lockRound } from './revealing.mjs';
import { fillIn, first_votes } from './voting.mjs';

/** The proposal is taken over, and one statement is made large. */
export async function chooseDebated(j) {
  const { say } = j.words;
  const { merel, screen, told } = j;
  await merel.press(say('console.take_proposal'));
  await merel.misses(say('console.proposal'));
  const debated = merel.button(new RegExp(`^${say('console.debated')}`));
  await merel.until(async () => (await debated.count()) > 1, 'two or three statements are debated');
  j.debated = await debated.count();
  await merel.press(`${say('console.make_large')}: 1`);
  await screen.heading(told.statements[chosen[0]]);
  await merel.press(say('console.all_on_screen'));
  await screen.heading(say('screen.all_votes'));
}

export async function drawPositions(j) {
  const { say } = j.words;
  const { merel, screen } = j;
  await stepOn(j, 'perspective');
  const part = merel.region(say('console.tool_debate'));
  await part
    .button(new RegExp(`^${say('console.draw')}`))
    .first()
    .click();
  await part
    .button(new RegExp(`^${say('console.show_positions')}`))
    .first()
    .click();
  await screen.sees(say('screen.position'));
  await merel.press(say('console.show_step'));
  await screen.heading(say('script.perspective'));
}

export async function fillWall(j) {
  const { say } = j.words;
  const { merel, screen, told } = j;
  await stepOn(j, 'why');
  const cell = (...where) =>
    `${say('console.wall_sentence')}: ${where.map((one) => say(`wall.${one}`)).join(', ')}`;
  for (const [where, sentence] of [
    [['informal', 'doing', 'mutual'], told.wall],
    [['formal', 'thinking', 'own'], told.second_wall],
  ]) {
    await merel.write(cell(...where), sentence);
    await merel.field(cell(...where)).press('Enter');
    await screen.sees(sentence);
  }
}

/** What is voted again, and how many of each party agree now. */
const second_votes = [
  { client: 4, contractor: 4 },
  { client: 6, contractor: 6 },
  { client: 5, contractor: 4 },
  { client: 3, contractor: 5 },
];

/** A second vote, with new cards; the same phones scan them. */
export async function voteAgain(j) {
  const { say } = j.words;
  for (const step of ['pause', 'better', 'second_vote']) await stepOn(j, step);
  await Promise.all(j.phones.map((phone) => phone.opens(j.cards[2][phone.party][phone.place])));
  for (const phone of j.phones) await phone.sees(say('phone.idle'));
  await j.merel.press(say('console.open_round'));
  await Promise.all(j.phones.map((phone) => fillIn(j, phone, second_votes)));
  for (const phone of j.phones) await phone.sees(say('phone.done'));
  await enterSecondCards(j);
  await lockRound(j, 0);
}

/** The shift per party: what it was before stands beside what it is now. */
export async function revealShift(j) {
  const { say } = j.words;
  const { merel, screen } = j;
  await merel.press(say('console.reveal_votes'));
  await merel.sees(say('console.round_revealed'));
  await merel.sees(say('vote.before', { agree: first_votes[0].client, n: heads }));
  await screen.heading(say('screen.all_votes'));
}
