// SPDX-License-Identifier: EUPL-1.2
// The contract with a passage that both read differently, two locations and the people who work there.
import { dayFromNow } from './words.mjs';

export async function fillInContract(j) {
  const { say } = j.words;
  const { merel } = j;
  await merel.goes(say('desk.agreements'));
  await merel.follow(say('agreements.contract'));
  await merel.press(say('contract.edit'));
  const form = merel.dialog(say('contract.edit'));
  await form.write(say('contract.number'), 'K-2026-1');
  await form.write(say('contract.day.starts'), dayFromNow(-400));
  await form.write(say('contract.day.ends'), dayFromNow(700));
  await form.write(say('contract.day.notice_by'), dayFromNow(500));
  await form.write(say('contract.extra_work_field'), '120.000');
  await form.write(say('contract.malus_field'), '4');
  await form.press(say('contract.set_act'));
  await merel.heading(say('contract.title', { number: 'K-2026-1' }));
}

async function addLocation(j, { place, code }) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.press(say('location.add'));
  const form = merel.dialog(say('location.add'));
  await form.write(say('location.place'), place);
  await form.write(say('location.code'), code);
  await form.write(say('location.systems'), told.systems);
  await form.write(say('location.users_label'), 240);
  await form.write(say('location.fee_label'), '480.000');
  await form.write(say('team.label.technical_managers'), 5);
  await form.write(say('team.label.facility_managers'), 2);
  await form.write(say('team.label.technicians'), 6);
  await form.write(say('team.label.coordinators'), 1);
  await form.write(say('location.safety_route'), told.safety);
  await form.press(say('location.add_act'));
  await merel.link(place).waitFor();
}

/** Where the case happened, and where it is debated first: never the same. */
export async function addLocations(j) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.goes(say('desk.locations'));
  for (const location of [told.origin, told.debated]) await addLocation(j, location);
  await merel.follow(told.debated.place);
  await merel.press(say('location.start_first'));
  const form = merel.dialog(say('location.start_edit'));
  await form.write(say('location.start_month'), dayFromNow(60).slice(0, 7));
  await form.write(say('location.start_reason'), told.start_reason);
  await form.press(say('location.start_act'));
  await merel.sees(told.start_reason);
}

/** Each contract manager writes his own reading of a passage, and neither the other's. */
export async function readPassage(j) {
  const { say } = j.words;
  const { specht, kievit, told } = j;
  await specht.goes(say('desk.agreements'));
  await specht.follow(say('agreements.contract'));
  await specht.press(say('contract.add_excerpt'));
  const form = specht.dialog(say('contract.add_excerpt'));
  await form.write(say('contract.article'), told.article);
  await form.write(say('contract.literal'), told.literal);
  await form.press(say('contract.add_excerpt_act'));
  await kievit.goes(say('desk.agreements'));
  await kievit.follow(say('agreements.contract'));
  for (const [person, party] of [
    [specht, 'client'],
    [kievit, 'contractor'],
  ]) {
    await person.press(say('contract.reading_write'));
    await person.write(say('contract.own_reading'), told.readings[party]);
    await person.press(say('contract.reading_act'));
  }
  for (const person of [specht, kievit])
    for (const reading of Object.values(told.readings)) await person.sees(reading);
}

/** Two people of the team, one of each party, without an account. */
export async function addTeamPeople(j) {
  const { say } = j.words;
  const { specht, kievit, told } = j;
  for (const [person, name, craft] of [
    [specht, 'Sijs', 'technical_manager'],
    [kievit, 'Putter', 'technician'],
  ]) {
    await person.follow(say('agreements.people'));
    await person.press(say('people.add'));
    const form = person.dialog(say('people.add'));
    await form.write(say('people.name'), name);
    await form.pick(say('people.craft'), say(`craft.${craft}`));
    await form.tick(told.debated.place);
    await form.press(say('people.add_act'));
    await person.sees(name);
  }
}
