// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test, vi } from 'vitest';
import type { Parcel } from '$lib/api/outbox-queue';
import { Refusal, Unreachable } from '$lib/api/refusal';
import type { Cell } from '$lib/api/seat';
import { MemoryShelf } from '$lib/api/shelf';
import type { SeatView } from '$lib/api/types';
import { Card } from './card.svelte';

const cells: Cell[] = [{ statement: 'a', vote: 'agree', prediction: 'none' }];
const seen = (more: Partial<SeatView>): SeatView => ({
  round: 'r1',
  round_number: 1,
  state: 'open',
  standing: 'yours',
  task: 'vote',
  step: 'voting',
  party: 'client',
  predictions: 'left_out',
  statements: [],
  sequence: null,
  own: [],
  who_sees: 'who_sees.two_parties',
  to_confirm: [],
  ...more,
});
const refusal = (key: string, status: number) => new Refusal({ key, title: key, status });

/** What the server says to the next looks, and what it gets. */
const server = vi.hoisted(() => ({
  view: undefined as unknown,
  join: undefined as unknown,
  ballot: undefined as unknown,
  confirm: undefined as unknown,
  left: 0,
  streams: 0,
  got: [] as { sequence: number; cells: unknown }[],
}));
const kept = vi.hoisted(() => ({ shelf: undefined as unknown }));
const say = (answer: unknown): Promise<never> => Promise.reject(answer as Error);

vi.mock('$lib/api/live', () => ({
  openStream: () => {
    server.streams += 1;
    return () => (server.streams -= 1);
  },
}));
vi.mock('$lib/api/shelf', async (original) => ({
  ...(await original<object>()),
  shelf: () => Promise.resolve(kept.shelf),
}));
vi.mock('$lib/api/seat', async (original) => ({
  ...(await original<object>()),
  joinSeat: () => (server.join instanceof Error ? say(server.join) : Promise.resolve()),
  leaveSeat: () => Promise.resolve((server.left += 1)),
  seatView: () => (server.view instanceof Error ? say(server.view) : Promise.resolve(server.view)),
  confirmOutcome: () => (server.confirm instanceof Error ? say(server.confirm) : Promise.resolve()),
  carryBallot: (parcel: Parcel) => {
    if (server.ballot instanceof Error) return say(server.ballot);
    server.got.push(parcel.body as { sequence: number; cells: unknown });
    return Promise.resolve();
  },
}));

const listening = { addEventListener: () => undefined, removeEventListener: () => undefined };
let shelf: MemoryShelf<Parcel>;

beforeEach(() => {
  vi.stubGlobal('window', listening);
  vi.stubGlobal('document', { ...listening, visibilityState: 'visible' });
  shelf = new MemoryShelf<Parcel>();
  kept.shelf = shelf;
  Object.assign(server, { view: seen({}), ballot: undefined, join: undefined });
  Object.assign(server, { confirm: undefined, left: 0, streams: 0, got: [] });
});

/** What a browser keeps, to look into. */
function keeps(): Storage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as never;
}

async function started(hash = '#card') {
  const card = new Card(hash);
  await card.start();
  return card;
}

test('a round that is opened again shows the card as the server has it', async () => {
  const card = await started();
  await card.mark('a', { vote: 'agree' });
  server.view = seen({ task: 'look_up', state: 'locked' });
  await card.look();
  expect(card.marks).toEqual({});
  expect(await shelf.all()).toEqual([]);
  server.view = seen({ sequence: 1, own: cells });
  await card.look();
  expect(card.marks).toEqual({ a: { vote: 'agree' } });
  await card.mark('b', { vote: 'disagree' });
  expect(server.got.at(-1)).toMatchObject({ sequence: 2, cells: [{}, {}] });
});

test('while a session is interrupted the card stays on the phone', async () => {
  const card = await started();
  await card.mark('a', { vote: 'agree' });
  server.view = seen({ task: 'wait' });
  await card.look();
  expect(card.marks).toEqual({ a: { vote: 'agree' } });
});

test('what was refused while the session stood still is sent when it goes on', async () => {
  const card = await started();
  server.ballot = refusal('session.not_open', 409);
  server.view = seen({ task: 'wait' });
  await card.mark('a', { vote: 'agree' });
  await vi.waitFor(() => expect(card.view?.task).toBe('wait'));
  server.ballot = undefined;
  server.view = seen({});
  await card.look();
  await vi.waitFor(() => expect(server.got).toHaveLength(1));
  expect(card.tooLate).toBe(false);
  expect(card.refused).toBeUndefined();
});

test('a phone that first finds no server still takes over the card the server has', async () => {
  server.view = new Unreachable('network');
  const card = await started();
  expect(card.view).toBeUndefined();
  server.view = seen({ sequence: 4, own: cells });
  await card.look();
  await card.mark('b', { vote: 'disagree' });
  expect(server.got.at(-1)).toMatchObject({ sequence: 5, cells: [{}, {}] });
});

test('after a reload the card that waited here wins over an older one at the server', async () => {
  await shelf.put('card /api/seat/ballot', {
    token: 'card',
    path: '/api/seat/ballot',
    sequence: 7,
    body: { sequence: 7, cells },
  });
  server.ballot = new Unreachable('network');
  server.view = seen({ sequence: 3, own: [] });
  const card = await started();
  expect(card.marks).toEqual({ a: { vote: 'agree' } });
});

test('marks of another card are never cast as this one', async () => {
  await shelf.put('other /api/seat/ballot', {
    token: 'other',
    path: '/api/seat/ballot',
    sequence: 7,
    body: { sequence: 7, cells },
  });
  await started();
  expect(server.got).toEqual([]);
  expect(await shelf.all()).toEqual([]);
});

test('a busy server costs no mark; a card that stopped counting is said so', async () => {
  const card = await started();
  server.view = refusal('http.busy', 503);
  await card.look();
  expect(card.fault).toBeUndefined();
  server.view = refusal('seat.unknown', 404);
  await card.look();
  expect(card.fault?.key).toBe('seat.unknown');
});

test('a refused confirmation is told', async () => {
  const card = await started();
  server.confirm = refusal('outcome.already_confirmed', 409);
  await card.confirm('o');
  expect(card.refused).toMatchObject({ key: 'outcome.already_confirmed' });
});

test('once all is done nothing of the card stays in the browser, and it asks no more', async () => {
  const [local, session] = [keeps(), keeps()];
  const replaced: unknown[] = [];
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
  vi.stubGlobal('location', { pathname: '/s/' });
  vi.stubGlobal('history', { replaceState: (...to: unknown[]) => replaced.push(to.at(-1)) });
  const card = await started();
  expect(local.kept.size + session.kept.size).toBe(2);
  await card.mark('a', { vote: 'agree' });
  server.view = seen({ task: 'done', state: 'ended' });
  await card.look();
  expect(card.view?.task).toBe('done');
  expect([...local.kept, ...session.kept]).toEqual([]);
  expect(await shelf.all()).toEqual([]);
  expect(server.left).toBe(1);
  expect(replaced).toEqual(['/s/']);
  server.view = refusal('seat.needed', 403);
  await card.look();
  expect(card.fault).toBeUndefined();
});

test('a card that ended with the harvest is thanked, not refused, and hears no more', async () => {
  const card = await started();
  expect(server.streams).toBe(1);
  server.view = seen({ task: 'confirm', state: 'revealed', step: 'harvest' });
  await card.look();
  server.view = refusal('seat.unknown', 404);
  await card.look();
  expect(card.fault).toBeUndefined();
  expect(card.view?.task).toBe('done');
  expect(server.left).toBe(1);
  expect(server.streams).toBe(0);
});

test('a card that was refused does not listen', async () => {
  server.join = refusal('seat.taken', 409);
  await started();
  expect(server.streams).toBe(0);
});

test('a card that comes too late leaves nothing either; one that another phone holds does', async () => {
  const local = keeps();
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', keeps());
  server.join = refusal('seat.taken', 409);
  await started('#held');
  expect(server.left).toBe(0);
  expect(local.kept.size).toBe(1);
  server.join = refusal('seat.round_closed', 409);
  const late = await started('#late');
  expect(late.fault?.key).toBe('seat.round_closed');
  expect(server.left).toBe(1);
  expect(local.kept.size).toBe(0);
});
