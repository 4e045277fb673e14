// SPDX-License-Identifier: EUPL-1.2
// The pages before the table, and those of an engagement in which nothing stands yet.
import { Asking } from './asking.mjs';

const code = 'K7QD-2XMN-9FHT-4RWB-6PJC-8VLZ-3GYS-5NEA';
const passphrase = 'een lange wachtzin voor de proef';

/** Fills in the form of a new account; the answer is played, so that the link stays unused. */
async function makeAccount(page) {
  await page.route('**/api/setup', (route) => route.fulfill({ json: { recovery_code: code } }));
  for (const name of ['name', 'username', 'new-password'])
    await page.locator(`input[autocomplete="${name}"]`).fill(`Merel ${name}`);
  await page.locator('button[type="submit"]').click();
  await page.getByText(code.slice(0, 4)).waitFor();
}

/** Asks for a new sheet; the answer is played, so that the one before stays good. */
async function makeSheet(page) {
  await page.route('**/api/recovery-sheet', (route) =>
    route.fulfill({ json: { recovery_code: code } }),
  );
  await page.locator('input[type="password"]').fill(passphrase);
  await page.locator('button[type="submit"]').click();
  await page.getByText(code.slice(0, 4)).waitFor();
}

/** A real house nobody has entered yet. */
export async function seeDoors(visits, house) {
  const nobody = undefined;
  const setup = new URL(house.setup);
  await visits.see('sign-in', nobody, '/sign-in');
  await visits.see('setup', nobody, `/setup${setup.hash}`);
  await visits.see('setup-no-link', nobody, '/setup');
  await visits.see('recovery', nobody, `/setup${setup.hash}`, { open: makeAccount });
  await visits.see('invitation', nobody, '/invitation#abc');
  await visits.see('invitation-no-link', nobody, '/invitation');
  await visits.see('reset', nobody, '/reset#abc');
  await visits.see('reset-no-link', nobody, '/reset');
  await visits.see('link-refused', nobody, '/link#abc', { may_refuse: /link/ });
  await visits.see('nowhere', nobody, '/nowhere');
}

/** Somebody sets the house up and opens an engagement. */
export async function setUp(browser, house) {
  const context = await browser.newContext({ timezoneId: 'Europe/Amsterdam' });
  const merel = Object.assign(new Asking(context, house.url), { name: 'Merel' });
  const setup_token = new URL(house.setup).hash.slice(1);
  const account = { login: 'merel', display_name: 'Merel', passphrase };
  await merel.post('/api/setup', { setup_token, ...account });
  return merel;
}

/** The pages of an engagement on its first day. */
export async function seeFirstDay(visits, merel) {
  await visits.see('engagements-none', merel, '/?all');
  await visits.see('open', merel, '/open');
  await visits.see('recovery-anew', merel, '/recovery');
  await visits.see('recovery-anew-sheet', merel, '/recovery', { open: makeSheet });
  const { result } = await merel.post('/api/engagements', {
    command_id: crypto.randomUUID().replaceAll('-', ''),
    title: 'Samen aan de sluizen',
    purpose: 'Dat de sluizen ’s nachts draaien zoals overdag, en dat wij van elkaar weten waarom.',
    client_name: 'Waterschap Hollandse Veste',
    client_initial: 'W',
    contractor_name: 'Van der Meulen Sluisonderhoud',
    contractor_initial: 'V',
  });
  merel.engagement = result.ids[0];
  const e = `/e/${merel.engagement}`;
  await visits.see('engagements', merel, '/?all');
  await visits.see('first-overview', merel, e);
  for (const page of ['agreements', 'agreements/edit', 'agreements/contract', 'agreements/people'])
    await visits.see(`first-${page.replace('/', '-')}`, merel, `${e}/${page}`);
  for (const page of ['locations', 'cases', 'sessions', 'table', 'solutions', 'trust'])
    await visits.see(`first-${page}`, merel, `${e}/${page}`);
  await visits.see('no-part-in-it', merel, `/e/${'0'.repeat(32)}`, { may_refuse: /./ });
}
