// SPDX-License-Identifier: EUPL-1.2
// The windows that open over a page: what somebody is asked before it happens.
import { named, wordsIn } from '../words.mjs';

/** Opens the window of the button of this key. */
export const press = (key) => async (page, tongue) => {
  await page
    .getByRole('button', { name: named(wordsIn(tongue).say(key)) })
    .first()
    .click();
  await page.locator('dialog[open]').waitFor();
};

/** Windows over pages of the engagement as the example has it. */
export async function seeWindows(visits, people, e) {
  const { Wende: wende, Valk: valk, Visarend: visarend } = people;
  const over = (name, who, page, open) =>
    visits.see(`window-${name}`, who, `${e}${page}`, { open });
  await over('keys', wende, '', async (page) => {
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
  });
  await over('invite', wende, '/agreements/people', press('people.invite'));
  await over('person', valk, '/agreements/people', press('people.add'));
  await over('deputy', visarend, '/agreements/people', press('people.deputy'));
  await over('contract', valk, '/agreements/contract', press('contract.edit_again'));
  await over('excerpt', valk, '/agreements/contract', press('contract.add_excerpt'));
  await over('location', wende, '/locations', press('location.add'));
  await over('plan', wende, '/sessions', press('sessions.plan'));
  await over('table', wende, '/table', press('meeting.open'));
  const { sessions } = await wende.view('sessions');
  const { session } = sessions.find((one) => one.state === 'open');
  await over('safety', wende, `/sessions/${session}/console`, press('console.safety'));
  await over('stop', wende, `/sessions/${session}/console`, press('console.interrupt'));
}

/** The window in which somebody reads what he signs, and those in which he does not. */
export async function seeSigning(visits, who, path) {
  await visits.see('window-sign', who, path, { open: press('seal.read_and_sign') });
  await visits.see('window-open-for-change', who, path, { open: press('case.open_change') });
  for (const how of ['veto', 'withdraw'])
    await visits.see(`window-${how}`, who, `${path}/around`, { open: press(`ending.${how}`) });
}
