// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveState } from '$lib/ui/save-state.svelte';
import { Draft } from './drafts.svelte';
import { Refusal, Unreachable } from './refusal';
import type { Ask } from './request';

/** The server's place of each draft; `fault` is what it answers to a save, `held` keeps a save under way. */
const server = vi.hoisted(() => ({
  drafts: new Map<string, { text: string; revision: number }>(),
  fault: undefined as Error | undefined,
  held: undefined as Promise<void> | undefined,
  saves: 0,
}));

vi.mock('./request', () => ({
  request: async (ask: Ask) => {
    const kept = server.drafts.get(ask.path) ?? { text: '', revision: 0 };
    if (ask.method === 'GET') return kept;
    server.saves += 1;
    await server.held;
    if (server.fault) throw server.fault;
    const { text } = ask.body as { text: string };
    const revision = text === '' ? 0 : kept.revision + 1;
    server.drafts.set(ask.path, { text, revision });
    return { revision };
  },
}));

let name = 0;
const opened = (section: string) => Draft.open('e', 'o', section, { on_version: 1, text: '' });
const at = (section: string) => server.drafts.get(`/api/engagements/e/drafts/o/${section}`)?.text;
const refusal = (status: number) => new Refusal({ key: 'x', title: '', status });

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(server, { fault: undefined, held: undefined, saves: 0 });
  name += 1;
});
afterEach(() => void vi.useRealTimers());

test.each([429, 503])('a save that the server answers with %d is tried again', async (status) => {
  const draft = await opened(`s${name}`);
  server.fault = refusal(status);
  draft.type('woorden');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(draft.refusal).toBeUndefined();
  expect(saveState.saving).toBe('busy');
  server.fault = undefined;
  await vi.runAllTimersAsync();
  expect(at(`s${name}`)).toBe('woorden');
  expect(saveState.saving).toBe('saved');
});

test('a save that is refused is not called saved or under way', async () => {
  const draft = await opened(`s${name}`);
  server.fault = refusal(403);
  draft.type('woorden');
  await vi.runAllTimersAsync();
  expect(draft.refusal).toBeDefined();
  expect(saveState.saving).toBe('refused');
  draft.close();
  expect(saveState.saving).not.toBe('refused');
});

test('a draft closed without a network is saved when there is one again', async () => {
  const draft = await opened(`s${name}`);
  server.fault = new Unreachable('network');
  draft.type('woorden');
  draft.close();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(at(`s${name}`)).toBeUndefined();
  server.fault = undefined;
  await vi.runAllTimersAsync();
  expect(at(`s${name}`)).toBe('woorden');
});

test('a draft opened again takes over from the one that still waits', async () => {
  const first = await opened(`s${name}`);
  server.fault = new Unreachable('network');
  first.type('woorden');
  first.close();
  await vi.advanceTimersByTimeAsync(1_000);
  const second = await opened(`s${name}`);
  expect(second.text).toBe('woorden');
  server.fault = undefined;
  server.saves = 0;
  await vi.runAllTimersAsync();
  expect(at(`s${name}`)).toBe('woorden');
  expect(server.saves).toBe(1);
});

test('what is typed and taken back leaves nothing to save', async () => {
  const draft = await opened(`s${name}`);
  draft.type('x');
  draft.type('');
  await vi.runAllTimersAsync();
  expect(saveState.saving).toBe('saved');
  expect(server.saves).toBe(0);
});

test('a text that was given starts anew', async () => {
  const draft = await opened(`s${name}`);
  draft.type('gegeven');
  await draft.flush();
  expect(await draft.given('gegeven', { on_version: 2, text: 'op tafel' })).toBe(true);
  expect([draft.text, draft.begun, draft.on_version]).toEqual(['op tafel', false, 2]);
  expect(at(`s${name}`)).toBe('');
});

test('what was typed while a text was given stays, on top of it', async () => {
  const draft = await opened(`s${name}`);
  draft.type('gegeven');
  await draft.flush();
  draft.type('gegeven, en meer');
  expect(await draft.given('gegeven', { on_version: 2, text: 'gegeven' })).toBe(false);
  expect([draft.text, draft.on_version]).toEqual(['gegeven, en meer', 2]);
  await vi.runAllTimersAsync();
  expect(at(`s${name}`)).toBe('gegeven, en meer');
});

test('what is typed while the draft is being dropped stays', async () => {
  const draft = await opened(`s${name}`);
  draft.type('gegeven');
  await draft.flush();
  let let_go: () => void = () => undefined;
  server.held = new Promise((done) => (let_go = done));
  const given = draft.given('gegeven', { on_version: 2, text: '' });
  await vi.advanceTimersByTimeAsync(1);
  draft.type('nieuw');
  let_go();
  expect(await given).toBe(false);
  await vi.runAllTimersAsync();
  expect(at(`s${name}`)).toBe('nieuw');
});
