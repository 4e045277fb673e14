// SPDX-License-Identifier: EUPL-1.2
// People of the worked example at their desks, and what is brought so far for them over HTTP.
import { Asking } from './looking/asking.mjs';

const wanted = ['Wende', 'Valk', 'Buizerd', 'Visarend', 'Ekster'];

/** Each sits down in a browser of his own; `j.ask` asks over HTTP as he would, `j.parties` are their names. */
export async function takeSeats(j) {
  const door = await j.people.atDesk('door');
  const { roles } = await new Asking(door.context, j.home).get('/api/me');
  await door.close();
  j.ask = {};
  for (const name of wanted) {
    const person = await j.people.atDesk(name);
    const asking = new Asking(person.context, j.home);
    const { member } = roles.find((one) => one.display_name === name);
    await asking.post('/api/demo/role', { member });
    asking.engagement = (await asking.get('/api/me')).engagements[0].id;
    const key = name.toLowerCase();
    Object.assign(j, { [key]: person, base: `${j.home}/e/${asking.engagement}` });
    j.ask[key] = asking;
  }
  const { client, contractor } = await j.ask.wende.view('overview');
  j.parties = { client: client.name, contractor: contractor.name };
  await goesTo(j, j.wende, '');
  await j.wende.heading(j.words.say('overview.locations'));
}

/** Opens a page of the engagement. */
export const goesTo = (j, person, path) => person.opens(j.base + path);
