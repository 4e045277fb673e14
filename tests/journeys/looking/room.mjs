// SPDX-License-Identifier: EUPL-1.2
// The sixth session of the worked example, from the open vote to the poster: the console with each of
// its tools, the projector in each of its modes, and a phone in each of its states.
import { tongues } from './visits.mjs';

const spheres = ['formal', 'informal'];
const planes = ['thinking', 'doing'];
const reaches = ['own', 'mutual'];
const notes = [
  'Artikel 7.2 zegt servicedesk, en wie belt, is in overtreding.',
  'Er is geen rooster waarop staat wie de installatie kent.',
  'Wij denken dat zij liever niets melden dan een malus krijgen.',
  'De klok van de KPI loopt pas na de melding.',
  'Je belt wie je vertrouwt.',
  'Op kantoor weet niemand hoe het om half drie gaat.',
  'We schrijven het achteraf zo op dat het klopt.',
  'We bedanken elkaar nooit voor zo’n nacht.',
];
const outcomes = [
  ['proposal', 'Rechtstreeks bellen mag, met één regel spoor binnen 24 uur.'],
  ['contract_question', 'Is een gesprek over een alarm al een opdracht in de zin van artikel 7.2?'],
  [
    'own_agreement',
    'Om half drie bellen we de installatieverantwoordelijke vóór we een string met alarm laten staan.',
  ],
  ['lasting_difference', 'Of piket er is voor de factuur of voor de storing.'],
];

/** Whoever holds a phone: a browser without an account, another one for each language. */
const phone = { name: 'phone' };

/** Types a card of the first party as far as its third statement. */
async function typeHalf(page) {
  await page.getByRole('radio').first().click();
  await page.keyboard.type('1e2o3');
}

export class SixthSession {
  constructor(visits, people, e) {
    Object.assign(this, { visits, e, wende: people.Wende, valk: people.Valk, people });
  }

  async begin() {
    const { sessions } = await this.wende.view('sessions');
    this.id = sessions.find((one) => one.state === 'open').session;
    this.statements = (await this.console()).statements.map((line) => line.statement);
  }
  console() {
    return this.wende.view('console', { id: this.id });
  }
  async round(number) {
    return (await this.console()).rounds.findLast((one) => one.number === number);
  }
  act(name, fields) {
    return this.wende.act(name, { session: this.id, ...fields });
  }
  async go(to) {
    const { step } = await this.console();
    await this.act('session.advance', { from: step, to });
  }
  /** A press on the round's own row. */
  async press(name, number, fields = {}) {
    const { round } = await this.round(number);
    await this.wende.act(name, { round, ...fields });
  }
  mates() {
    const body = { engagement: this.wende.engagement, session: this.id };
    return this.wende.post('/api/demo/seat-mates', body);
  }
  /** A free card of each party: one for the phone in Dutch, the other for the one in English. */
  async takeCards() {
    const seats = await this.wende.get(`/api/demo/free-seats/${this.wende.engagement}/${this.id}`);
    const token = ({ address }) => address.slice(address.indexOf('#'));
    this.cards = Object.fromEntries(tongues.map((tongue, at) => [tongue, token(seats[at])]));
  }

  seeConsole(name, query) {
    return this.visits.see(
      `console-${name}`,
      this.wende,
      `${this.e}/sessions/${this.id}/console${query}`,
    );
  }
  seeScreen(name) {
    return this.visits.seeRoom(
      `screen-${name}`,
      this.wende,
      `/screen/?e=${this.wende.engagement}&s=${this.id}`,
    );
  }
  seePhone(name, options = {}) {
    const path = (tongue) => `/s/${this.cards[tongue]}`;
    return this.visits.seePhone(`phone-${name}`, phone, path, options);
  }
  async show(mode, statement) {
    await this.act('session.show', { mode, statement: statement ?? null });
  }

  async voting() {
    await this.visits.seePhone('phone-no-card', { name: 'passer-by' }, () => '/s/');
    await this.visits.seePhone('phone-refused', { name: 'stranger' }, () => '/s/#nobody', {
      may_refuse: /seat/,
    });
    await this.takeCards();
    await this.seePhone('vote');
    for (const tool of ['step', 'vote', 'debate', 'wall', 'harvest'])
      await this.seeConsole(`voting-${tool}`, `?tool=${tool}`);
    const paper = `${this.e}/sessions/${this.id}/paper?round=1`;
    await this.visits.see('paper', this.wende, paper);
    await this.visits.see('paper-half-typed', this.wende, paper, { open: typeHalf });
    await this.visits.see('paper-counts', this.wende, `${paper}&count=totals`);
    await this.seeScreen('ballots');
    for (const mode of ['join', 'question', 'blank']) {
      await this.show(mode);
      await this.seeScreen(mode);
    }
    await this.show('step');
    await this.mates();
    await this.press('round.lock', 1);
    await this.seePhone('locked');
    await this.seeConsole('locked', '');
  }

  async reveal() {
    await this.go('reveal');
    for (const beat of ['predictions', 'votes']) {
      await this.press('round.reveal', 1, { beat });
      await this.seeConsole(beat, '');
      await this.seeScreen(`${beat}-all`);
      await this.show('step', this.statements[0]);
      await this.seeScreen(`${beat}-one`);
      await this.show('step');
    }
  }

  async debate() {
    const debated = (await this.console()).proposed.map((one) => one.statement);
    await this.act('session.choose_debated', { statements: debated });
    await this.go('perspective');
    await this.act('session.draw_positions', { statement: debated[0] });
    await this.seeConsole('debate', '');
    await this.show('positions');
    await this.seeScreen('positions');
    await this.show('step');
    await this.go('why');
    let at = 0;
    for (const sphere of spheres)
      for (const plane of planes)
        for (const reach of reaches)
          await this.act('session.note_on_wall', { text: notes[at++], sphere, plane, reach });
    await this.seeConsole('wall', '');
    await this.seeScreen('wall');
    await this.go('better');
    await this.seeConsole('better', '');
    await this.seeScreen('step');
  }

  async secondVote() {
    await this.go('second_vote');
    await this.seeConsole('second-vote-no-deck', '');
    await this.act('round.deal', { number: 2, client_seats: 7, contractor_seats: 7 });
    await this.seeConsole('second-vote-dealt', '');
    await this.visits.seePrint('seat_cards', this.wende, { session: this.id });
    await this.press('round.open', 2);
    await this.takeCards();
    await this.seePhone('second-vote');
    await this.mates();
    await this.press('round.lock', 2);
    await this.press('round.reveal', 2, { beat: 'votes' });
    await this.seeConsole('second-vote-revealed', '');
    await this.seeScreen('second-vote');
  }

  async harvest() {
    await this.go('harvest');
    const support = { client_support: 'carried', contractor_support: 'carried_with_reservation' };
    const noted = [];
    for (const [at, [kind, text]] of outcomes.entries()) {
      const code = `UA${at + 8}`;
      const reservation = 'Mits het ook ’s nachts werkt.';
      const { ids } = await this.act('outcome.note', { code, kind, text, ...support, reservation });
      noted.push(ids[0]);
    }
    await this.seeConsole('harvest', '');
    await this.seeScreen('outcomes');
    await this.seePhone('confirm');
    for (const outcome of noted)
      for (const party of ['client', 'contractor'])
        await this.wende.act('outcome.confirm', { outcome, party, by: 'initials_on_sheet' });
    // Its card is over as soon as the harvest ends, and the open page asks once more.
    await this.seePhone('confirmed', { may_refuse: /seat/ });
    await this.seeConsole('confirmed', '');
    await this.go('reflection');
    await this.seeConsole('reflection', '');
    await this.go('check_out');
    await this.seeConsole('check-out', '');
    await this.act('session.end_harvest', {});
    await this.seePhone('done', { may_refuse: /seat/ });
    await this.seeScreen('thanks');
    await this.seeConsole('over', '');
    await this.visits.see('session-harvested', this.wende, `${this.e}/sessions/${this.id}`);
    await this.visits.see('session-harvested-manager', this.valk, `${this.e}/sessions/${this.id}`);
  }
}

/** All of it, in order. */
export async function seeSession(visits, people, e) {
  const sixth = new SixthSession(visits, people, e);
  await sixth.begin();
  for (const part of ['voting', 'reveal', 'debate', 'secondVote', 'harvest']) await sixth[part]();
}
