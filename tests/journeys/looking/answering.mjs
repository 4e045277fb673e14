// SPDX-License-Identifier: EUPL-1.2
// What came of the sixth session: answers at the solution table, a meeting, a solution that is being
// written, and everything that goes on paper.
import { seeOwning } from './links.mjs';

/** The outcomes that wait, one answered by nobody, one that the other party still signs. */
export async function seeAnswering(visits, people, e) {
  const { Wende: wende, Valk: valk, Buizerd: buizerd } = people;
  const { agenda } = await valk.view('table');
  const [first, second] = agenda;
  await visits.see('table-waiting', valk, `${e}/table`);
  await visits.see('outcome-waiting', valk, `${e}/table/${first.id}`);
  const { ids } = await valk.act('solution.open', {
    code: 'S7',
    title: 'Bellen met één regel spoor',
    origins: [first.id],
  });
  const [solution] = ids;
  await visits.see('solution-begun', buizerd, `${e}/solutions/${solution}`);
  await visits.see('solution-begun-write', buizerd, `${e}/solutions/${solution}/write`);
  await seeOwning(visits, people, solution);
  await valk.act('outcome.draft_answer', {
    outcome: second.id,
    based_on: 0,
    kind: 'answered',
    words: 'Nee, zolang niemand iets aanraakt. De lezing komt bij artikel 7.2.',
  });
  await valk.turnKey('answer', second.id, 1);
  await visits.see('outcome-half-signed', buizerd, `${e}/table/${second.id}`);

  const opened = await wende.act('table.open', { on: '2025-12-31', place: 'Eindhoven' });
  const [meeting] = opened.ids;
  await visits.see('meeting', wende, `${e}/table/meeting`);
  await visits.see('meeting-manager', valk, `${e}/table/meeting?outcome=${first.id}`);
  await wende.act('table.treat', { meeting, outcome: second.id });
  await wende.act('outcome.agreed_at_table', { outcome: second.id });
  await visits.see('meeting-treated', buizerd, `${e}/table/meeting?outcome=${second.id}`);
  await wende.act('table.close', { meeting });
  await visits.see('table-after', buizerd, `${e}/table`);
  await visits.seePrint('decision_list', wende, { meeting });
}

/** A session that is only planned, one that is prepared, and the whole kit of it. */
export async function seePreparing(visits, people, e) {
  const { Wende: wende } = people;
  const { cases, locations } = await wende.view('sessions');
  const planned = { on: '2026-01-20', starts_minutes: 13 * 60, room: 'Zaal IJssel' };
  const plan = async (script) => {
    const where = { location: locations[0].location, case_id: cases.at(-1).case_id };
    return (await wende.act('session.plan', { ...where, ...planned, script })).ids[0];
  };
  const bare = await plan('standard');
  await visits.see('session-planned', wende, `${e}/sessions/${bare}`);
  const session = await plan('standard_paper');
  const { preparation } = await wende.view('session', { id: session });
  const statements = preparation.statements.slice(0, 8).map((one) => one.statement);
  await wende.act('session.choose_statements', { session, statements, second_round: [] });
  await wende.act('session.expect_heads', {
    session,
    client: 6,
    contractor: 5,
    predictions: 'asked',
    managers: 'stay_out',
  });
  await wende.act('session.prepare', { session });
  await visits.see('session-prepared', wende, `${e}/sessions/${session}`);
  await visits.see('session-coming', people.Valk, `${e}/sessions/${session}`);
  await visits.see('console-before', wende, `${e}/sessions/${session}/console`);
  await wende.act('round.deal', { session, number: 1, client_seats: 6, contractor_seats: 5 });
  for (const print of ['kit', 'invitation', 'room_sheets', 'statement_cards', 'seat_cards'])
    await visits.seePrint(print, wende, { session });
  for (const print of ['envelopes', 'wall_labels', 'reveal_sheet', 'outcome_cards'])
    await visits.seePrint(print, wende, { session });
  for (const print of ['reflection_cards', 'spare_cards'])
    await visits.seePrint(print, wende, { session });
}

/** What goes back to a location and round a table, of a session that is over. */
export async function seePapers(visits, people) {
  const { Wende: wende, Uil: uil } = people;
  const { cases } = await wende.view('casebook');
  for (const print of ['room_sheet', 'follow_up_sheet', 'signing_form'])
    await visits.seePrint(print, wende, { case: cases[0].id });
  const { sessions } = await wende.view('sessions');
  const held = sessions.find((one) => one.state === 'closed' && one.outcomes > 0);
  for (const print of ['hall_sheet', 'poster'])
    await visits.seePrint(print, uil, { session: held.session });
}
