// SPDX-License-Identifier: EUPL-1.2
// A solution at one location, step by step: adjusted, paused, resumed, kept by both, and stopped.
import { Asking } from './looking/asking.mjs';
import { goesTo } from './demo-roles.mjs';

const place = 'Apeldoorn';
const told = {
  adjust: 'Hier belt de avondploeg, niet de dagploeg.',
  pause: 'De koeling wordt vervangen; twee weken lang geen proef.',
  stop: 'Het team kan dit voortaan zonder ons.',
};

const sheet = (person) => person.in(person.page.locator('details').filter({ hasText: place }));

async function opens(j, person) {
  await goesTo(j, person, `/solutions/${j.trial.solution}`);
  const { root } = sheet(person);
  await root.waitFor();
  if ((await root.getAttribute('open')) === null) await root.locator('summary').first().click();
}

/** Presses an act, gives its reason where it has one, and waits for the state it leads to. */
async function step(j, person, act, { reason, state }) {
  const { say } = j.words;
  const here = sheet(person);
  await here.press(say(`application.act.${act}`));
  const form = here.in(here.root.locator('form'));
  if (reason) await form.write(say('application.reason'), reason);
  await form.press(say(`application.act.${act}`));
  if (state)
    await here.in(here.root.locator('summary').first()).sees(say(`application.state.${state}`));
  if (reason) await here.sees(reason);
}

export async function adjustTrial(j) {
  const { solutions } = await j.ask.wende.view('solutions');
  j.trial = { solution: solutions.find((one) => one.code === 'S1').id };
  await opens(j, j.valk);
  await step(j, j.valk, 'adjust', { reason: told.adjust, state: 'adjusted' });
}

/** Who answers for the location and who leads there say anew that it may go on, over HTTP. */
async function freeAgain(j) {
  const { roles } = await j.ask.wende.get('/api/me');
  const { applications } = await j.ask.wende.view('solution', { id: j.trial.solution });
  const { location } = applications.find((one) => one.location.place === place);
  for (const name of ['Ooievaar', 'Kwikstaart']) {
    const context = await j.browser.newContext();
    const asking = Object.assign(new Asking(context, j.home), {
      engagement: j.ask.wende.engagement,
    });
    const { member } = roles.find((one) => one.display_name === name);
    await asking.post('/api/demo/role', { member });
    await asking.act('solution.mark_free', { ...j.trial, location: location.id });
    await context.close();
  }
}

export async function pauseAndResume(j) {
  await step(j, j.valk, 'pause', { reason: told.pause, state: 'paused' });
  await freeAgain(j);
  await step(j, j.valk, 'resume', { state: 'adjusted' });
}

/** It stays when both say so; even then it may stop. */
export async function keepAndStop(j) {
  const { say } = j.words;
  await opens(j, j.buizerd);
  await step(j, j.valk, 'keep', {});
  await sheet(j.buizerd).sees(say('application.keeps_not'));
  await step(j, j.buizerd, 'keep', { state: 'kept' });
  await step(j, j.valk, 'stop', { reason: told.stop, state: 'stopped' });
  await sheet(j.buizerd).sees(told.stop);
}
