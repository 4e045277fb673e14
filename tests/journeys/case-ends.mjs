// SPDX-License-Identifier: EUPL-1.2
// The ways a case ends: one contract manager stops it, its writers take it back, or it has served.
import { goesTo } from './demo-roles.mjs';
import { writeCase } from './looking/stage.mjs';

const refused = 'Hierin herkent iedereen de ploeg van die nacht.';
const outdated = 'De installatie is vervangen; dit kan zo niet meer gebeuren.';

/** A case of which only the title stands there. */
const idea = (j, code, title) => writeCase(j.ask, { code, title, how_far: 'title' });

/** Presses one of the ways a case ends, with its reason. */
async function end(j, person, how, reason) {
  const { say } = j.words;
  await person.press(say(`ending.${how}`));
  const window = person.dialog(say(`ending.${how}`));
  await window.write(say('ending.reason'), reason);
  await window.press(say(`ending.${how}`));
  await person.sees(say(`ending.done_${how}`));
}

/** One contract manager is enough, and the other reads why. */
export async function vetoCase(j) {
  const { say } = j.words;
  const { valk, buizerd } = j;
  const id = await idea(j, 'F', 'De sleutel van het noodaggregaat');
  await goesTo(j, valk, `/cases/${id}/around`);
  await end(j, valk, 'veto', refused);
  await goesTo(j, buizerd, `/cases/${id}`);
  await buizerd.sees(refused);
  const state = say('case_story.state.withdrawn');
  await buizerd.sees(say('case.eyebrow', { code: 'F', state }));
}

export async function withdrawCase(j) {
  const { valk, wende } = j;
  const id = await idea(j, 'G', 'Twee handen op één schakelaar');
  await goesTo(j, wende, `/cases/${id}/around`);
  await end(j, wende, 'withdraw', outdated);
  await goesTo(j, valk, `/cases/${id}`);
  await valk.sees(outdated);
}

/** What is archived stays to be read. */
export async function archiveCase(j) {
  const { say } = j.words;
  const { wende, valk } = j;
  const { cases } = await j.ask.wende.view('casebook');
  const { id } = cases.find((one) => one.code === 'C');
  await goesTo(j, wende, `/cases/${id}/around`);
  await wende.press(say('ending.archive'));
  await wende.sees(say('ending.archived'));
  await goesTo(j, valk, `/cases/${id}`);
  await valk.sees(new RegExp(say('case_story.state.archived')));
  await valk.heading('Eerst een bon');
}
