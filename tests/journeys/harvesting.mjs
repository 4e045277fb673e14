// SPDX-License-Identifier: EUPL-1.2
// The harvest: outcomes in the words of the room, confirmed by one voice of each party.
import { stepOn } from './preparing.mjs';

/** The team lets both contract managers in; from then on the screen shows outcomes only. */
export async function letManagersIn(j) {
  const { say } = j.words;
  await stepOn(j, 'harvest');
  await j.merel.press(say('console.managers_let_in'));
  await j.merel.sees(say('console.managers_in'));
  await j.screen.heading(say('screen.outcomes'));
}

async function note(j, { code, kind, text, reservation }) {
  const { say } = j.words;
  const { merel, told } = j;
  await merel.heading(say('console.new_outcome', { code }));
  await merel.write(say('outcome.words'), text);
  await merel.pick(say('outcome.kind'), say(`outcome.kind.${kind}`));
  if (reservation) {
    const group = say('outcome.support_of', { party: told.contractor });
    await merel.pick(group, say('outcome.support.carried_with_reservation'));
    await merel.write(say('outcome.reservation'), reservation);
  }
  await merel.press(say('console.note_outcome'));
  await j.screen.sees(text);
}

export async function noteOutcomes(j) {
  const { outcomes, reservation } = j.told;
  await note(j, { code: 'UA1', kind: 'proposal', text: outcomes.proposal, reservation });
  await note(j, { code: 'UA2', kind: 'contract_question', text: outcomes.contract_question });
  await note(j, { code: 'UA3', kind: 'own_agreement', text: outcomes.own_agreement });
}

/** The client's voice taps on the own phone, the contractor's initials the sheet. */
export async function confirmOutcomes(j) {
  const { say } = j.words;
  const { merel, told } = j;
  const voice = j.phones.find((phone) => phone.party === 'client' && phone.place === 1);
  await voice.heading(say('phone.confirm'));
  for (const text of Object.values(told.outcomes))
    await voice.item(text).press(say('phone.confirm_act'));
  for (const text of Object.values(told.outcomes)) {
    const card = merel.in(merel.page.getByRole('article').filter({ hasText: text }));
    await card.sees(say('outcome.confirmed.seat_device'));
    await card.press(`${say('outcome.confirm_initials')}, ${told.contractor}`);
    await card.sees(say('outcome.confirmed.initials_on_sheet'));
  }
}

/** After the own reflection the harvest ends: ballots are destroyed, outcomes lie on the table. */
export async function endHarvest(j) {
  const { say } = j.words;
  const { merel } = j;
  for (const step of ['reflection', 'check_out']) await stepOn(j, step);
  // A card is nobody's once the harvest ended; the phone that held it asks once more and is told.
  const thanked = j.phones.map((phone) =>
    phone.watched.expecting([/404/], () => phone.sees(say('phone.thanks'))),
  );
  await merel.press(say('console.end_act'));
  await merel.heading(say('session.state.harvested'));
  await j.screen.heading(say('screen.thanks'));
  await Promise.all(thanked);
  await Promise.all(j.phones.map((phone) => phone.close()));
  await j.screen.root.close();
  await merel.follow(say('console.to_session'));
  await merel.sees(say('outcome.confirmed.seat_device'));
}
