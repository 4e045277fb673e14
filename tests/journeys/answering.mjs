// SPDX-License-Identifier: EUPL-1.2
// The solution table: what a room proposed or asked gets an answer that both sign.
import assert from 'node:assert/strict';
import { signIn, turnKey } from './founding.mjs';
import { scannedFile } from './scanned.mjs';

/** The table sits; the client's manager has it on his screen, large enough to read across it. */
export async function openTable(j) {
  const { say, like } = j.words;
  const { specht, kievit } = j;
  await specht.goes(say('desk.table'));
  await specht.sees(like('turn.due.other'));
  await specht.press(say('meeting.open'));
  const form = specht.dialog(say('meeting.open'));
  await form.write(say('meeting.place'), j.told.debated.place);
  await form.press(say('meeting.begin'));
  await specht.heading(say('meeting.title', { date: j.words.date(Date.now()) }));
  await kievit.goes(say('desk.table'));
  await kievit
    .link(say('meeting.to'))
    .or(kievit.button(say('meeting.to')))
    .waitFor();
}

/** The proposal is taken up in a solution that is opened while the answer is written. */
export async function takeUpProposal(j) {
  const { say } = j.words;
  const { specht, told } = j;
  await specht.heading(told.outcomes.proposal);
  await specht.press(say('answer.write'));
  await specht.pick(say('answer.kind'), say('answer_kind_full.taken_up'));
  await specht.unfold(say('answer.new_solution'));
  await specht.write(say('solution.title'), told.solution.title);
  await specht.press(say('solution.open'));
  await specht.until(
    async () => (await specht.field(say('answer.solution')).inputValue()) !== '',
    'the new solution is chosen',
  );
  await specht.write(say('answer.words_taken_up'), told.taken_up);
  await specht.press(say('answer.lay'));
  await specht.sees(say('meeting.own_device'));
}

/** Nobody types a passphrase on another's device: the code leads to the same page on one's own. */
export async function signOnOwnDevice(j) {
  const { say } = j.words;
  const { specht, kievit, told } = j;
  const source = await specht.page.getByAltText(say('meeting.code')).getAttribute('src');
  const drawing = await specht.page.request.get(new URL(source, j.home).href);
  const address = scannedFile(await drawing.text());
  assert.ok(address.startsWith(`${j.home}${j.base}/table/`), address);
  const device = await j.people.withPhone('Kievit');
  await device.opens(address);
  await signIn(j, device);
  await device.heading(told.outcomes.proposal);
  await turnKey(j, device, say('answer.what', { code: 'UA1' }), 1);
  await device.sees(say('seal.take_back'));
  await device.close();
  await specht.sees(say('seal.half', { name: told.client }));
  // The other signs on the machine that is his own, from the same page.
  await specht.follow(address);
  await turnKey(j, specht, say('answer.what', { code: 'UA1' }), 1);
  await specht.sees(say('seal.whole'));
  await kievit.page.reload();
}

/** The question gets its answer, written by one side and signed by both. */
export async function answerQuestion(j) {
  const { say } = j.words;
  const { specht, kievit, told } = j;
  await specht.goes(say('desk.table'));
  await specht.press(say('meeting.to'));
  // What is signed meanwhile is off the agenda; the next lies open.
  await specht.heading(told.outcomes.contract_question);
  await specht.press(say('answer.write'));
  await specht.pick(say('answer.kind'), say('answer_kind_full.answered'));
  await specht.write(say('answer.words_answered'), told.answered);
  await specht.press(say('answer.lay'));
  await specht.sees(told.answered);
  await specht.press(say('meeting.mark_treated'));
  await specht.sees(say('meeting.all_treated'));
  await specht.press(say('meeting.close'));
  const end = specht.dialog(say('meeting.close'));
  await end.sees(told.outcomes.contract_question);
  await end.press(say('meeting.close'));
  for (const person of [specht, kievit]) {
    await person.goes(say('desk.table'));
    await person.follow(told.outcomes.contract_question);
    await turnKey(j, person, say('answer.what', { code: 'UA2' }), 1);
    await person.goes(say('desk.table'));
  }
  await kievit.sees(say('table.nothing_waits'));
}
