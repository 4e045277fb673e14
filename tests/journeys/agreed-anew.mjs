// SPDX-License-Identifier: EUPL-1.2
// A sponsor who is away names who signs for him; another signed on paper.
import { goesTo } from './demo-roles.mjs';

const deputy = 'Zilverreiger';

export async function nameDeputy(j) {
  const { say } = j.words;
  const { visarend, wende } = j;
  await goesTo(j, visarend, '/agreements/people');
  await visarend.press(say('people.deputy'));
  const form = visarend.dialog(say('people.deputy'));
  await form.write(say('people.name'), deputy);
  await form.write(say('people.deputy_from'), '2026-01-05');
  await form.write(say('people.deputy_until'), '2026-01-30');
  await form.press(say('people.deputy_act'));
  const given = visarend.dialog(say('people.invited', { name: deputy }));
  await given.field(say('people.invited_link', { name: deputy })).waitFor();
  await given.press(say('common.close'));
  await goesTo(j, wende, '/agreements/people');
  await wende.item(deputy).sees(
    say('people.signs_for', {
      name: 'Visarend',
      from: '5 januari 2026',
      until: '30 januari 2026',
    }),
  );
}

/** His own contract manager says that a sponsor signed on paper; the seal says so too. */
export async function recordPaperKey(j) {
  const { say, like } = j.words;
  const { valk, visarend } = j;
  const { ground_rules } = await j.ask.wende.view('agreement');
  const { minimum_group, client_pays_percent } = ground_rules.drafted;
  await j.ask.wende.act('ground_rules.draft', {
    based_on: ground_rules.version,
    text: '## Vertrouwelijk\n\nWat in de zaal gezegd wordt, blijft in de zaal.',
    minimum_group,
    client_pays_percent,
    acknowledged: ground_rules.keys_would_fall,
  });
  await goesTo(j, valk, '/agreements');
  await valk.press(say('rules.paper'));
  const window = valk.dialog(say('rules.paper'));
  await window.write(say('rules.paper_on'), '2025-12-30');
  await window.press(say('rules.paper_act'));
  await valk.sees(say('rules.paper_done', { name: 'Adelaar' }));
  await goesTo(j, visarend, '/agreements');
  await visarend.sees(like('seal.half'));
  await visarend.sees(new RegExp(say('seal.on_paper')));
}
