// SPDX-License-Identifier: EUPL-1.2
// A case is written from both sides: private drafts, laid on the table one by one, remarks, statements.
import assert from 'node:assert/strict';

/** The facilitator opens the case; all three go and write. */
export async function openCase(j) {
  const { say } = j.words;
  const { merel, specht, kievit, told } = j;
  await merel.goes(say('desk.cases'));
  await merel.press(say('casebook.open'));
  const form = merel.dialog(say('casebook.open'));
  await form.write(say('casebook.code'), 'A');
  await form.write(say('casebook.case_title'), told.title);
  await form.press(say('casebook.open'));
  await merel.heading(told.title);
  j.case_path = new URL(merel.page.url()).pathname.replace(/\/write$/, '');
  for (const person of [specht, kievit]) {
    await person.goes(say('desk.cases'));
    await person.follow(told.title);
    await person.follow(say('case.page.write'));
  }
}

/** Types into one's own draft of a section, which nobody else sees. */
async function draft(j, person, section, text) {
  const name = j.words.say(`section.${section}.name`);
  const mine = person.in(
    person.region(name).root.getByRole('group', {
      name: j.words.say('write.mine_of', { section: name }),
    }),
  );
  await mine.write(j.words.say('write.mine'), text);
  return mine;
}

/** Writes a section and lays it on the table. */
async function lay(j, person, section, text) {
  const { say, like } = j.words;
  const mine = await draft(j, person, section, text);
  await mine.press(say('write.lay'));
  const part = person.region(say(`section.${section}.name`));
  await part.sees(like('write.by', { version: 1, name: person.name }));
}

/** What one contract manager writes stays his own until he lays it on the table. */
export async function draftInPrivate(j) {
  const { say } = j.words;
  const { specht, kievit, told } = j;
  const agreed = told.sections.what_was_agreed;
  const name = say('section.what_was_agreed.name');
  const mine = await draft(j, specht, 'what_was_agreed', agreed);
  await specht.in(specht.page.getByRole('banner')).sees(j.words.like('save.saved'));
  // A reload loses nothing that was typed.
  await specht.page.reload();
  assert.equal(await mine.field(say('write.mine')).inputValue(), agreed);
  for (const person of [kievit, j.merel])
    assert.ok(!(await person.text()).includes(agreed), 'a draft is private');
  await mine.press(say('write.lay'));
  for (const person of [kievit, j.merel]) await person.region(name).sees(agreed);
}

export async function layOnTable(j) {
  const { merel, kievit, told } = j;
  await lay(j, kievit, 'customary', told.sections.customary);
  for (const section of ['installation', 'what_happened', 'hinge', 'inner_voices', 'question'])
    await lay(j, merel, section, told.sections[section]);
  for (const section of ['follow_up', 'altered'])
    await lay(j, merel, section, told.sections[section]);
}

/** One contract manager remarks on a section and proposes another text, which is taken over. */
export async function proposeChange(j) {
  const { say } = j.words;
  const { merel, kievit, told } = j;
  const section = say('section.hinge.name');
  const theirs = kievit.region(section);
  await theirs.press(say('write.comment_of', { section }));
  await theirs.write(say('write.comment_label', { section }), told.remark);
  await theirs.press(say('write.propose'));
  await theirs.write(say('write.proposal_label', { section }), told.hinge);
  await theirs.press(say('write.proposal_send'));
  const mine = merel.region(section);
  await mine.sees(told.remark);
  await mine.press(say('write.take_over'));
  await merel.sees(say('write.taken_over', { version: 2 }));
  await theirs.sees(told.hinge);
}

const kinds = ['norm', 'reading', 'image', 'wish'];

/** Eight statements, by both contract managers in turn. */
export async function writeStatements(j) {
  const { say } = j.words;
  const { specht, kievit, told } = j;
  for (const person of [specht, kievit]) {
    const part = person.region(say('case.statements'));
    await part.press(say('statements.add'));
    for (const [index, text] of told.statements.entries()) {
      if ((person === specht) !== index < 4) continue;
      await part.write(say('statements.add_label', { code: `A${index + 1}` }), text);
      await part.pick(say('statements.kind'), say(`statement.kind.${kinds[index % 4]}`));
      await part.press(say('statements.add'));
      await part.sees(text);
    }
    await part.press(say('common.cancel'));
  }
  for (const text of told.statements) await j.merel.region(say('case.statements')).sees(text);
}
