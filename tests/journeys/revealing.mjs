// SPDX-License-Identifier: EUPL-1.2
// The round is locked and revealed in two beats: what each thought of the other, then the votes.
import assert from 'node:assert/strict';
import { heardNoVote, seesNoVote } from './blindness.mjs';
import { stepOn } from './preparing.mjs';
import { first_votes } from './voting.mjs';

/** Locks the vote although some seats stay empty, and says so first. */
export async function lockRound(j, missing) {
  const { say, counted } = j.words;
  await j.merel.press(say('console.lock_round'));
  if (missing > 0) {
    const asked = j.merel.dialog(counted('console.lock_missing', missing));
    await asked.press(say('console.lock_round'));
  }
  await j.merel.sees(say('console.round_locked'));
}

export async function lockVote(j) {
  const { say } = j.words;
  // The others look around meanwhile: what they see holds no vote either.
  for (const person of [j.specht, j.kievit]) await person.goes(say('desk.sessions'));
  await seesNoVote(j);
  await lockRound(j, j.empty_seats);
  for (const phone of j.phones) await phone.sees(say('phone.locked'));
  await seesNoVote(j);
  heardNoVote(await j.overheard.stop());
}

/** Nothing of a card stays on the phone. */
export async function forgetCards(j) {
  for (const phone of j.phones) {
    const kept = await phone.page.evaluate(async () => {
      const names = (await indexedDB.databases()).map((one) => one.name);
      const counts = names.map(
        (name) =>
          new Promise((done, failed) => {
            const opening = indexedDB.open(name);
            opening.onerror = () => failed(opening.error);
            opening.onsuccess = () => {
              const stores = [...opening.result.objectStoreNames];
              if (!stores.includes('outbox')) return done(0);
              const counting = opening.result.transaction('outbox').objectStore('outbox').count();
              counting.onsuccess = () => done(counting.result);
            };
          }),
      );
      return Promise.all(counts);
    });
    assert.ok(
      kept.every((count) => count === 0),
      `${phone.name} kept nothing`,
    );
  }
}

/** The rows of the screen's table: a number and both parties' figures, in the order they are seated. */
async function rowsOnScreen(j) {
  const table = j.screen.root.getByRole('table');
  const seats = await table.getByRole('columnheader').allInnerTexts();
  const party = { [j.told.client]: 'client', [j.told.contractor]: 'contractor' };
  const order = seats.map((text) => party[text.trim()]).filter(Boolean);
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
    );
  return rows.map((cells) =>
    Object.fromEntries(cells.map((cell, index) => [order[index], cell.replace(/\s/g, '')])),
  );
}

export async function revealPredictions(j) {
  const { say } = j.words;
  await stepOn(j, 'reveal');
  await j.merel.press(say('console.reveal_predictions'));
  await j.merel.sees(say('console.round_predictions_revealed'));
  await j.screen.heading(say('screen.all'));
  const all = j.voters;
  // In a party's column stands what the other side expects of it.
  const expected = first_votes.map((row) => ({
    client: `${row.contractor_expects}/${all}`,
    contractor: `${row.client_expects}/${all}`,
  }));
  assert.deepEqual(await rowsOnScreen(j), expected);
  await seesNoVote(j);
}

export async function revealVotes(j) {
  const { say } = j.words;
  await j.merel.press(say('console.reveal_votes'));
  await j.merel.sees(say('console.round_revealed'));
  await j.screen.heading(say('screen.all_votes'));
  const all = j.voters;
  const expected = first_votes.map((row) => ({
    client: `${row.client}/${all}`,
    contractor: `${row.contractor}/${all}`,
  }));
  assert.deepEqual(await rowsOnScreen(j), expected);
  for (const phone of j.phones) await phone.sees(say('phone.look_up'));
}
