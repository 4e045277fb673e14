// SPDX-License-Identifier: EUPL-1.2
// Brings the worked example as far as its pages need: cases that are still being written, sessions
// that are still being prepared, links that somebody has in his hand.
import { Asking } from './asking.mjs';

/** Everybody of the example, each in a browser of his own. */
export async function demoPeople(browser, url) {
  const open = async (member, name) => {
    const context = await browser.newContext({ timezoneId: 'Europe/Amsterdam' });
    const asking = new Asking(context, url);
    if (member) await asking.post('/api/demo/role', { member });
    return Object.assign(asking, { name });
  };
  const door = await open(undefined, 'door');
  const { roles } = await door.get('/api/me');
  await door.context.close();
  const people = {};
  for (const role of roles) {
    const somebody = await open(role.member, role.display_name);
    somebody.engagement = (await somebody.get('/api/me')).engagements[0].id;
    people[role.display_name] = somebody;
  }
  return people;
}

const written = [
  'what_was_agreed',
  'customary',
  'what_happened',
  'hinge',
  'inner_voices',
  'question',
];

/** A new case with the words of another: with a title only, its first texts, or all of them. */
export async function writeCase({ wende, valk, buizerd }, { code, title, like, how_far }) {
  const { locations } = await wende.view('locations');
  const opened = { code, title, origin: [locations[0].card.id], level: 'blended' };
  const [id] = (await wende.act('case.open', opened)).ids;
  if (how_far === 'title') return id;
  const texts = Object.fromEntries(like.sections.map((one) => [one.section, one.text]));
  const sections = how_far === 'begun' ? written.slice(0, 3) : written;
  for (const [at, section] of sections.entries())
    await (at % 2 === 0 ? valk : buizerd).act('case.lay_on_table', {
      case_id: id,
      section,
      based_on: 0,
      text: texts[section],
    });
  for (const { kind, text } of like.statements.slice(0, how_far === 'begun' ? 3 : 8))
    await wende.act('case.add_statement', { case_id: id, kind, text, leans_on: 'room_sheet' });
  return id;
}
