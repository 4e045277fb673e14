// SPDX-License-Identifier: EUPL-1.2
// Keys that are taken back, a clock that both stop, and a signed text that is opened for change.
import { goesTo } from './demo-roles.mjs';

const until = '2026-02-16';

/** A test reader of one's own party read on paper. */
export async function recordReader(j) {
  const { say } = j.words;
  await goesTo(j, j.valk, `/cases/${j.whole}/around`);
  const readers = j.valk.region(say('readers.title'));
  await readers.unfold(say('readers.paper'));
  await readers.pick(say('rating.recognise'), say('rating.recognise.3'));
  await readers.press(say('readers.paper_act'));
  await j.valk.sees(say('readers.paper_done'));
  await readers.sees(say('readers.count', { n: 1, all: 2 }));
}

/** Everything that must be there before the first key, over HTTP. */
async function offer({ wende, valk, buizerd }, case_id) {
  const on = '2025-12-30';
  await wende.act('case.record_consent', { case_id, answer: 'agreed', on });
  const risk = { safety: true, traceability: true, claim: true, press: true, on };
  await wende.act('case.check_risk', { case_id, risk });
  await wende.act('case.offer_for_reading', { case_id });
  const rating = { frequency: 'three_to_six', locations: 3, recognisability: 4 };
  for (const manager of [valk, buizerd]) await manager.act('case.rate', { case_id, rating });
}

/** Reads what is signed, and turns the key. */
async function turn(j, person) {
  const { say } = j.words;
  await person.press(say('seal.read_and_sign'));
  const what = say('case.what', { code: 'H' });
  await person.dialog(say('sign.title', { what, version: 1 })).press(say('sign.act'));
  await person.misses(say('sign.act'));
}

export async function takeBackKey(j) {
  const { say, like } = j.words;
  const { valk, buizerd } = j;
  await offer(j.ask, j.whole);
  for (const person of [valk, buizerd]) await goesTo(j, person, `/cases/${j.whole}`);
  await turn(j, valk);
  await buizerd.sees(like('seal.half'));
  await valk.press(say('seal.take_back'));
  for (const person of [valk, buizerd]) await person.sees(like('seal.open'));
  await turn(j, valk);
  await buizerd.sees(like('seal.half'));
}

/** One asks that the clock stands still; it does when the other asks for the same day. */
export async function postponeDeadlock(j) {
  const { say } = j.words;
  const { valk, buizerd } = j;
  for (const person of [valk, buizerd]) {
    await person.unfold(say('seal.postpone'));
    await person.write(say('seal.postpone_until'), until);
    await person.press(say('seal.postpone_ask'));
    if (person === valk)
      await buizerd.sees(
        say('seal.postpone_asked', { name: j.parties.client, date: '16 februari 2026' }),
      );
  }
  for (const person of [valk, buizerd])
    await person.sees(say('seal.deadlock', { date: '16 februari 2026' }));
  await turn(j, buizerd);
  for (const person of [valk, buizerd]) await person.sees(say('seal.whole'));
}

/** It is said whose signatures fall before they do; then both fall, in sight of both. */
export async function openForChange(j) {
  const { say, like, counted } = j.words;
  const { valk, buizerd } = j;
  await valk.press(say('case.open_change'));
  const window = valk.dialog(say('case.open_change_title'));
  for (const name of ['Valk', 'Buizerd']) await window.sees(like('case.open_change_key', { name }));
  await window.press(counted('case.open_change_act', 2));
  for (const person of [valk, buizerd]) {
    await person.sees(like('seal.opened', { revision: 1 }));
    await person.sees(/(Valk.+Buizerd|Buizerd.+Valk)/);
    await person.sees(like('seal.open'));
  }
}
