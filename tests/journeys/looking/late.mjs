// SPDX-License-Identifier: EUPL-1.2
// What becomes of outcomes nobody agreed about in time, and of ground rules that are written anew. The
// example stands still on one day, so that a day that passed is played: the answer of the real view says
// so on its way to the page.
import { press } from './windows.mjs';

const passed = { due_on: '2025-12-12', timing: 'overdue', working_days: 11, answer: null };
const reasons = {
  client: 'Zolang niet vaststaat wie de rit betaalt, zeggen wij geen ja.',
  contractor: 'Zonder ja van de ander rijden wij ’s nachts op eigen risico.',
};
const unanswered = { ...passed, state: 'no_joint_answer' };
const with_reasons = {
  ...unanswered,
  client_reason: reasons.client,
  contractor_reason: reasons.contractor,
};

/** One outcome past its day, and one about which both parties only said why not. */
export async function seeLate(visits, { Valk: valk, Wende: wende, Uil: uil }, e) {
  const { agenda } = await wende.view('table');
  const [outcome] = agenda;
  const late = {
    table: (it) => ({ ...it, agenda: it.agenda.map((one) => ({ ...one, ...passed })) }),
  };
  const apart = {
    table: (it) => ({
      ...it,
      agenda: [],
      no_joint_answer: it.agenda.map((one) => ({ ...one, ...unanswered })),
    }),
  };
  await visits.see('table-overdue', valk, `${e}/table`, { plays: late });
  await visits.see('table-no-joint-answer', uil, `${e}/table`, { plays: apart });
  const page = `${e}/table/${outcome.id}`;
  const told = (as) => ({ plays: { outcome: (it) => ({ ...it, ...as }) } });
  await visits.see('outcome-overdue', valk, page, told(passed));
  await visits.see('outcome-no-joint-answer', wende, page, told(with_reasons));
}

/** New ground rules wait for both sponsors; one of them signed on paper. */
export async function seePaperKey(visits, { Valk: valk, Wende: wende }, e) {
  const { ground_rules } = await wende.view('agreement');
  const { minimum_group, client_pays_percent } = ground_rules.drafted;
  await wende.act('ground_rules.draft', {
    based_on: ground_rules.version,
    text: '## Vertrouwelijk\n\nWat in de zaal gezegd wordt, blijft in de zaal.',
    minimum_group,
    client_pays_percent,
    acknowledged: ground_rules.keys_would_fall ?? [],
  });
  await visits.see('window-paper-key', valk, `${e}/agreements`, { open: press('rules.paper') });
}
