// SPDX-License-Identifier: EUPL-1.2
// At the table: an agreement of the team that needs an answer after all, a slip of the pen, two parties that
// do not come to one answer, and a danger that was solved.
import assert from 'node:assert/strict';
import { goesTo } from './demo-roles.mjs';
import { danger } from './room-halted.mjs';

const told = {
  turn: 'Dit kost geld, en dat spreekt het team niet alleen af.',
  correction: 'Rechtstreeks bellen mag, ook ’s nachts.',
  valk: 'Zolang niet vaststaat wie de rit betaalt, zeggen wij geen ja.',
  buizerd: 'Zonder ja van de ander rijden wij op eigen risico.',
};

const opens = (j, person, outcome) => goesTo(j, person, `/table/${outcome}`);

export async function turnIntoProposal(j) {
  const { say } = j.words;
  const { valk, buizerd } = j;
  await opens(j, valk, j.room.own_agreement);
  await valk.press(say('outcome.turn'));
  await valk.write(say('outcome.turn_reason'), told.turn);
  await valk.press(say('outcome.turn'));
  await opens(j, buizerd, j.room.own_agreement);
  for (const person of [valk, buizerd])
    await person.under(say('outcome.was_agreement')).sees(told.turn);
}

export async function correctOutcome(j) {
  const { say } = j.words;
  const { wende, valk } = j;
  await opens(j, wende, j.room.proposal);
  await wende.press(say('outcome.correct'));
  await wende.write(say('outcome.correction'), told.correction);
  await wende.press(say('outcome.correct'));
  await opens(j, valk, j.room.proposal);
  for (const person of [wende, valk]) {
    await person.sees(say('outcome.corrected'));
    await person.sees(told.correction);
  }
}

/** Each gives the reason of his party; until the day has passed, the other does not read it. */
export async function giveReasons(j) {
  const { say, like } = j.words;
  for (const [who, other] of [
    ['valk', 'buizerd'],
    ['buizerd', 'valk'],
  ]) {
    const person = j[who];
    await opens(j, person, j.room.proposal);
    await person.press(say('answer.give_reason'));
    await person.write(say('answer.reason'), told[who]);
    await person.press(say('answer.reason_give'));
    await person.sees(like('answer.own_reason'));
    await person.sees(told[who]);
    assert.ok(!(await person.text()).includes(told[other]), 'the reason of the other is not read');
  }
}

/** Who was told says that it was solved; who read that it was told, reads that too. */
export async function solveDanger(j) {
  const { say } = j.words;
  const { wende, valk } = j;
  const table = await j.ask.wende.view('table');
  const report = table.no_answer_needed.find(
    (one) => one.kind === 'safety_report' && one.session.id === j.room.session,
  );
  assert.ok(report, 'the danger was written down');
  for (const person of [wende, valk]) {
    await opens(j, person, report.id);
    for (const words of [danger.passed_to, danger.words, say('safety.not_solved')])
      await person.sees(words);
  }
  await wende.press(say('safety.record_solved'));
  for (const person of [wende, valk]) await person.misses(say('safety.not_solved'));
}
