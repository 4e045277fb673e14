// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { command, commandAgain, view } from './client';
import { Refusal, Unreachable } from './refusal';
import type { Wire } from './request';

type Step = Response | 'down';

function wire(
  ...steps: Step[]
): Wire & { sent: { path: string; init: RequestInit }[]; pauses: number[] } {
  const sent: { path: string; init: RequestInit }[] = [];
  const pauses: number[] = [];
  return {
    sent,
    pauses,
    fetch: (path, init) => {
      sent.push({ path, init });
      const step = steps.shift() ?? 'down';
      return step === 'down' ? Promise.reject(new TypeError('network')) : Promise.resolve(step);
    },
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  };
}
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const idOf = (init: RequestInit) =>
  (JSON.parse(String(init.body)) as { command_id: string }).command_id;

const cosignature = { note: 'x' };

test('a command goes to its path with its own header and a fresh id', async () => {
  const one = wire(json({ size: 7, result: { ids: ['c'] } }));
  const answer = await command('e 1', 'trust.take_cosignature', cosignature, one);
  expect(answer).toEqual({ size: 7, result: { ids: ['c'] } });
  expect(one.sent[0]?.path).toBe('/api/engagements/e%201/commands/trust.take_cosignature');
  expect(one.sent[0]?.init.headers).toMatchObject({ 'Hefboom-Request': '1' });
  expect(idOf(one.sent[0]?.init ?? {})).toMatch(/^[0-9a-f]{32}$/);
});

test('a try that got lost is made again under the same id, with growing pauses', async () => {
  const flaky = wire('down', json({}, 503), json({ size: 1, result: null }));
  await command('e', 'trust.take_cosignature', cosignature, flaky);
  expect(new Set(flaky.sent.map(({ init }) => idOf(init))).size).toBe(1);
  expect(flaky.pauses).toHaveLength(2);
  expect(flaky.pauses[1]).toBeGreaterThan(flaky.pauses[0] ?? 0);
});

test('two commands have two ids', async () => {
  const both = wire(json({ size: 1, result: null }), json({ size: 2, result: null }));
  await command('e', 'trust.take_cosignature', cosignature, both);
  await command('e', 'trust.take_cosignature', cosignature, both);
  expect(new Set(both.sent.map(({ init }) => idOf(init))).size).toBe(2);
});

test('a command that never got through is given again under the id it had', async () => {
  const id = '0123456789abcdef'.repeat(2);
  const lost = wire(
    'down',
    'down',
    'down',
    'down',
    'down',
    'down',
    json({ size: 1, result: null }),
  );
  const give = () => commandAgain(id, 'e', 'trust.take_cosignature', cosignature, lost);
  await expect(give()).rejects.toThrow(Unreachable);
  await give();
  expect(lost.sent.map(({ init }) => idOf(init))).toEqual(Array<string>(7).fill(id));
});

test('a refusal is a value with its key and title, and is not tried again', async () => {
  const no = wire(
    json({ key: 'case.already_signed', title: 'Al getekend.', details: { by: 'Valk' } }, 409),
  );
  const fault = await command('e', 'trust.take_cosignature', cosignature, no).catch(
    (it: unknown) => it,
  );
  expect(fault).toBeInstanceOf(Refusal);
  expect(fault).toMatchObject({ key: 'case.already_signed', title: 'Al getekend.', status: 409 });
  expect(no.sent).toHaveLength(1);
});

test('an answer that is not ours still says something', async () => {
  const fault = await view('e', 'case', {}, wire(new Response('<html>', { status: 404 }))).catch(
    (it: unknown) => it,
  );
  expect(fault).toMatchObject({ key: 'http.404' });
});

test('after the last try the server counts as unreachable', async () => {
  const dead = wire();
  await expect(command('e', 'trust.take_cosignature', cosignature, dead)).rejects.toBeInstanceOf(
    Unreachable,
  );
  expect(dead.sent).toHaveLength(6);
});

test('a view carries its parameters, absent ones left out', async () => {
  const one = wire(json({}));
  await view('e', 'case', { case: 'a b', at: undefined, round: 2 }, one);
  expect(one.sent[0]?.path).toBe('/api/engagements/e/views/case?case=a+b&round=2');
  expect(one.sent[0]?.init.headers).not.toHaveProperty('Hefboom-Request');
});
