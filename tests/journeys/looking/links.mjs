// SPDX-License-Identifier: EUPL-1.2
// The pages of personal links: somebody without an account reads a case, or says whether he will own
// a solution.
import { tongues } from './visits.mjs';

/** A link for each language, because a link opens in one browser only. */
async function linksFor(issue) {
  const links = {};
  for (const tongue of tongues) {
    const { link } = await issue(tongue);
    links[tongue] = new URL(link).pathname + new URL(link).hash;
  }
  return (tongue) => links[tongue];
}

/** A test reader's page of a case that two people of each party are to read. */
export async function seeReading(visits, { Valk: valk }, case_id) {
  const path = await linksFor(() =>
    valk.act('link.issue', { purpose: 'read_case', object: case_id, party: 'client' }),
  );
  await visits.seeLink('link-read', { name: 'reader' }, path);
}

/** A pair owner's page, one of each party. */
export async function seeOwning(visits, { Valk: valk, Buizerd: buizerd }, solution) {
  const managers = { client: valk, contractor: buizerd };
  const parties = { nl: 'client', en: 'contractor' };
  const path = await linksFor(async (tongue) => {
    const party = parties[tongue];
    const { owners } = await managers[party].view('solution', { id: solution });
    const person = owners.find((one) => one.party === party).choices[0].id;
    await managers[party].act('solution.name_owner', { solution, party, person });
    const asked = { purpose: 'own_solution', object: solution, party, person };
    return managers[party].act('link.issue', asked);
  });
  await visits.seeLink('link-own', { name: 'owner' }, path);
}
