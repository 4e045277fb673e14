// SPDX-License-Identifier: EUPL-1.2
// The pages of an engagement that runs, each as somebody for whom it says something of its own.
import { seeReading } from './links.mjs';
import { writeCase } from './stage.mjs';
import { seeSigning } from './windows.mjs';

/** The pages that everybody has, as those who see them differently. */
export async function seeOverviews(visits, people, e) {
  for (const name of ['Wende', 'Valk', 'Adelaar', 'Uil', 'Kwikstaart', 'Ekster'])
    await visits.see(`overview-${name}`, people[name], e);
  const { Wende: wende, Buizerd: buizerd, Visarend: visarend, Ooievaar: ooievaar } = people;
  await visits.see('agreements', wende, `${e}/agreements`);
  await visits.see('agreements-sponsor', visarend, `${e}/agreements`);
  await visits.see('agreements-edit', wende, `${e}/agreements/edit`);
  await visits.see('contract', buizerd, `${e}/agreements/contract`);
  await visits.see('people', wende, `${e}/agreements/people`);
  await visits.see('people-manager', buizerd, `${e}/agreements/people`);
  await visits.see('locations', wende, `${e}/locations`);
  const { locations } = await wende.view('locations');
  await visits.see('location', wende, `${e}/locations/${locations[0].card.id}`);
  await visits.see('location-lead', people.Kwikstaart, `${e}/locations/${locations[1].card.id}`);
  await visits.see('location-own', ooievaar, `${e}/locations/${locations[1].card.id}`);
  await visits.see('trust', people.Ekster, `${e}/trust`);
  await visits.see('not-there', wende, `${e}/nowhere`);
}

/** Cases in every state that has a page of its own. */
export async function seeCases(visits, people, e) {
  const { Wende: wende, Valk: valk, Buizerd: buizerd, Uil: uil } = people;
  const { cases } = await wende.view('casebook');
  const coded = (code) => cases.find((one) => one.code === code).id;
  const like = await wende.view('case', { id: coded('A') });
  const who = { wende, valk, buizerd };
  const write = (code, title, how_far) => writeCase(who, { code, title, like, how_far });
  const idea = await write('F', 'De sleutel van het noodaggregaat', 'title');
  const begun = await write('G', 'Twee handen op één schakelaar', 'begun');
  await buizerd.act('case.comment', {
    case_id: begun,
    section: 'what_was_agreed',
    on_version: 1,
    text: 'Zo staat het er, maar zo lezen wij het niet.',
    proposed: 'Artikel 7.2: “Storingen worden gemeld bij de Servicedesk van Opdrachtnemer.”',
  });
  const signed = await write('H', 'De nacht van de koelmachine', 'whole');
  await wende.act('case.record_consent', { case_id: signed, answer: 'agreed', on: '2025-12-30' });
  await wende.act('case.check_risk', {
    case_id: signed,
    risk: { safety: true, traceability: true, claim: true, press: true, on: '2025-12-30' },
  });
  await wende.act('case.offer_for_reading', { case_id: signed });
  await valk.act('case.rate', {
    case_id: signed,
    rating: { frequency: 'three_to_six', locations: 3, recognisability: 4 },
  });
  const { version } = await wende.view('case', { id: signed });
  await valk.turnKey('case_story', signed, version);

  await visits.see('casebook', wende, `${e}/cases`);
  await visits.see('casebook-end-responsible', uil, `${e}/cases`);
  await visits.see('case-released', wende, `${e}/cases/${coded('A')}`);
  await visits.see('case-released-reader', uil, `${e}/cases/${coded('B')}`);
  await visits.see('case-withdrawn', valk, `${e}/cases/${coded('E')}`);
  await visits.see('case-idea', valk, `${e}/cases/${idea}`);
  await visits.see('case-begun', valk, `${e}/cases/${begun}`);
  await visits.see('case-half-signed', buizerd, `${e}/cases/${signed}`);
  await visits.see('case-write', valk, `${e}/cases/${begun}/write`);
  await visits.see('case-write-idea', wende, `${e}/cases/${idea}/write`);
  await visits.see('case-write-signed', buizerd, `${e}/cases/${signed}/write`);
  await visits.see('case-around', wende, `${e}/cases/${signed}/around`);
  await visits.see('case-around-released', valk, `${e}/cases/${coded('C')}/around`);
  for (const print of ['room_sheet', 'signing_form'])
    await visits.see(`case-prints-${print}`, wende, `${e}/cases/${signed}/prints?print=${print}`);
  await seeSigning(visits, buizerd, `${e}/cases/${signed}`);
  await seeReading(visits, people, signed);
}

/** Sessions, the solution table and the solutions, as the example has them. */
export async function seeTable(visits, people, e) {
  const { Wende: wende, Valk: valk, Buizerd: buizerd, Uil: uil, Ooievaar: ooievaar } = people;
  const { sessions } = await wende.view('sessions');
  await visits.see('sessions', wende, `${e}/sessions`);
  await visits.see('sessions-reader', people.Adelaar, `${e}/sessions`);
  const closed = sessions.find((one) => one.state === 'closed');
  await visits.see('session-closed', wende, `${e}/sessions/${closed.session}`);
  await visits.see('session-closed-reader', valk, `${e}/sessions/${closed.session}`);
  await visits.see('table', valk, `${e}/table`);
  await visits.see('table-sponsor', people.Adelaar, `${e}/table`);
  const table = await wende.view('table');
  const answered = [...table.answered, ...table.answered_before].find((one) => one.solution);
  await visits.see('outcome-answered', buizerd, `${e}/table/${answered.id}`);
  await visits.see('outcome-parked', valk, `${e}/table/${table.parked[0].id}`);
  const safety = table.no_answer_needed.find((one) => one.kind === 'safety_report');
  await visits.see('outcome-safety', valk, `${e}/table/${safety.id}`);
  await visits.see('meeting-none', wende, `${e}/table/meeting`);
  await visits.see('solutions', valk, `${e}/solutions`);
  const { solutions } = await wende.view('solutions');
  const coded = (code) => solutions.find((one) => one.code === code).id;
  await visits.see('solution', wende, `${e}/solutions/${coded('S1')}`);
  await visits.see('solution-waits', ooievaar, `${e}/solutions/${coded('S4')}`);
  await visits.see('solution-end-responsible', uil, `${e}/solutions/${coded('S6')}`);
  await visits.see('solution-write', valk, `${e}/solutions/${coded('S3')}/write`);
}
