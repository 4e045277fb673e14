// SPDX-License-Identifier: EUPL-1.2
// The five minutes of docs/manual/demo.md: a newcomer holds the open meeting in Eindhoven.
import assert from 'node:assert/strict';
import { stepOn } from './preparing.mjs';
import { lockRound } from './revealing.mjs';
import { scannedFile } from './scanned.mjs';
import { shoot } from './shots.mjs';
import { markAll } from './voting.mjs';

const heads = 7;

/** One press at the entrance and somebody sits in Wende's chair; the band says that it is a play. */
export async function takeRole(j) {
  const { say } = j.words;
  const wende = await j.people.atDesk('Wende');
  await wende.opens(j.home);
  await wende.sees(say('demo.choose'));
  await wende.sees(say('demo.band'));
  await wende.press(`Wende ${say('role.facilitator')}`);
  await wende.heading(say('overview.locations'));
  await shoot(wende.page, 'overview');
  j.merel = wende;
}

export async function openConsole(j) {
  const { say } = j.words;
  const { merel } = j;
  await merel.goes(say('desk.sessions'));
  await merel.item(say('session.state.open')).follow('Eindhoven');
  await merel.follow(say('sessions.to_console'));
  await merel.heading(say('script.voting'));
  const window = await merel.inNewWindow(() => merel.press(say('console.open_screen')));
  j.screen = merel.in(window);
  await j.screen.heading(say('script.voting'));
}

/** A phone scans the code of a free seat, as it stands on the console. */
export async function takeSeat(j) {
  const { say } = j.words;
  const { merel } = j;
  const part = merel.region(say('demo.seat'));
  const code = part.root.getByAltText(j.words.like('demo.seat_code')).first();
  await code.waitFor();
  const drawing = await merel.page.request.get(
    new URL(await code.getAttribute('src'), j.home).href,
  );
  const address = scannedFile(await drawing.text());
  assert.ok(address.startsWith(`${j.home}/s/#`), address);
  const phone = await j.people.withPhone('a visitor');
  await phone.opens(address);
  await phone.sees(say('phone.statement', { at: 1, n: 6 }));
  j.phones = [phone];
}

export async function voteAlong(j) {
  const { say } = j.words;
  const { merel } = j;
  const [phone] = j.phones;
  await shoot(phone.page, 'phone');
  await markAll(j, phone, 6);
  await phone.sees(say('phone.done'));
  await merel.sees(say('console.missing', { n: 2 * heads - 1 }));
  await merel.press(say('console.seat_mates'));
  await merel.sees(say('console.all_in'));
  await shoot(merel.page, 'console');
}

export async function reveal(j) {
  const { say, like } = j.words;
  const { merel, screen } = j;
  await lockRound(j, 0);
  await stepOn(j, 'reveal');
  await merel.press(say('console.reveal_predictions'));
  await screen.heading(say('screen.all'));
  await merel.press(say('console.reveal_votes'));
  await screen.heading(say('screen.all_votes'));
  await merel.sees(like('vote.silent_unanimity'));
  await shoot(screen.whole, 'projector');
}

export async function harvest(j) {
  const { say } = j.words;
  const { merel, screen, told } = j;
  for (const step of ['perspective', 'why', 'pause', 'better', 'second_vote', 'harvest'])
    await stepOn(j, step);
  await merel.write(say('outcome.words'), told.outcomes.proposal);
  await merel.pick(say('outcome.kind'), say('outcome.kind.proposal'));
  await merel.press(say('console.note_outcome'));
  await screen.sees(told.outcomes.proposal);
  const card = merel.in(
    merel.page.getByRole('article').filter({ hasText: told.outcomes.proposal }),
  );
  const initials = card.button(new RegExp(`^${say('outcome.confirm_initials')}`));
  for (const left of [1, 0]) {
    await initials.first().click();
    await card.until(async () => (await initials.count()) === left, 'a party has confirmed');
  }
  for (const step of ['reflection', 'check_out']) await stepOn(j, step);
  const [phone] = j.phones;
  const thanked = phone.watched.expecting([/404/], () => phone.sees(say('phone.thanks')));
  await merel.press(say('console.end_act'));
  await screen.heading(say('screen.thanks'));
  await thanked;
}

/** The outcome waits at the table of both contract managers. */
export async function findAtTable(j) {
  const { say } = j.words;
  const valk = await j.people.atDesk('Valk');
  await valk.opens(j.home);
  await valk.press(`Valk ${say('role.contract_manager')}`);
  await valk.goes(say('desk.table'));
  await valk.sees(j.told.outcomes.proposal);
  j.valk = valk;
}

/** From a solution that both signed, the thread leads back to the case it began with. */
export async function followTheThread(j) {
  const { say } = j.words;
  const { valk } = j;
  await valk.goes(say('desk.solutions'));
  await valk.link(/Lijntje mét spoor/).filter({ visible: true }).first().click();
  const thread = valk.in(valk.page.getByRole('navigation', { name: say('thread.name') }));
  await thread.root.waitFor();
  await shoot(valk.page, 'solution');
  await valk.goes(say('desk.cases'));
  await valk.link(/Het nachtelijke UPS-alarm/).filter({ visible: true }).first().click();
  await valk.sees(say('seal.whole'));
  await thread.root.waitFor();
  await shoot(valk.page, 'case');
}

export const demo_story = [
  ['a newcomer takes the role of Wende with one press', takeRole],
  ['the open meeting has its console and its projector', openConsole],
  ['a phone takes a seat by the code on the console', takeSeat],
  ['it votes, and seat-mates vote along', voteAlong],
  ['the round is locked and revealed', reveal],
  ['an outcome is harvested', harvest],
  ['it waits at the table', findAtTable],
  ['a solution leads back to its case', followTheThread],
];
