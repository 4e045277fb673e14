// SPDX-License-Identifier: EUPL-1.2
// What the people of the journey write and say. All of it is invented; people bear names of birds.

/** Who is who; the same in both languages. */
export const cast = {
  client: 'Lisdodde',
  contractor: 'Waterkers',
  origin: { place: 'Zwolle', code: 'ZWO' },
  debated: { place: 'Tilburg', code: 'TLB' },
};

const dutch = {
  engagement: 'Serverkoeling 2026',
  purpose: 'Twee organisaties leren samen van wat er in de datacenters gebeurt.',
  rules:
    '## Vertrouwelijk\n\nWat in de zaal gezegd wordt, blijft in de zaal.\n\n- geen namen\n- niemand wordt beoordeeld',
  systems: 'gekoeld water, twee aggregaten',
  safety: 'Bel de meldkamer, toestel 112.',
  start_reason: 'Daar is het team het verst.',
  article: '7.2',
  literal: 'Storingen worden binnen vier uur verholpen.',
  readings: {
    client: 'Binnen vier uur is de koeling terug.',
    contractor: 'Binnen vier uur is er iemand die eraan werkt.',
  },
  title: 'De klep van dinsdag',
  sections: {
    installation: 'Gekoeld water, klep in de retour',
    what_was_agreed: 'Artikel 7.2: storingen worden binnen vier uur verholpen.',
    customary: 'Meestal belt men eerst elkaar, en daarna pas de meldkamer.',
    what_happened:
      '- 09:10 – De beheerder ziet de temperatuur oplopen.\n- 09:40 – De monteur zet de klep met de hand open.',
    hinge: 'De monteur wil nog bellen, maar loopt door.',
    inner_voices:
      'Monteur: als ik bel, moet ik wachten.\nBeheerder: als hij niet belt, hoor ik het straks van boven.',
    question: 'Wat hadden beide kanten samen kunnen doen voor de klep open ging?',
    altered: 'De dag en de ruimte zijn veranderd.',
    follow_up: 'De klep bleek al weken te lekken.',
  },
  remark: 'Zo klinkt het alsof hij het vergat.',
  hinge: 'De monteur heeft de telefoon in zijn hand en kiest toch eerst voor de klep.',
  statements: [
    'Wie een klep met de hand bedient, belt eerst.',
    'Vier uur is lang genoeg om het samen te doen.',
    'De ander belt alleen als het misgaat.',
    'Wij weten van elkaar wie er dienst heeft.',
    'Een logboek dat niemand leest, helpt niemand.',
    'De meldkamer vertraagt het werk.',
    'Ik zou de ander vaker willen spreken.',
    'Een fout melden levert je gedoe op.',
  ],
  room: 'De kantine, tweede verdieping',
  wall: 'Wij bellen elkaar, en dat staat nergens.',
  second_wall: 'Wie belt, wordt niet afgerekend.',
  outcomes: {
    proposal: 'Zet een vaste belronde om negen uur in het rooster van beide teams.',
    contract_question: 'Telt de hersteltijd vanaf de melding of vanaf de storing?',
    own_agreement: 'Wie een klep met de hand bedient, belt de ander eerst.',
  },
  reservation: 'Eén van ons wil dit eerst proberen.',
  taken_up: 'Wij proberen dit acht weken.',
  answered: 'Vanaf de melding. Dit staat nu bij artikel 7.2.',
  solution: {
    title: 'De belronde van negen uur',
    change: 'Elke werkdag om negen uur bellen beide teams tien minuten.',
    stops: 'De losse mails over openstaande punten.',
    problem: 'Wat de een weet, hoort de ander te laat.',
    gain: { client: 'Minder verrassingen.', contractor: 'Minder omwegen.' },
    cost: { client: 'Tien minuten per dag.', contractor: 'Tien minuten per dag.' },
    practice_moment: 'De overdracht van negen uur.',
  },
};

const english = {
  engagement: 'Server cooling 2026',
  purpose: 'Two organisations learn together from what happens in the data centres.',
  rules:
    '## Confidential\n\nWhat is said in the room stays in the room.\n\n- no names\n- nobody is judged',
  systems: 'chilled water, two generators',
  safety: 'Call the control room, extension 112.',
  start_reason: 'The team there is furthest.',
  article: '7.2',
  literal: 'Faults are put right within four hours.',
  readings: {
    client: 'Within four hours the cooling is back.',
    contractor: 'Within four hours somebody is working on it.',
  },
  title: 'The valve of Tuesday',
  sections: {
    installation: 'Chilled water, a valve in the return',
    what_was_agreed: 'Article 7.2: faults are put right within four hours.',
    customary: 'Mostly people call each other first, and only then the control room.',
    what_happened:
      '- 09:10 – The manager sees the temperature rise.\n- 09:40 – The technician opens the valve by hand.',
    hinge: 'The technician means to call, but walks on.',
    inner_voices:
      'Technician: if I call, I must wait.\nManager: if he does not call, I hear it from above.',
    question: 'What could both sides have done together before the valve was opened?',
    altered: 'The day and the room are changed.',
    follow_up: 'The valve had been leaking for weeks.',
  },
  remark: 'This sounds as if he forgot.',
  hinge: 'The technician has the phone in his hand and still chooses the valve first.',
  statements: [
    'Whoever works a valve by hand calls first.',
    'Four hours is long enough to do it together.',
    'The other side only calls when things go wrong.',
    'We know of each other who is on duty.',
    'A log that nobody reads helps nobody.',
    'The control room slows the work down.',
    'I would like to speak to the other side more often.',
    'Reporting a mistake brings you trouble.',
  ],
  room: 'The canteen, second floor',
  wall: 'We call each other, and that is written nowhere.',
  second_wall: 'Whoever calls is not called to account.',
  outcomes: {
    proposal: 'Put a call at nine into the roster of both teams.',
    contract_question: 'Does repair time count from the report or from the fault?',
    own_agreement: 'Whoever works a valve by hand calls the other side first.',
  },
  reservation: 'One of us wants to try this first.',
  taken_up: 'We try this for eight weeks.',
  answered: 'From the report. This now stands beside article 7.2.',
  solution: {
    title: 'The call at nine',
    change: 'Every working day at nine both teams call for ten minutes.',
    stops: 'The loose mails about open points.',
    problem: 'What one side knows, the other hears too late.',
    gain: { client: 'Fewer surprises.', contractor: 'Fewer detours.' },
    cost: { client: 'Ten minutes a day.', contractor: 'Ten minutes a day.' },
    practice_moment: 'The hand-over at nine.',
  },
};

/** What is told in a language. */
export const toldIn = (tongue) => ({ ...cast, ...(tongue === 'nl' ? dutch : english) });
