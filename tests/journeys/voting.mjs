// SPDX-License-Identifier: EUPL-1.2
// Twelve phones vote and predict in silence; one of them loses the network for a while.
import assert from 'node:assert/strict';
import { overhear } from './blindness.mjs';
import { heads, phones_per_party, stepOn } from './preparing.mjs';

/** How many of each party agree with a statement, and how many expect the other side to. */
export const first_votes = [
  { client: 6, contractor: 1, client_expects: 2, contractor_expects: 4 },
  { client: 5, contractor: 5, client_expects: 1, contractor_expects: 2 },
  { client: 4, contractor: 3, client_expects: 5, contractor_expects: 3 },
  { client: 2, contractor: 6, client_expects: 6, contractor_expects: 1 },
];

/** What the `place`th of a party does where so many of it agree: strong and mild by turns. */
export function voteOf(agreeing, place) {
  const strong = place % 2 === 0;
  if (place < agreeing) return strong ? 'agree' : 'rather_agree';
  return strong ? 'disagree' : 'rather_disagree';
}

const startsWith = (text) => new RegExp(`^${text.replace(/[?]/g, '\\?')}`);

/** Marks the statement that stands on the phone. */
export async function mark(j, phone, { vote, expects }) {
  const { say } = j.words;
  await phone.pick(startsWith(say('vote.mine')), say(`vote.${vote}`));
  if (expects === undefined) return;
  const group = startsWith(say('vote.predict_other'));
  await phone.pick(group, say(expects ? 'vote.predict_agree' : 'vote.predict_disagree'));
}

/** Fills in the card, statement by statement, from the one that stands there. */
export async function fillIn(j, phone, votes, { from = 0, to = votes.length } = {}) {
  const { say } = j.words;
  const of_party = `${phone.party}_expects`;
  for (let at = from; at < to; at += 1) {
    await phone.sees(say('phone.statement', { at: at + 1, n: votes.length }));
    const row = votes[at];
    const expects = row[of_party] === undefined ? undefined : phone.place < row[of_party];
    await mark(j, phone, { vote: voteOf(row[phone.party], phone.place), expects });
    if (at + 1 < votes.length) await phone.press(say('phone.next'));
  }
}

/** Marks every statement of a card alike: agreed, and so would the others. */
export async function markAll(j, phone, statements) {
  const { say } = j.words;
  for (let at = 1; at <= statements; at += 1) {
    await phone.sees(say('phone.statement', { at, n: statements }));
    await mark(j, phone, { vote: 'agree', expects: true });
    if (at < statements) await phone.press(say('phone.next'));
  }
}

/** One phone for each card but the last of each party. */
export async function takeSeats(j) {
  const { say } = j.words;
  await j.merel.press(say('console.show_join'));
  await j.screen.heading(say('screen.scan'));
  j.phones = [];
  j.voters = phones_per_party;
  j.empty_seats = 2 * (heads - phones_per_party);
  for (const party of ['client', 'contractor'])
    for (let place = 0; place < phones_per_party; place += 1) {
      const phone = await j.people.withPhone(`${party} ${place + 1}`);
      j.phones.push(Object.assign(phone, { party, place }));
    }
  await Promise.all(j.phones.map((phone) => phone.opens(j.cards[1][phone.party][phone.place])));
  for (const phone of j.phones) await phone.sees(say('phone.idle'));
  await j.screen.until(async () => {
    const counts = await j.screen.root.locator('.count').allInnerTexts();
    return counts.join() === `${phones_per_party},${phones_per_party}`;
  }, 'the screen shows who is seated');
  await j.merel.press(say('console.show_step'));
}

/** A card is one seat: a second phone with the same code is told so, and sees nothing. */
export async function refuseSecondPhone(j) {
  const { say } = j.words;
  const second = await j.people.withPhone('a second phone');
  await second.watched.expecting([/409/], async () => {
    await second.opens(j.cards[1].client[0]);
    await second.heading(say('seat.taken'));
    await second.close();
  });
}

export async function openVote(j) {
  const { say } = j.words;
  await stepOn(j, 'voting');
  await j.merel.press(say('console.open_round'));
  await j.merel.sees(say('console.missing', { n: 2 * heads }));
  await j.screen.heading(say('script.voting'));
  j.overheard = overhear(j.people);
}

/** Twelve cards; one phone loses the network in the middle and gets it back when all others are in. */
export async function vote(j) {
  const { say } = j.words;
  const lost = j.phones.find((phone) => phone.party === 'contractor' && phone.place === 2);
  const others = j.phones.filter((phone) => phone !== lost);
  await fillIn(j, lost, first_votes, { to: 1 });
  await lost.sees(say('phone.left', { n: first_votes.length - 1 }));
  await lost.misses(say('phone.sending'));
  await lost.offline(async () => {
    await fillIn(j, lost, first_votes, { from: 1 });
    await lost.sees(say('phone.offline'));
    await lost.sees(say('phone.sending'));
    await Promise.all(others.map((phone) => fillIn(j, phone, first_votes)));
    for (const phone of others) await phone.sees(say('phone.done'));
    const marks = lost.page.getByRole('radio', { checked: true });
    assert.equal(await marks.count(), 2, 'what was marked stands on the card');
  });
  await lost.sees(say('phone.done'));
  await lost.misses(say('phone.offline'));
  await j.merel.sees(say('console.missing', { n: 2 }));
}

/** Changes are possible until the round is locked: a mind is changed, and changed back. */
export async function changeMind(j) {
  const { say } = j.words;
  const [phone] = j.phones;
  await mark(j, phone, { vote: 'no_answer', expects: true });
  await phone.sees(say('phone.done'));
  const last = first_votes.at(-1);
  await mark(j, phone, { vote: voteOf(last.client, 0), expects: true });
  await phone.sees(say('phone.done'));
}
