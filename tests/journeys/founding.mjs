// SPDX-License-Identifier: EUPL-1.2
// From an empty folder to an engagement whose ground rules both sponsors signed.
import assert from 'node:assert/strict';

/** Fills in the page on which an account is made. */
async function makeAccount(person, say, act) {
  await person.write(say('account.display_name'), person.name);
  await person.write(say('account.login'), person.name.toLowerCase());
  await person.write(say('account.passphrase'), person.passphrase);
  await person.press(say(act));
}

/** The first start: the link on the program's line of JSON makes the facilitator's account. */
export async function setUp(j) {
  const { say } = j.words;
  const merel = await j.people.atDesk('Merel');
  await merel.opens(j.served.setup);
  await makeAccount(merel, say, 'setup.create');
  // A recovery sheet is shown where nobody listens in: not over a network in the clear.
  if (new URL(j.served.setup).hostname === '127.0.0.1') {
    await merel.sees(say('recovery.of', { name: 'Merel' }));
    await merel.press(say('recovery.done'));
  } else {
    await merel.sees(say('network.plain'));
  }
  await merel.heading(say('desk.choose'));
  await merel.opens(j.home);
  if (new URL(j.home).origin !== new URL(j.served.setup).origin) await signIn(j, merel);
  j.merel = merel;
}

/** At an address where nobody signed in yet. */
export async function signIn(j, person) {
  const { say } = j.words;
  await person.heading(say('signin.title'));
  await person.write(say('account.login'), person.name.toLowerCase());
  await person.write(say('account.passphrase'), person.passphrase);
  await person.press(say('signin.act'));
}

export async function openEngagement(j) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.follow(say('open.title'));
  await merel.write(say('open.name'), told.engagement);
  await merel.write(say('open.purpose'), told.purpose);
  for (const party of ['client', 'contractor'])
    await merel
      .in(merel.page.getByRole('group', { name: say(`open.${party}`) }))
      .write(say('open.organisation'), told[party]);
  await merel.press(say('open.act'));
  await merel.heading(told.engagement);
  await merel.heading(say('first.title'));
  j.base = new URL(merel.page.url()).pathname;
  assert.match(j.base, /^\/e\/[0-9a-f]{32}$/);
}

export async function draftGroundRules(j) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.follow(say('first.rules'));
  await merel.heading(say('agreements.rules'));
  await merel.follow(say('rules.draft_first'));
  await merel.write(say('rules.text'), told.rules);
  await merel.press(say('rules.lay', { version: 1 }));
  await merel.sees(say('rules.laid', { version: 1 }));
  await merel.heading(say('agreements.rules'));
}

/** The facilitator invites somebody, and gives the link. */
async function invite(j, { name, role, party, places = [] }) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.press(say('people.invite'));
  const form = merel.dialog(say('people.invite'));
  await form.write(say('people.name'), name);
  await form.pick(say('people.role'), say(`role.${role}`));
  if (party) await form.pick(say('people.party'), told[party]);
  for (const place of places) await form.tick(place);
  await form.press(say('people.invite_act'));
  const given = merel.dialog(say('people.invited', { name }));
  const link = await given.field(say('people.invited_link', { name })).inputValue();
  await given.press(say('common.close'));
  return link;
}

/** Somebody opens the link in his own browser and takes his place. */
async function accept(j, name, link) {
  const { say } = j.words;
  const person = await j.people.atDesk(name);
  await person.opens(link);
  await makeAccount(person, say, 'invitation.accept');
  await person.heading(j.told.engagement);
  return person;
}

/** Everybody but the end-responsible, who comes later. */
export async function invitePeople(j) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.goes(say('desk.agreements'));
  await merel.follow(say('agreements.people'));
  await merel.heading(say('agreements.people'));
  const places = [told.origin.place, told.debated.place];
  const invited = {
    zwaan: { name: 'Zwaan', role: 'sponsor', party: 'client' },
    reiger: { name: 'Reiger', role: 'sponsor', party: 'contractor' },
    specht: { name: 'Specht', role: 'contract_manager', party: 'client' },
    kievit: { name: 'Kievit', role: 'contract_manager', party: 'contractor' },
    wulp: { name: 'Wulp', role: 'local_lead', places },
    lepelaar: { name: 'Lepelaar', role: 'end_responsible', places },
  };
  const links = {};
  for (const [who, wanted] of Object.entries(invited)) links[who] = await invite(j, wanted);
  j.late_link = links.lepelaar;
  for (const who of ['zwaan', 'reiger', 'specht', 'kievit', 'wulp'])
    j[who] = await accept(j, invited[who].name, links[who]);
  await merel.item('Wulp').sees(say('member.status.accepted'));
}

/** Opens what one would sign. The passphrase is never there already, not even one's own of just now. */
async function readBeforeSigning(j, person, what, version) {
  const { say } = j.words;
  await person.press(say('seal.read_and_sign'));
  const paper = person.dialog(say('sign.title', { what, version }));
  assert.equal(await paper.field(say('account.passphrase')).inputValue(), '');
  return paper;
}

/** Was about to sign, and leaves it. */
async function thinkAgain(j, person, what, version) {
  const { say } = j.words;
  const paper = await readBeforeSigning(j, person, what, version);
  await paper.write(say('account.passphrase'), person.passphrase);
  await paper.press(say('common.cancel'));
  await person.misses(say('sign.act'));
}

/** Turns one's key on what stands open, with the passphrase. */
export async function turnKey(j, person, what, version) {
  const { say } = j.words;
  const paper = await readBeforeSigning(j, person, what, version);
  await paper.write(say('account.passphrase'), person.passphrase);
  await paper.press(say('sign.act'));
  await person.misses(say('sign.act'));
}

/** Both sponsors sign, each from his own turn; with that, whoever accepted is confirmed. */
export async function signGroundRules(j) {
  const { say } = j.words;
  for (const person of [j.zwaan, j.reiger]) {
    await person.takesTurn(say('turn.sign_ground_rules.one'));
    await thinkAgain(j, person, say('agreements.rules'), 1);
    await turnKey(j, person, say('agreements.rules'), 1);
  }
  await j.zwaan.sees(say('seal.whole'));
  await j.merel.item('Wulp').sees(say('member.status.confirmed'));
}

/** Whom both had on the list he signed is confirmed once he comes in. */
export async function letListedIn(j) {
  j.lepelaar = await accept(j, 'Lepelaar', j.late_link);
  await j.merel.item('Lepelaar').sees(j.words.say('member.status.confirmed'));
}

/** Who was invited later is confirmed by the own sponsor, by hand. */
export async function confirmLatecomer(j) {
  const { say } = j.words;
  const { reiger, told } = j;
  const places = [told.origin.place];
  await accept(j, 'Tureluur', await invite(j, { name: 'Tureluur', role: 'local_lead', places }));
  await reiger.follow(say('agreements.people'));
  const entry = reiger.item('Tureluur');
  await entry.sees(say('member.status.accepted'));
  await entry.press(say('people.confirm'));
  await reiger.sees(say('people.confirmed', { name: 'Tureluur' }));
  await entry.sees(say('member.status.confirmed'));
}
