// SPDX-License-Identifier: EUPL-1.2
// What surrounds a case before both sign it: origin, consent, blind ratings, test readers, risk.
import assert from 'node:assert/strict';
import { turnKey } from './founding.mjs';

const around = (j, person, key) => person.region(j.words.say(key));

export async function nameOrigin(j) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.follow(say('case.page.around'));
  await around(j, merel, 'case.level').pick(say('case.level'), say('fictionalisation.constructed'));
  const origin = around(j, merel, 'around.origin');
  await origin.tick(told.origin.place);
  await merel.sees(say('around.origin_set'));
}

/** Who recognises himself in the story agreed. */
export async function recordConsent(j) {
  const { say } = j.words;
  const part = around(j, j.merel, 'around.consent');
  await part.press(say('around.consent_agreed'));
  await part.sees(j.words.like('case.consent_given'));
}

async function rate(j, person, { frequency, locations, recognise, act }) {
  const { say } = j.words;
  const part = around(j, person, 'rating.title');
  await part.pick(say('rating.frequency'), say(`rating.frequency.${frequency}`));
  await part.write(say('rating.spread'), locations);
  await part.pick(say('rating.recognise'), say(`rating.recognise.${recognise}`));
  await part.press(say(act));
}

/** Both rate blind; once both are in, both see both. They differ enough to be talked about. */
export async function rateBlind(j) {
  const { say } = j.words;
  const { specht, kievit, merel } = j;
  for (const person of [specht, kievit]) await person.follow(say('case.page.around'));
  await rate(j, specht, {
    frequency: 'more_than_six',
    locations: 2,
    recognise: 4,
    act: 'rating.give',
  });
  await specht.sees(say('rating.given'));
  for (const person of [kievit, merel]) {
    await around(j, person, 'rating.title').sees(say('rating.in'));
    const read = await around(j, person, 'rating.title').root.getByRole('table').count();
    assert.equal(read, 0, 'a single rating is shown to nobody');
  }
  await rate(j, kievit, {
    frequency: 'once_or_twice',
    locations: 1,
    recognise: 3,
    act: 'rating.give_last',
  });
  for (const person of [specht, kievit, merel])
    await around(j, person, 'rating.title').sees(say('rating.frequency.more_than_six'));
  const talk = around(j, merel, 'rating.title');
  await talk.press(say('rating.talk_record'));
  await around(j, kievit, 'rating.title').sees(j.words.like('rating.talk_was'));
}

/** A contract manager makes a link to read the case, for somebody of his own party. */
async function readerLink(j, person) {
  const { say } = j.words;
  await person.press(say('people.reader'));
  const form = person.dialog(say('people.reader'));
  await form.pick(say('people.reader_case'), 'A');
  await form.press(say('people.reader_act'));
  const link = await form.field(say('people.reader_link', { code: 'A' })).inputValue();
  await form.press(say('common.close'));
  return link;
}

/** A reader opens the link on his own phone, once, and says how recognisable it is. */
async function readAndRate(j, name, link, recognise) {
  const { say } = j.words;
  const reader = await j.people.withPhone(name);
  await reader.opens(link);
  await reader.heading(j.told.title);
  assert.ok(!(await reader.text()).includes(j.told.origin.place), 'the origin stays unsaid');
  assert.ok(!(await reader.text()).includes(j.told.statements[0]), 'statements are not read here');
  await reader.pick(say('personal.recognise'), say(`rating.recognise.${recognise}`));
  await reader.press(say('personal.rate'));
  await reader.sees(say('personal.rated'));
  await reader.page.reload();
  await reader.sees(say('personal.rated'));
  await reader.close();
}

/** Two readers of each party, by single-use personal links. */
export async function letReadersRead(j) {
  const { say } = j.words;
  const { specht, kievit, merel } = j;
  for (const [person, party] of [
    [specht, 'client'],
    [kievit, 'contractor'],
  ]) {
    await person.follow(say('readers.links'));
    for (const [number, recognise] of [3, 4].entries())
      await readAndRate(j, `${party} reader ${number}`, await readerLink(j, person), recognise);
    await person.page.goBack();
  }
  for (const person of [specht, merel])
    await around(j, person, 'readers.title').sees(say('readers.opened'));
}

export async function checkRisk(j) {
  const { say } = j.words;
  const part = around(j, j.merel, 'risk.title');
  for (const risk of ['safety', 'traceability', 'claim', 'press'])
    await part.pick(say(`risk.${risk}`), say('common.yes'));
  await part.press(say('risk.check'));
  await part.sees(j.words.like('risk.checked'));
}

/** The texts on the table become one version, which both read as a whole. */
export async function offerForReading(j) {
  const { say } = j.words;
  await j.merel.follow(say('case.page.read'));
  await j.merel.press(say('case.offer'));
  await j.merel.sees(say('case.offered', { version: 1 }));
}

/** Both keys on exactly this version, each shown in full to its signer. */
export async function signCase(j) {
  const { say } = j.words;
  const { specht, kievit, merel } = j;
  for (const person of [specht, kievit]) {
    await person.follow(say('case.page.read'));
    await person.heading(j.told.title);
  }
  for (const person of [specht, kievit]) {
    await turnKey(j, person, say('case.what', { code: 'A' }), 1);
    if (person === specht) await kievit.sees(say('seal.half', { name: j.told.contractor }));
  }
  for (const person of [specht, kievit, merel]) await person.sees(say('seal.whole'));
}

export async function releaseCase(j) {
  const { say } = j.words;
  await j.merel.follow(say('case.page.read'));
  await j.merel.press(say('case.release'));
  await j.merel.sees(say('case.released'));
  await j.specht.sees(
    j.words.like('case.eyebrow_version', {
      code: 'A',
      state: say('case_story.state.released'),
      version: 1,
    }),
  );
}
