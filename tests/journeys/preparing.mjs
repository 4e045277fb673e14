// SPDX-License-Identifier: EUPL-1.2
// A session is planned where the case did not happen, prepared, and its cards are printed.
import assert from 'node:assert/strict';
import { scanned } from './scanned.mjs';
import { dayFromNow } from './words.mjs';

export const heads = 7;
export const phones_per_party = 6;
/** Statements 1, 2, 4 and 7 of the case. */
export const chosen = [0, 1, 3, 6];

export async function planSession(j) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.goes(say('desk.sessions'));
  await merel.press(say('sessions.plan'));
  const form = merel.dialog(say('sessions.plan'));
  // Where the case happened it is not debated first, and the plan says so.
  await form.pick(say('sessions.location'), told.origin.place);
  await form.pick(say('sessions.case'), 'A');
  await form.write(say('sessions.day'), dayFromNow(0));
  await form.write(say('sessions.starts'), '13:30');
  await form.write(say('sessions.room'), told.room);
  await form.pick(say('sessions.script'), say('sessions.script_standard'));
  await merel.watched.expecting([/409/], async () => {
    await form.press(say('sessions.plan_act'));
    await form.sees(say('session.case_origin'));
  });
  await form.pick(say('sessions.location'), told.debated.place);
  await form.press(say('sessions.plan_act'));
  await merel.heading(`${told.debated.place}, ${j.words.date(Date.now())}`);
  j.session_path = new URL(merel.page.url()).pathname;
}

export async function prepareSession(j) {
  const { say, like } = j.words;
  const { merel, told } = j;
  for (const party of ['client', 'contractor']) await merel.write(told[party], heads);
  for (const index of chosen)
    await merel.pick(told.statements[index], say('sessions.choose_both_rounds'));
  await merel.sees(like('sessions.chosen', { first: chosen.length, all: chosen.length }));
  await merel.press(say('sessions.prepare'));
  await merel.heading(say('sessions.prepare_kit'));
  await merel.sees(say('sessions.dealt_note'));
}

/** Every card on the printed page: for whom, of which round, and where its code leads. */
async function readCards(page, words) {
  const cards = await page.locator('.seat-card').evaluateAll((all) =>
    all.map((card) => ({
      text: card.innerText,
      path: card.querySelector('.code path').getAttribute('d'),
      view_box: card.querySelector('.code svg').getAttribute('viewBox'),
    })),
  );
  return cards.map(({ text, ...drawing }) => ({
    link: scanned(drawing),
    text,
    round: text.includes(words.say('sheet.vote.first')) ? 1 : 2,
  }));
}

/** The seat cards as they leave the printer; their codes are all there is to scan. */
export async function printSeatCards(j) {
  const { say } = j.words;
  const { merel, told } = j;
  const print = await merel.inNewWindow(() =>
    merel.follow(`${say('common.print')}: ${say('kit.seat_cards')}`),
  );
  const cards = await readCards(print, j.words);
  await print.close();
  j.cards = { 1: {}, 2: {} };
  for (const round of [1, 2])
    for (const party of ['client', 'contractor']) {
      const deck = cards.filter((card) => card.round === round && card.text.includes(told[party]));
      j.cards[round][party] = deck.map((card) => card.link);
    }
  const links = Object.values(j.cards).flatMap((round) => Object.values(round).flat());
  assert.equal(links.length, 4 * heads, 'one card per head and round');
  assert.equal(new Set(links).size, links.length, 'no card twice');
  for (const link of links) assert.ok(link.startsWith(`${j.home}/s/#`), link);
}

/** In the room: the session opens, the console stands there, the projector beside it. */
export async function openRoom(j) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.press(say('sessions.open'));
  await merel.heading(say('console.before'));
  const window = await merel.inNewWindow(() => merel.press(say('console.open_screen')));
  j.screen = merel.in(window);
  await j.screen.heading(say('screen.waiting'));
  await j.screen.sees(told.title);
}

/** Goes to the next step by the console's large button. */
export async function stepOn(j, step) {
  const { say } = j.words;
  await j.merel.press(say('console.next', { step: say(`script.${step}`) }));
  await j.merel.heading(say(`script.${step}`));
}

export async function readInSilence(j) {
  const { say } = j.words;
  for (const step of ['opening', 'silent_reading', 'facts']) await stepOn(j, step);
  await j.screen.heading(say('script.facts'));
}
