// SPDX-License-Identifier: EUPL-1.2
// An engagement and the open session of its facilitator, played: what the console tells, and what becomes of
// paper.
export const engagement = 'a'.repeat(32);
const base = `/engagements/${engagement}`;
const me = {
  account: { id: '1', login: 'wende', display_name: 'Wende' },
  demo: false,
  transport: 'tls',
  engagements: [
    { id: engagement, title: 'Vijf datacenters', role: 'facilitator', status: 'confirmed' },
  ],
};
export const overview = {
  id: engagement,
  title: 'Vijf datacenters',
  purpose: 'Samen.',
  client: { party: 'client', name: 'Ambelaar', initial: 'A' },
  contractor: { party: 'contractor', name: 'Stroomvest', initial: 'S' },
  left: 'client',
  me: { member: 'm', role: 'facilitator', party: null, status: 'confirmed' },
  today: '2025-05-02',
  ground_rules_sealed: true,
  turns: { client: [], contractor: [], facilitator: [], mine: [] },
  locations: [],
  counts: null,
  sealed: [],
  notice_by: null,
  days_to_notice: null,
};
const none = { seats: 0, joined: 0, phones: 0, paper: 0 };

/** A room that keeps cards as the real one does: the highest sequence wins, and only dots come out. */
export function playRoom({ statements = 6, seats = 7, ...more } = {}) {
  const ids = Array.from({ length: statements }, (_, at) => `s${at + 1}`);
  const room = {
    state: 'open',
    number: 1,
    form: 'counts',
    predictions: 'asked',
    debated: [],
    totals: null,
    cards: new Map(),
    sent: [],
    refuses: null,
    ...more,
  };
  const marked = () => [...room.cards.values()].filter((card) => card.cells.length > 0);
  const of = (party) => ({
    ...none,
    seats,
    paper: marked().filter((card) => card.party === party).length,
  });
  const one = room.form === 'one_group';
  room.view = () => ({
    session: {
      session: 's',
      location: 'l',
      place: 'Eindhoven',
      case_title: 'Het alarm',
      state: 'open',
      on: '2025-05-02',
      starts_minutes: 780,
      outcomes: 0,
    },
    now: Date.now(),
    steps: [],
    step: null,
    next: null,
    back: null,
    say: 'script.voting.say',
    step_since: null,
    ends_at: null,
    screen: 'step',
    screen_statement: null,
    form: room.form,
    question: '',
    safety_route: '',
    proposed: [],
    positions: [],
    wall: [],
    managers: 'not_asked',
    may_travel: [],
    travelling: [],
    outcomes: [],
    next_outcome: 1,
    resumes_on: null,
    feedback_on: null,
    statements: ids.map((statement, at) => ({
      statement,
      number: at + 1,
      kind: 'norm',
      text: `Stelling nummer ${at + 1} van deze casus.`,
    })),
    debated: room.debated,
    rounds: [
      {
        round: 'r',
        number: room.number,
        state: room.state,
        form: room.form,
        predictions: room.predictions,
        statements: ids,
        on_paper: room.number === 2 ? ids.filter((id) => room.debated.includes(id)) : ids,
        turnout: {
          client: one ? none : of('client'),
          contractor: one ? none : of('contractor'),
          group: one ? of(null) : none,
        },
        missing: 0,
        more_ballots_than_seats: false,
        totals_entered: room.totals !== null,
        paper: [...room.cards.values()].map((card) => ({
          card: card.card,
          party: card.party,
          sequence: card.sequence,
          finished: ids.map((id) => card.cells.some((cell) => cell.statement === id)),
        })),
        rows: [],
        may: [
          ...(room.totals ? [] : ['enter_paper_card']),
          ...(marked().length > 0 ? [] : ['enter_paper_totals']),
        ],
      },
    ],
    may: [],
  });
  room.answers = {
    'GET /me': () => [200, me],
    [`GET ${base}/views/overview`]: () => [200, overview],
    [`GET ${base}/views/console`]: () => [200, room.view()],
    [`POST ${base}/commands/round.enter_paper`]: (body) => {
      room.sent.push(body);
      if (room.refuses) return [409, { key: room.refuses, title: `Nee: ${room.refuses}` }];
      const known = room.cards.get(body.card);
      if (!known || known.sequence < body.sequence) room.cards.set(body.card, body);
      return [200, { size: 1, result: { ids: [] } }];
    },
    [`POST ${base}/commands/round.enter_totals`]: (body) => {
      room.sent.push(body);
      room.totals = body.totals.length > 0 ? body.totals : null;
      return [200, { size: 1, result: { ids: [] } }];
    },
  };
  return room;
}
