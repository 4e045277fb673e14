// SPDX-License-Identifier: EUPL-1.2
// A session that does not go as planned: it stands still, is counted by hand, opened again, and stopped for
// safety, so that the harvest takes ten minutes.
import { goesTo } from './demo-roles.mjs';

const heads = { client: 7, contractor: 7 };
const until_voting = ['opening', 'silent_reading', 'facts', 'voting'];
const told = {
  reason: 'Eén tafel had de kaart nog niet uit.',
  stop: 'Er is een storing; iedereen is nodig.',
};
/** What is written down of a danger. */
export const danger = {
  passed_to: 'Installatieverantwoordelijke en ploegleider',
  words: 'De deur van het accuhok staat open.',
};
const counts = { agree: 5, disagree: 2 };

/** A session of today in which the vote is open, over HTTP. */
async function openVote(wende) {
  const { cases, locations } = await wende.view('sessions');
  const planned = { on: '2025-12-31', starts_minutes: 15 * 60, script: 'standard' };
  const where = {
    location: locations.at(-1).location,
    case_id: cases.find((one) => one.code === 'A').case_id,
  };
  const [session] = (await wende.act('session.plan', { ...where, ...planned })).ids;
  const { preparation } = await wende.view('session', { id: session });
  const statements = preparation.statements.slice(0, 4).map((one) => one.statement);
  await wende.act('session.choose_statements', { session, statements, second_round: [] });
  const how = { predictions: 'left_out', managers: 'agreed_beforehand' };
  await wende.act('session.expect_heads', { session, ...heads, ...how });
  await wende.act('session.prepare', { session });
  const seats = { client_seats: heads.client, contractor_seats: heads.contractor };
  await wende.act('round.deal', { session, number: 1, ...seats });
  await wende.act('session.open', { session });
  for (const [at, to] of until_voting.entries())
    await wende.act('session.advance', { session, from: until_voting[at - 1] ?? null, to });
  const { rounds } = await wende.view('console', { id: session });
  await wende.act('round.open', { round: rounds[0].round });
  return { session, round: rounds[0].round };
}

/** It stands still until a day, and goes on where it was. */
export async function interrupt(j) {
  const { say } = j.words;
  const { wende } = j;
  j.room = await openVote(j.ask.wende);
  await goesTo(j, wende, `/sessions/${j.room.session}/console`);
  await wende.press(say('console.interrupt'));
  const window = wende.dialog(say('console.interrupt'));
  await window.write(say('console.resumes_on'), '2026-01-06');
  await window.press(say('console.interrupt_act'));
  await wende.heading(say('console.interrupted'));
  await wende.sees(say('console.resumes', { date: '6 januari 2026' }));
  await wende.press(say('console.carry_on'));
  await wende.heading(say('script.voting'));
}

/** Hands were raised and counted: the counts of each party, and nothing of a card. */
export async function countByHand(j) {
  const { say } = j.words;
  const { wende } = j;
  await wende.follow(say('console.paper'));
  await wende.heading(say('paper.title'));
  await wende.follow(say('paper.by_count'));
  for (const party of Object.values(j.parties)) {
    const line = wende.in(
      wende.page.getByRole('group', { name: say('paper.counts_of', { n: 1, party }) }),
    );
    for (const [vote, n] of Object.entries(counts)) await line.write(say(`vote.${vote}`), n);
    await line.sees('7');
  }
  await wende.press(say('paper.totals_send'));
  await wende.sees(say('paper.totals_there'));
  await wende.follow(say('paper.to_console'));
}

/** What nobody saw yet may be opened again, with its reason; then it is shown. */
export async function reopenRound(j) {
  const { say } = j.words;
  const { wende } = j;
  await wende.press(say('console.lock_round'));
  await wende.sees(say('console.round_locked'));
  await wende.press(say('console.reopen'));
  const window = wende.dialog(say('console.reopen'));
  await window.write(say('console.reopen_reason'), told.reason);
  await window.press(say('console.reopen_act'));
  await wende.sees(say('console.round_open'));
  await wende.press(say('console.lock_round'));
  await wende.sees(say('console.round_locked'));
  const { session, round } = j.room;
  await j.ask.wende.act('session.advance', { session, from: 'voting', to: 'reveal' });
  await j.ask.wende.act('round.reveal', { round, beat: 'votes' });
  const [first] = (await j.ask.wende.view('console', { id: session })).statements;
  const figures = wende.item(first.text);
  await figures.sees(say('vote.of_agree', { n: 7 }));
  await figures.sees(String(counts.agree));
}

/** Somebody asks whether it is safe: the room stops, and only that it was told is written down. */
export async function stopForSafety(j) {
  const { say } = j.words;
  const { wende } = j;
  await wende.press(say('console.safety'));
  const window = wende.dialog(say('console.safety_ask'));
  await window.press(say('console.safety_stop'));
  await window.sees(say('console.safety_stopped'));
  await window.write(say('console.safety_passed_to'), danger.passed_to);
  await window.write(say('console.safety_words'), danger.words);
  await window.press(say('console.safety_act'));
  await wende.misses(say('console.safety_stopped'));
  await wende.heading(say('console.interrupted'));
}

/** Harvest in ten minutes: the managers stay out, a statement travels, and it ends. */
export async function harvestInTen(j) {
  const { say } = j.words;
  const { wende } = j;
  await wende.press(say('console.harvest_in_ten'));
  await wende.heading(say('script.harvest'));
  await wende.press(say('console.managers_keep_out'));
  await wende.sees(say('console.managers_out'));
  await noteOutcomes(j);
  const travels = wende.page.getByRole('group', { name: say('console.travel') });
  await travels.getByRole('checkbox').first().click();
  await wende.until(
    async () => (await j.ask.wende.view('console', { id: j.room.session })).travelling.length === 1,
    'a statement travels',
  );
  await wende.press(say('console.end_act'));
  await wende.until(async () => (await stateOf(j)) === 'harvested', 'the harvest is over');
  await goesTo(j, wende, `/sessions/${j.room.session}`);
  const [first] = (await j.ask.wende.view('session', { id: j.room.session })).travelling;
  await wende.under(say('sessions.travelling')).sees(first.line.text);
}

const stateOf = async (j) =>
  (await j.ask.wende.view('session', { id: j.room.session })).session.state;

/** A proposal and an agreement of the team itself, confirmed on the sheet, over HTTP. */
async function noteOutcomes(j) {
  const { wende } = j.ask;
  const { session } = j.room;
  const support = { client_support: 'carried', contractor_support: 'carried' };
  const noted = {
    proposal: 'Rechtstreeks bellen mag.',
    own_agreement: 'Wie schakelt, belt eerst.',
  };
  for (const [kind, text] of Object.entries(noted)) {
    const { next_outcome } = await wende.view('console', { id: session });
    const fields = { session, code: `UA${next_outcome}`, kind, text, ...support };
    const [outcome] = (await wende.act('outcome.note', fields)).ids;
    for (const party of ['client', 'contractor'])
      await wende.act('outcome.confirm', { outcome, party, by: 'initials_on_sheet' });
    j.room[kind] = outcome;
  }
}

/** The poster hangs once everything has its answer, and then the session is over. */
export async function hangPoster(j) {
  const { say } = j.words;
  const { valk, wende } = j;
  const page = `/sessions/${j.room.session}`;
  await goesTo(j, valk, page);
  await valk.sees(new RegExp(say('session.answers_missing')));
  for (const outcome of [j.room.proposal, j.room.own_agreement]) await answer(j.ask, outcome);
  await valk.press(say('sessions.poster_act'));
  await valk.sees(say('sessions.poster_hangs'));
  await goesTo(j, wende, page);
  await wende.press(say('sessions.close'));
  await wende.sees(new RegExp(say('session.state.closed')));
}

/** A session that cannot go on at all is stopped with its reason, and says so. */
export async function stopForGood(j) {
  const { say } = j.words;
  const { wende } = j;
  const { session } = await openVote(j.ask.wende);
  await goesTo(j, wende, `/sessions/${session}/console`);
  await wende.press(say('console.interrupt'));
  const window = wende.dialog(say('console.interrupt'));
  await window.unfold(say('console.stop'));
  await window.write(say('console.stop_reason'), told.stop);
  await window.press(say('console.stop_act'));
  await wende.heading(say('session.state.cancelled'));
  await goesTo(j, wende, `/sessions/${session}`);
  await wende.sees(told.stop);
}

/** Both sign an answer, over HTTP. */
async function answer({ valk, buizerd }, outcome) {
  const words = 'Nee, zolang niemand iets aanraakt.';
  await valk.act('outcome.draft_answer', { outcome, based_on: 0, kind: 'rejected', words });
  for (const manager of [valk, buizerd]) await manager.turnKey('answer', outcome, 1);
}
