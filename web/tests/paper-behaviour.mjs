// SPDX-License-Identifier: EUPL-1.2
// Paper cards typed over in a real browser: by keyboard and by tap, through refusals and without a network, and
// nothing of a vote anywhere but in the page's memory.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { engagement, playRoom } from './played-room.mjs';
import { check, playServer } from './played-server.mjs';

const { address, newPage, complaints, end } = await playServer();

const url = `${address}/e/${engagement}/sessions/s/paper`;

let last;
async function open(room, { query = '?round=1', network } = {}) {
  await last?.close();
  const { page, context } = await newPage(room.answers, network);
  last = context;
  await page.goto(url + query);
  await page.getByRole('heading', { name: 'Papieren kaarten' }).waitFor();
  return page;
}
const until = (holds) =>
  (async () => {
    for (let tries = 0; !holds(); tries += 1) {
      assert.ok(tries < 400, 'did not come about');
      await new Promise((next) => setTimeout(next, 50));
    }
  })();
const clean = async (page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  assert.deepEqual(
    violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`),
    [],
  );
};
const votes = ['agree', 'rather_agree', 'rather_disagree', 'disagree', 'no_answer'];
const vote_keys = ['1', '2', '3', '4', '0'];

await check(
  'twelve cards of ten statements go in by keyboard alone, as they were typed',
  async () => {
    const room = playRoom({ statements: 10 });
    const page = await open(room);
    let keys = 0;
    const press = async (key) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    const expected = [];
    await press('p');
    for (let card = 0; card < 12; card += 1) {
      const party = card < 6 ? 'client' : 'contractor';
      if (card === 6) await press('p');
      const cells = [];
      for (let at = 0; at < 10; at += 1) {
        const vote = (card * 3 + at) % 5;
        const agrees = (card + at) % 2 === 0;
        await press(vote_keys[vote]);
        await press(agrees ? 'e' : 'o');
        cells.push({
          statement: `s${at + 1}`,
          vote: votes[vote],
          prediction: agrees ? 'agree' : 'disagree',
        });
      }
      await press('Enter');
      expected.push({ party, cells });
    }
    await until(() => room.cards.size === 12);
    assert.deepEqual(
      room.sent.map(({ party, cells }) => ({ party, cells })),
      expected,
    );
    // Four minutes at a little more than one key a second.
    assert.ok(keys <= 12 * 21 + 2, `${keys} keys`);
  },
);

await check('a finished card is dots: on the page, in the pile, and nowhere a vote', async () => {
  const room = playRoom();
  const page = await open(room);
  await page.getByRole('radio', { name: 'Stroomvest' }).click();
  await page.keyboard.type('1e2o3e4o0');
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 9);
  await page.keyboard.type('01e');
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 0);
  await clean(page);
  await page.keyboard.press('n');
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 11);
  await clean(page);
  await page.keyboard.press('Enter');
  await page.getByText('Kaart 1 van Stroomvest is ingevoerd.').waitFor();
  await page.getByRole('img', { name: '6 van 6 stellingen ingevuld' }).waitFor();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 0);
  const kept = await page.evaluate(async () => ({
    places: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    databases: (await indexedDB.databases()).length,
    address: location.href,
    fields: document.querySelectorAll('input:not([type="radio"])').length,
  }));
  assert.ok(!/agree/.test(kept.places + kept.address), kept.places);
  assert.equal(kept.databases, 0);
  assert.equal(kept.fields, 0);
});

await check('a held key counts once, and a key too many at the end changes nothing', async () => {
  const room = playRoom({ predictions: 'left_out' });
  const page = await open(room);
  await page.keyboard.press('p');
  await page.keyboard.down('1');
  await page.keyboard.down('1');
  await page.keyboard.down('1');
  await page.keyboard.up('1');
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 1);
  await page.keyboard.type('2340112');
  await page.keyboard.press('Enter');
  await until(() => room.sent.length === 1);
  assert.deepEqual(
    room.sent[0].cells.map((cell) => cell.vote),
    ['agree', 'rather_agree', 'rather_disagree', 'disagree', 'no_answer', 'agree'],
  );
});

await check(
  'the party comes first, then the vote, and gaps are named before a card goes',
  async () => {
    const room = playRoom();
    const page = await open(room);
    await page.keyboard.press('1');
    await page.getByRole('alert').getByText('Kies van welke partij deze kaart is.').waitFor();
    await page.keyboard.press('p');
    await page.keyboard.press('e');
    await page.getByRole('alert').getByText('Eerst de stem').waitFor();
    await page.keyboard.type('1e2o');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('4o');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText('3 stellingen hebben nog geen stem: 3, 5, 6.')
      .waitFor();
    assert.equal(room.sent.length, 0);
    await page.keyboard.press('0');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tel ze als geen antwoord' }).click();
    await page.keyboard.press('Enter');
    await until(() => room.sent.length === 1);
    assert.deepEqual(
      room.sent[0].cells.map((cell) => `${cell.vote} ${cell.prediction}`),
      [
        'agree agree',
        'rather_agree disagree',
        'no_answer none',
        'disagree disagree',
        'no_answer none',
        'no_answer none',
      ],
    );
  },
);

await check('by tap the same: a box, a box again, and the card folds when it is full', async () => {
  const room = playRoom({ statements: 4, predictions: 'left_out' });
  const page = await open(room);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('radio', { name: 'Ambelaar' }).click();
  const box = (line, name) =>
    page.getByRole('row').nth(line).getByRole('button', { name, exact: true });
  await box(0, 'eens').click();
  await box(0, 'eens').click();
  for (const line of [1, 2, 3]) await box(line, 'eerder oneens').click();
  await box(0, 'geen antwoord').click();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 0);
  await clean(page);
  await page.getByRole('button', { name: 'Voer deze kaart in' }).click();
  await until(() => room.sent.length === 1);
  assert.deepEqual(
    room.sent[0].cells.map((cell) => cell.vote),
    ['no_answer', 'rather_disagree', 'rather_disagree', 'rather_disagree'],
  );
});

await check(
  'a card of the pile is typed anew or taken back, and the one in hand waits',
  async () => {
    const room = playRoom({ statements: 4, predictions: 'left_out' });
    const page = await open(room);
    await page.keyboard.press('p');
    await page.keyboard.type('1111');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2222');
    await page.keyboard.press('Enter');
    await page.getByText('Kaart 2 van Ambelaar is ingevoerd.').waitFor();
    const [first, second] = room.sent.map((body) => body.card);
    await page.keyboard.type('33');
    await page.getByRole('button', { name: 'Typ kaart 1 opnieuw' }).click();
    assert.equal(await page.locator('[aria-pressed="true"]').count(), 0);
    await page.keyboard.type('4444');
    await page.keyboard.press('Enter');
    await until(() => room.sent.length === 3);
    assert.equal(room.sent[2].card, first);
    assert.equal(room.sent[2].sequence, 2);
    assert.equal(room.cards.get(first).cells[0].vote, 'disagree');
    await page.waitForFunction(
      () => document.querySelectorAll('[aria-pressed="true"]').length === 2,
    );
    await page.getByRole('button', { name: 'Typ kaart 2 opnieuw' }).click();
    await page.getByRole('button', { name: 'Neem deze kaart terug' }).click();
    await until(() => room.sent.length === 4);
    assert.deepEqual([room.sent[3].card, room.sent[3].cells], [second, []]);
    await page.waitForFunction(
      () => document.querySelectorAll('[aria-pressed="true"]').length === 2,
    );
    await page.keyboard.type('44');
    await page.keyboard.press('Enter');
    await until(() => room.sent.length === 5);
    assert.deepEqual(
      room.sent[4].cells.map((cell) => cell.vote),
      ['rather_disagree', 'rather_disagree', 'disagree', 'disagree'],
    );
  },
);

await check(
  'a refused card says why, is still there, and counts over what may have arrived',
  async () => {
    const room = playRoom({
      statements: 4,
      predictions: 'left_out',
      refuses: 'round.too_many_cards',
    });
    const page = await open(room);
    await page.keyboard.press('p');
    await page.keyboard.type('1234');
    await page.keyboard.press('Enter');
    const note = page.getByRole('alert').filter({ hasText: 'Kaart 1 van Ambelaar' });
    await note.getByText('Nee: round.too_many_cards').waitFor();
    await clean(page);
    await note.getByRole('button', { name: 'Open deze kaart' }).click();
    assert.equal(await page.locator('[aria-pressed="true"]').count(), 4);
    room.refuses = null;
    await page.getByRole('button', { name: 'Voer deze kaart in' }).click();
    await until(() => room.cards.size === 1);
    assert.equal(room.sent[1].card, room.sent[0].card);
    assert.ok(room.sent[1].sequence > room.sent[0].sequence);
    assert.deepEqual(room.sent[1].cells, room.sent[0].cells);
  },
);

await check('a round locked meanwhile keeps what was typed, until it is reopened', async () => {
  const room = playRoom({ statements: 4, predictions: 'left_out' });
  const page = await open(room);
  await page.keyboard.press('p');
  await page.keyboard.type('123');
  room.state = 'locked';
  room.refuses = 'round.not_open';
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await page.getByText('Nee: round.not_open').waitFor();
  await page.getByRole('button', { name: 'Open deze kaart' }).click();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 4);
  room.state = 'open';
  room.refuses = null;
  await page.getByRole('button', { name: 'Voer deze kaart in' }).click();
  await until(() => room.cards.size === 1);
});

await check('without a network a card waits and goes under the id it had', async () => {
  const room = playRoom({ statements: 4, predictions: 'left_out' });
  const network = { up: true };
  const page = await open(room, { network });
  await page.keyboard.press('p');
  network.up = false;
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await page.getByText('onderweg').waitFor();
  await page.keyboard.type('4321');
  await page.keyboard.press('Enter');
  await page.getByText('De server is niet bereikbaar.').first().waitFor({ timeout: 30_000 });
  assert.equal(room.sent.length, 0);
  network.up = true;
  await until(() => room.cards.size === 2);
  const ids = new Set(room.sent.map((body) => body.command_id));
  assert.equal(ids.size, 2);
  await page.waitForFunction(() => !document.body.innerText.includes('nog niet ingevoerd'));
});

await check('leaving with a half-typed card asks first', async () => {
  const room = playRoom();
  const page = await open(room);
  await page.keyboard.press('p');
  await page.keyboard.type('1e2');
  await page.getByRole('link', { name: 'Naar het stuurpaneel' }).click();
  const dialog = page.getByRole('dialog', { name: 'Er is nog iets niet ingevoerd' });
  await dialog.waitFor();
  await clean(page);
  await dialog.getByRole('button', { name: 'Blijf hier' }).click();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 3);
  // Going to the counts and back is no leaving.
  await page.getByRole('link', { name: 'Alleen aantallen' }).click();
  await page.getByRole('link', { name: 'Kaart voor kaart' }).click();
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 3);
  let asked = false;
  page.on('dialog', (it) => {
    asked = it.type() === 'beforeunload';
    void it.dismiss();
  });
  await page.evaluate(() => location.reload());
  await until(() => asked);
  await page.getByRole('link', { name: 'Naar het stuurpaneel' }).click();
  await dialog.getByRole('button', { name: 'Gooi weg en ga' }).click();
  await page.waitForURL(/\/console/);
});

await check(
  'the keys stand on the sheet, and work in the card with single letters off',
  async () => {
    const room = playRoom({ statements: 4, predictions: 'left_out' });
    const page = await open(room);
    await page.keyboard.press('p');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Toetsen' });
    for (const words of [
      'Stem: eens',
      'Stem: eerder oneens',
      'Nog eens nalezen',
      'De andere partij',
    ])
      await sheet.getByText(words, { exact: true }).waitFor();
    assert.equal(await sheet.getByText('Voorspelling: eens').count(), 0);
    await sheet.getByLabel('Losse letters werken als sneltoets').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.type('12');
    assert.equal(await page.locator('[aria-pressed="true"]').count(), 2);
  },
);

await check('the second card has the debated statements, and one group has no party', async () => {
  const second = playRoom({ number: 2, predictions: 'left_out', debated: ['s5', 's2'] });
  const page = await open(second, { query: '?round=2' });
  await page.keyboard.press('p');
  await page.keyboard.type('14');
  await page.keyboard.press('Enter');
  await until(() => second.sent.length === 1);
  assert.deepEqual(
    second.sent[0].cells.map((cell) => cell.statement),
    ['s2', 's5'],
  );
  const group = playRoom({ statements: 4, predictions: 'left_out', form: 'one_group' });
  const other = await open(group);
  assert.equal(await other.getByRole('radio').count(), 0);
  await other.keyboard.type('1234');
  await other.keyboard.press('Enter');
  await other.getByText('Kaart 1 is ingevoerd.').waitFor();
  assert.equal(group.sent[0].party, null);
});

await check(
  'counts by hand: how many cards is computed, what cannot be is named, and then they go',
  async () => {
    const room = playRoom({ statements: 4, seats: 5 });
    const page = await open(room, { query: '?round=1&count=totals' });
    const line = (n, party) => page.getByRole('group', { name: `Stelling ${n}, ${party}` });
    await line(1, 'Ambelaar').getByLabel('eens', { exact: true }).focus();
    for (const count of ['3', '1', '', '1', '1', '2', '1']) {
      await page.keyboard.type(count);
      await page.keyboard.press('Enter');
    }
    assert.match(await line(1, 'Ambelaar').getByRole('status').innerText(), /6/);
    await clean(page);
    await page.getByRole('button', { name: 'Voer de totalen in' }).click();
    await page
      .getByRole('alert')
      .getByText('Stelling 1, Ambelaar: meer stemmen dan de 5')
      .waitFor();
    assert.equal(room.sent.length, 0);
    await line(1, 'Ambelaar').getByLabel('geen antwoord').fill('');
    await line(2, 'Stroomvest').getByLabel('oneens', { exact: true }).fill('4');
    await page.getByRole('button', { name: 'Voer de totalen in' }).click();
    await page.getByText('De totalen zijn ingevoerd.').waitFor();
    const [sent] = room.sent;
    assert.equal(sent.totals.length, 4);
    assert.deepEqual(sent.totals[0].client, {
      n: 5,
      agree: 3,
      rather_agree: 1,
      rather_disagree: 0,
      disagree: 1,
      no_answer: 0,
      predicted_agree: 2,
      predicted_disagree: 1,
    });
    assert.equal(sent.totals[1].contractor.n, 4);
    await page.getByRole('link', { name: 'Kaart voor kaart' }).click();
    await page.getByRole('alert').getByText('met de hand getelde totalen').waitFor();
    await page.getByRole('link', { name: 'Alleen aantallen' }).click();
    await page.getByRole('button', { name: 'Neem de totalen terug' }).click();
    await until(() => room.totals === null);
  },
);

assert.deepEqual(complaints, []);
await end();
