// SPDX-License-Identifier: EUPL-1.2
// The door, and a phone: what a refusal leaves standing, and what becomes of a card without a network.
import assert from 'node:assert/strict';
import { engagement, overview } from './room.mjs';

const base = `/engagements/${engagement}`;
const title = overview.title;
const first_statement = 'Een duim is een akkoord.';

async function keepWhatWasFilledIn({ address, newPage, words }) {
  const { say } = words;
  let signed_in = false;
  const inside = { id: engagement, title, role: 'facilitator', status: 'confirmed' };
  const { page } = await newPage({
    'GET /me': () => [
      200,
      signed_in
        ? { account: { login: 'wende', display_name: 'Wende' }, demo: true, engagements: [inside] }
        : { demo: false, engagements: [] },
    ],
    'POST /sign-in': (body, request) => {
      assert.equal(request.headers()['hefboom-request'], '1');
      if (body.passphrase !== 'vier woorden op rij') return [403, { key: 'sign_in.wrong' }];
      signed_in = true;
      return [200, {}];
    },
    [`GET ${base}/views/overview`]: () => [200, overview],
    [`GET ${base}/views/casebook`]: () => [200, { cases: [], may_open: true }],
  });
  await page.goto(`${address}/`);
  const login = page.getByLabel(say('account.login'));
  const passphrase = page.getByLabel(say('account.passphrase'));
  const enter = page.getByRole('button', { name: say('signin.act') });
  await login.fill('wende');
  await passphrase.fill('fout');
  await enter.click();
  await page.getByRole('alert').getByText(say('sign_in.wrong')).waitFor();
  assert.equal(await login.inputValue(), 'wende');
  await passphrase.fill('vier woorden op rij');
  await enter.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  assert.ok(page.url().endsWith(`/e/${engagement}`));
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByRole('heading', { level: 1, name: say('casebook.title') }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** A seat at an open round of two statements, which keeps what is delivered. */
function playSeat() {
  const seat = { delivered: [], state: 'open' };
  const statements = [first_statement, 'Wie verschuift, belt.'].map((text, at) => ({
    statement: `s${at + 1}`,
    number: at + 1,
    kind: 'norm',
    text,
  }));
  const view = () => ({
    round: 'r',
    round_number: 1,
    state: seat.state,
    standing: 'yours',
    task: seat.state === 'open' ? 'vote' : 'look_up',
    party: 'contractor',
    predictions: 'asked',
    statements,
    sequence: seat.delivered.at(-1)?.sequence ?? null,
    own: seat.delivered.at(-1)?.cells ?? [],
    who_sees: 'who_sees.counts',
    to_confirm: [],
  });
  seat.answers = {
    'POST /seat/join': (body) => {
      assert.match(body.device, /^[0-9a-f]{32}$/);
      return [200, {}];
    },
    'GET /me': () => [
      200,
      { account: null, demo: true, engagements: [], roles: [], transport: 'http' },
    ],
    'GET /seat/view': () => [200, view()],
    'POST /seat/ballot': (body) => {
      seat.delivered.push(body);
      return [200, { size: 1, result: {} }];
    },
  };
  return seat;
}

/** How much of a card the phone still keeps. */
const kept = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const ask = indexedDB.open('hefboom-outbox');
        ask.onsuccess = () => {
          const all = ask.result.transaction('kept').objectStore('kept').getAll();
          all.onsuccess = () => done(all.result.length);
        };
      }),
  );

/** The phone asks anew, as it does when it is online again. */
const askAnew = (page) => page.evaluate(() => window.dispatchEvent(new Event('online')));

async function loseNetwork({ address, newPage, words }) {
  const { say } = words;
  const network = { up: true };
  const seat = playSeat();
  const { page } = await newPage(seat.answers, network);
  const statement = page.getByRole('heading', { name: first_statement });
  await page.goto(`${address}/s/#${engagement}-geheim`);
  await statement.waitFor();
  const arrived = page.waitForResponse('**/api/seat/ballot');
  await page.getByText(say('vote.rather_disagree')).click();
  await arrived; // the words that it is being sent may be gone before anybody reads them, or not yet there
  await page.getByText(say('phone.sending')).waitFor({ state: 'hidden' });
  assert.equal(seat.delivered.length, 1);

  network.up = false;
  await page.getByText(say('vote.disagree'), { exact: true }).last().click();
  await page.getByRole('button', { name: say('phone.next') }).click();
  await page.getByText(say('vote.agree'), { exact: true }).first().click();
  await page.getByText(say('phone.offline')).waitFor();
  assert.equal(seat.delivered.length, 1);

  network.up = true;
  await page.getByText(say('phone.offline')).waitFor({ state: 'hidden' });
  const last = seat.delivered.at(-1);
  assert.deepEqual(last.cells, [
    { statement: 's1', vote: 'rather_disagree', prediction: 'disagree' },
    { statement: 's2', vote: 'agree', prediction: 'none' },
  ]);
  assert.ok(last.sequence > seat.delivered[0].sequence);
  await forgetWhenLocked({ page, say, seat, statement });
}

/** What was marked stands there after a reload, until the round is locked; then the phone keeps nothing. */
async function forgetWhenLocked({ page, say, seat, statement }) {
  const marked = page.getByRole('radio', { name: say('vote.rather_disagree') });
  await page.reload();
  await statement.waitFor();
  assert.ok(await marked.isChecked());
  seat.state = 'locked';
  await askAnew(page);
  await page.getByText(say('phone.look_up')).waitFor();
  assert.equal(await kept(page), 0);
  seat.state = 'open';
  await askAnew(page);
  await statement.waitFor();
  assert.ok(await marked.isChecked());
  assert.equal(await page.getByText(say('demo.band')).count(), 1);
  assert.equal(await page.getByText(say('phone.plain')).count(), 0, 'nothing leaves this machine');
  const joined = page.waitForRequest(
    (request) =>
      request.url().endsWith('/seat/join') && request.postDataJSON().token.endsWith('-ander'),
  );
  await page.evaluate((hash) => (location.hash = hash), `${engagement}-ander`);
  await joined;
}

async function markByKeys({ address, newPage, words }) {
  const { say } = words;
  const { page } = await newPage(playSeat().answers);
  await page.goto(`${address}/s/#${engagement}-geheim`);
  await page.getByRole('radio', { name: say('vote.rather_agree') }).focus();
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.getByRole('radio', { name: say('vote.rather_disagree') }).isChecked());
}

async function sayWhatToDo({ address, newPage, words }) {
  const { page } = await newPage({ 'POST /seat/join': () => [409, { key: 'seat.taken' }] });
  await page.goto(`${address}/s/#${engagement}-oud`);
  await page.getByText(words.say('seat.taken')).waitFor();
}

export const doors = [
  [
    'a phone that loses its network keeps its card, says so, and delivers once',
    loseNetwork,
    'always',
  ],
  ['a refusal at the door keeps what was filled in', keepWhatWasFilledIn],
  ['a card is marked by keyboard alone', markByKeys],
  ['a spent card says what to do', sayWhatToDo],
];
