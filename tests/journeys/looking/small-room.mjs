// SPDX-License-Identifier: EUPL-1.2
// A room of three people of each party, in which no number may point at somebody: what is shown is said in
// words. It is interrupted on the way, because somebody asks whether it is safe.
import { press } from './windows.mjs';

// Of four seats one is left free for a visitor.
const seats = { client_seats: 4, contractor_seats: 4 };

async function openSession(wende) {
  const { cases, locations } = await wende.view('sessions');
  const planned = { on: '2025-12-31', starts_minutes: 15 * 60, room: 'Klein overleg' };
  const [session] = (
    await wende.act('session.plan', {
      location: locations.at(-1).location,
      case_id: cases.find((one) => one.code === 'A').case_id,
      script: 'standard',
      ...planned,
    })
  ).ids;
  const { preparation } = await wende.view('session', { id: session });
  const statements = preparation.statements.slice(0, 6).map((one) => one.statement);
  await wende.act('session.choose_statements', { session, statements, second_round: [] });
  const heads = { client: 4, contractor: 4, predictions: 'asked', managers: 'stay_out' };
  await wende.act('session.expect_heads', { session, ...heads });
  await wende.act('session.prepare', { session });
  await wende.act('round.deal', { session, number: 1, ...seats });
  await wende.act('session.open', { session });
  return session;
}

/** The session that stands still, and the report that left the room. */
async function seeInterrupted(visits, wende, session, console) {
  await wende.act('session.interrupt', { session, resumes_on: null });
  await visits.see('console-interrupted', wende, console);
  await visits.see('window-safety-stopped', wende, console, { open: press('console.safety') });
  await wende.act('session.resume', { session, as: 'carry_on' });
}

/** From the first card to the figures that are none. */
export async function seeSmallRoom(visits, { Wende: wende }, e) {
  const session = await openSession(wende);
  const console = `${e}/sessions/${session}/console`;
  const screen = `/screen/?e=${wende.engagement}&s=${session}`;
  const view = () => wende.view('console', { id: session });
  const go = async (to) => {
    const { step } = await view();
    await wende.act('session.advance', { session, from: step, to });
  };
  for (const step of ['opening', 'silent_reading', 'facts', 'voting']) await go(step);
  const { round } = (await view()).rounds[0];
  await wende.act('round.open', { round });
  await seeInterrupted(visits, wende, session, console);
  await wende.post('/api/demo/seat-mates', { engagement: wende.engagement, session });
  await wende.act('round.lock', { round });
  await visits.see('window-reopen', wende, `${console}?tool=vote`, {
    open: press('console.reopen'),
  });
  await go('reveal');
  for (const beat of ['predictions', 'votes']) {
    await wende.act('round.reveal', { round, beat });
    await visits.see(`console-words-${beat}`, wende, console);
    await visits.seeRoom(`screen-words-${beat}-all`, wende, screen);
    const [{ statement }] = (await view()).statements;
    await wende.act('session.show', { session, mode: 'step', statement });
    await visits.seeRoom(`screen-words-${beat}-one`, wende, screen);
    await wende.act('session.show', { session, mode: 'step', statement: null });
  }
}
