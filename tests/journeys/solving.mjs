// SPDX-License-Identifier: EUPL-1.2
// A solution that both decide, with an owner of each party, tried at a location by a pair of its own.
import { turnKey } from './founding.mjs';
import { Hand } from './hand.mjs';
import { dayFromNow } from './words.mjs';

export async function writeSolution(j) {
  const { say } = j.words;
  const { specht, kievit, told } = j;
  const { solution } = told;
  for (const person of [specht, kievit]) {
    await person.goes(say('desk.solutions'));
    await person.link(solution.title).filter({ visible: true }).click();
    await person.heading(solution.title);
  }
  await specht.follow(say('solution.write'));
  await specht.write(say('solution.field.change'), solution.change);
  await specht.write(say('solution.field.stops'), solution.stops);
  await specht.tick(told.debated.place);
  await specht.write(say('solution.review'), dayFromNow(56));
  await specht.pick(say('solution.formality'), say('formality.stays_informal'));
  await specht.write(say('solution.field.problem'), solution.problem);
  for (const party of ['client', 'contractor']) {
    const side = specht.in(specht.page.getByRole('group', { name: told[party] }));
    await side.write(say(`solution.field.gain_${party}`), solution.gain[party]);
    await side.write(say(`solution.field.cost_${party}`), solution.cost[party]);
  }
  await specht.write(say('solution.field.practice_moment'), solution.practice_moment);
  await specht.write(say('solution.trial_weeks_label'), 8);
  await specht.press(say('solution.write_down'));
  await specht.sees(solution.change);
}

/** The place of one party in a pair. */
const placeOf = (j, person, within, party) =>
  person.in(within.root.locator('.chair').filter({ hasText: j.told[party] }));

async function name(j, place, who) {
  const { say } = j.words;
  await place.press(say('pair.name'));
  const field = place.field(say('pair.who'));
  const option = field.getByRole('option', { name: new RegExp(who) });
  await field.selectOption(await option.getAttribute('value'));
  await place.press(say('pair.name'));
  await place.sees(say('pair.not_accepted'));
}

async function acceptOnPaper(j, place) {
  const { say, like } = j.words;
  await place.press(say('pair.on_paper'));
  await place.press(say('pair.record_paper'));
  await place.sees(like('pair.accepted_by.paper'));
}

/** Somebody without an account says yes by a link that works once. */
async function acceptByLink(j, place, who) {
  const { say, like } = j.words;
  const at_desk = new Hand(place.whole);
  await place.press(say('pair.issue_link'));
  const given = at_desk.dialog(say('pair.issue_link'));
  const link = await given.field(like('pair.link_for')).inputValue();
  await given.press(say('common.close'));
  const owner = await j.people.withPhone(who);
  await owner.opens(link);
  await owner.heading(j.told.solution.title);
  await owner.press(say('personal.yes'));
  await owner.sees(like('personal.accepted'));
  await owner.close();
  await place.sees(like('pair.accepted_by.personal_link'));
}

/** Each contract manager names somebody of his own; one accepts by a link, one on paper. */
export async function nameOwners(j) {
  const { say } = j.words;
  const { specht, kievit } = j;
  const owners = (person, party) => placeOf(j, person, person.under(say('solution.owners')), party);
  await name(j, owners(specht, 'client'), 'Sijs');
  await acceptByLink(j, owners(specht, 'client'), 'Sijs');
  await name(j, owners(kievit, 'contractor'), 'Putter');
  await acceptOnPaper(j, owners(kievit, 'contractor'));
}

export async function decideSolution(j) {
  const { say } = j.words;
  const { specht, kievit } = j;
  for (const person of [specht, kievit]) {
    const version = Number(await person.page.locator('.revision').first().textContent());
    await turnKey(j, person, say('solution.what', { code: 'S1' }), version);
  }
  for (const person of [specht, kievit]) await person.sees(say('seal.whole'));
}

const sheet = (j, person) =>
  person.in(person.page.locator('details').filter({ hasText: j.told.debated.place }));

export async function completeDuo(j) {
  const { say } = j.words;
  const { specht, kievit } = j;
  for (const person of [specht, kievit]) {
    const details = sheet(j, person).root;
    if ((await details.getAttribute('open')) === null)
      await details.locator('summary').first().click();
  }
  const duo = (person, party) => placeOf(j, person, sheet(j, person), party);
  await name(j, duo(specht, 'client'), 'Sijs');
  await acceptOnPaper(j, duo(specht, 'client'));
  await name(j, duo(kievit, 'contractor'), 'Putter');
  await acceptByLink(j, duo(kievit, 'contractor'), 'Putter');
  // From then on it waits for those who say that it may begin here.
  const here = sheet(j, specht);
  await here.press(say('application.act.prepare'));
  await here.in(here.root.locator('form')).press(say('application.act.prepare'));
  await here.sees(say('application.state.prepared'));
}

/** The end-responsible and the local lead both say that it may begin here. */
export async function markFree(j) {
  const { say, like } = j.words;
  const { told } = j;
  for (const [person, party] of [
    [j.lepelaar, 'client'],
    [j.wulp, 'contractor'],
  ]) {
    await person.goes(say('desk.overview'));
    await person.takesTurn(say('turn.mark_free.one', { what: `S1 – ${told.solution.title}` }));
    const here = sheet(j, person);
    await here.press(say('application.act.mark_free'));
    await here.in(here.root.locator('form')).press(say('application.act.mark_free'));
    await here.sees(like(`application.free.${party}`));
  }
}

export async function startTrial(j) {
  const { say } = j.words;
  const here = sheet(j, j.lepelaar);
  await here.press(say('application.act.start'));
  await here.in(here.root.locator('form')).press(say('application.act.start'));
  await here.sees(say('application.state.in_trial'));
  for (const person of [j.specht, j.kievit])
    await sheet(j, person).sees(say('application.state.in_trial'));
}
