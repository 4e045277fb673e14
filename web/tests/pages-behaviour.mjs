// SPDX-License-Identifier: EUPL-1.2
// The built pages against a server that is played by the test: sign-in, overview, a phone that loses its network.
// The journeys with the real server stand elsewhere; this one says whose fault it is.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { check, playServer } from './played-server.mjs';

const { address, newPage, complaints, end } = await playServer();

const engagement = 'a'.repeat(32);
const base = `/engagements/${engagement}`;
const overview = {
  id: engagement,
  title: 'Vijf datacenters',
  purpose: 'Samen.',
  client: { party: 'client', name: 'Ambelaar', initial: 'A' },
  contractor: { party: 'contractor', name: 'Stroomvest', initial: 'S' },
  left: 'contractor',
  me: { member: 'm', role: 'contract_manager', party: 'contractor', status: 'confirmed' },
  today: '2025-05-02',
  ground_rules_sealed: true,
  days_to_notice: null,
  turns: {
    client: [],
    contractor: ['1', '2', '3'].map((object) => ({
      kind: 'draft_answer',
      object_kind: 'outcome',
      object,
      code: `UA${object}`,
      label: null,
      due_on: '2025-05-06',
      working_days_left: 2,
    })),
    facilitator: [],
    mine: [],
  },
  locations: [],
  counts: null,
  sealed: [],
  notice_by: null,
};

await check(
  'who is not signed in comes to the door, and a refusal keeps what was filled in',
  async () => {
    let signed_in = false;
    const { page } = await newPage({
      'GET /me': () => [
        200,
        signed_in
          ? {
              account: { login: 'buizerd', display_name: 'Buizerd' },
              demo: true,
              engagements: [
                {
                  id: engagement,
                  title: 'RO-DC-07',
                  role: 'contract_manager',
                  party: 'contractor',
                  status: 'confirmed',
                },
              ],
            }
          : { demo: false, engagements: [] },
      ],
      'POST /sign-in': (body, request) => {
        assert.equal(request.headers()['hefboom-request'], '1');
        if (body.passphrase !== 'vier woorden op rij') {
          return [403, { key: 'sign_in.wrong', title: 'Naam en wachtzin horen niet bij elkaar.' }];
        }
        signed_in = true;
        return [200, {}];
      },
      [`GET ${base}/views/overview`]: () => [200, overview],
    });
    await page.goto(`${address}/`);
    await page.getByLabel('Aanmeldnaam').fill('buizerd');
    await page.getByLabel('Wachtzin').fill('fout');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('alert').getByText('Naam en wachtzin horen niet bij elkaar.').waitFor();
    assert.equal(await page.getByLabel('Aanmeldnaam').inputValue(), 'buizerd');
    await page.getByLabel('Wachtzin').fill('vier woorden op rij');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vijf datacenters' }).waitFor();
    assert.ok(page.url().endsWith(`/e/${engagement}`));
    assert.equal(await page.getByText('3 uitkomsten wachten op antwoord').count(), 1);
    assert.equal(await page.getByText('niets', { exact: true }).count(), 1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(
      violations.map((it) => it.id),
      [],
    );
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('heading', { level: 1, name: 'Casussen' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Vijf datacenters' }).waitFor();
  },
);

await check('the setup page takes its token from the fragment', async () => {
  let sent;
  const { page } = await newPage({
    'GET /me': () => [200, { demo: false, engagements: [] }],
    'POST /setup': (body) => {
      sent = body;
      return [200, { recovery_code: null }];
    },
  });
  await page.goto(`${address}/setup#geheim`);
  await page.getByLabel('Uw naam').fill('Beheer');
  await page.getByLabel('Aanmeldnaam').fill('beheer');
  await page.getByLabel('Wachtzin').fill('vier woorden op rij');
  await page.getByRole('button', { name: 'Aanmaken' }).click();
  await page.waitForURL(`${address}/sign-in`);
  assert.equal(sent.setup_token, 'geheim');
});

await check(
  'a phone that loses its network keeps its card, says so, and delivers once',
  async () => {
    const delivered = [];
    const network = { up: true };
    let state = 'open';
    const seat = () => ({
      round: 'r',
      round_number: 1,
      state,
      standing: 'yours',
      task: state === 'open' ? 'vote' : 'look_up',
      party: 'contractor',
      predictions: 'asked',
      statements: [
        { statement: 's1', number: 1, kind: 'norm', text: 'Een duim is een akkoord.' },
        { statement: 's2', number: 2, kind: 'norm', text: 'Wie verschuift, belt.' },
      ],
      sequence: delivered.at(-1)?.sequence ?? null,
      own: delivered.at(-1)?.cells ?? [],
      who_sees: 'who_sees.counts',
      to_confirm: [],
    });
    const { page } = await newPage(
      {
        'POST /seat/join': (body) => {
          assert.match(body.device, /^[0-9a-f]{32}$/);
          return [200, {}];
        },
        'GET /me': () => [
          200,
          { account: null, demo: true, engagements: [], roles: [], transport: 'http' },
        ],
        'GET /seat/view': () => [200, seat()],
        'POST /seat/ballot': (body) => {
          delivered.push(body);
          return [200, { size: 1, result: {} }];
        },
      },
      network,
    );
    await page.goto(`${address}/s/#${engagement}-geheim`);
    await page.getByRole('heading', { name: 'Een duim is een akkoord.' }).waitFor();
    await page.getByText('eerder oneens').click();
    await page.waitForFunction(() => !document.body.innerText.includes('Onderweg'));
    assert.equal(delivered.length, 1);

    network.up = false;
    await page.getByText('oneens', { exact: true }).last().click();
    await page.getByRole('button', { name: 'Volgende' }).click();
    await page.getByText('eens', { exact: true }).first().click();
    await page.getByText('Geen verbinding.').waitFor();
    assert.equal(delivered.length, 1);

    network.up = true;
    await page.waitForFunction(
      () => !document.body.innerText.includes('Geen verbinding'),
      undefined,
      {
        timeout: 20_000,
      },
    );
    const last = delivered.at(-1);
    assert.deepEqual(last.cells, [
      { statement: 's1', vote: 'rather_disagree', prediction: 'disagree' },
      { statement: 's2', vote: 'agree', prediction: 'none' },
    ]);
    assert.ok(last.sequence > delivered[0].sequence);

    await page.reload();
    await page.getByRole('heading', { name: 'Een duim is een akkoord.' }).waitFor();
    assert.ok(await page.getByRole('radio', { name: 'eerder oneens' }).isChecked());

    state = 'locked';
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('Kijk naar het scherm in de zaal.').waitFor();
    const kept = await page.evaluate(
      () =>
        new Promise((done) => {
          const ask = indexedDB.open('hefboom-outbox');
          ask.onsuccess = () => {
            const all = ask.result.transaction('kept').objectStore('kept').getAll();
            all.onsuccess = () => done(all.result.length);
          };
        }),
    );
    assert.equal(kept, 0);

    state = 'open';
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByRole('heading', { name: 'Een duim is een akkoord.' }).waitFor();
    assert.ok(await page.getByRole('radio', { name: 'eerder oneens' }).isChecked());
    assert.equal(await page.getByText('Alles hier is verzonnen').count(), 1);
    assert.equal(
      await page.getByText('niet versleuteld').count(),
      0,
      'nothing leaves this machine',
    );

    const joined = page.waitForRequest(
      (request) =>
        request.url().endsWith('/seat/join') && request.postDataJSON().token.endsWith('-ander'),
    );
    await page.evaluate((hash) => (location.hash = hash), `${engagement}-ander`);
    await joined;
  },
);

await check('a spent card says what to do', async () => {
  const { page } = await newPage({
    'POST /seat/join': () => [409, { key: 'seat.taken', title: 'Deze kaart is al in gebruik.' }],
  });
  await page.goto(`${address}/s/#${engagement}-oud`);
  await page.getByRole('alert').getByText('Deze kaart is al in gebruik.').waitFor();
});

await check('the projector follows the console', async () => {
  const { page } = await newPage({
    [`GET ${base}/views/overview`]: () => [200, overview],
    [`GET ${base}/views/screen`]: (_, request) => {
      assert.equal(new URL(request.url()).searchParams.get('id'), 's');
      return [
        200,
        {
          session: 's',
          shows: 'question',
          question: 'Wat hadden wij samen willen doen?',
          rows: [],
          wall: [],
          outcomes: [],
        },
      ];
    },
  });
  await page.goto(`${address}/screen/?e=${engagement}&s=s`);
  await page.getByRole('heading', { name: 'Wat hadden wij samen willen doen?' }).waitFor();
});

assert.deepEqual(complaints, []);
await end();
