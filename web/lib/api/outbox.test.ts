// SPDX-License-Identifier: EUPL-1.2
import { expect, test, vi } from 'vitest';
import { Outbox } from './outbox';
import { newer, pause_ms, settles, type Parcel } from './outbox-queue';
import { Refusal } from './refusal';
import { MemoryShelf } from './shelf';

const parcel = (sequence: number): Parcel => ({
  token: 't',
  path: '/p',
  sequence,
  body: { sequence },
});
const quiet = { changed: () => undefined, refused: () => undefined };

test('of two cards for one seat the newer stays, in whatever order they come', () => {
  expect(newer(parcel(1), parcel(2)).sequence).toBe(2);
  expect(newer(parcel(2), parcel(1)).sequence).toBe(2);
  expect(newer(undefined, parcel(1)).sequence).toBe(1);
});

test('an acknowledgement of an older card does not empty the place', () => {
  expect(settles(parcel(2), 1)).toBe(false);
  expect(settles(parcel(2), 2)).toBe(true);
});

test('pauses grow and stay bearable', () => {
  expect(pause_ms(0)).toBe(500);
  expect(pause_ms(100)).toBe(15_000);
});

test('a delivered card leaves the phone', async () => {
  const shelf = new MemoryShelf<Parcel>();
  const carried: number[] = [];
  const outbox = new Outbox(shelf, async (it) => void carried.push(it.sequence), quiet);
  await outbox.put(parcel(1));
  expect(carried).toEqual([1]);
  expect(await shelf.all()).toEqual([]);
});

test('without a network the newest card waits, and is delivered when it is back', async () => {
  vi.useFakeTimers();
  const shelf = new MemoryShelf<Parcel>();
  const carried: number[] = [];
  let reachable = false;
  const states: boolean[] = [];
  const outbox = new Outbox(
    shelf,
    (it) => {
      if (!reachable) return Promise.reject(new TypeError('network'));
      carried.push(it.sequence);
      return Promise.resolve();
    },
    { ...quiet, changed: (_, offline) => states.push(offline) },
  );
  await outbox.put(parcel(1));
  await outbox.put(parcel(2));
  expect((await shelf.all()).map((it) => it.sequence)).toEqual([2]);
  expect(states.at(-1)).toBe(true);
  reachable = true;
  await vi.runAllTimersAsync();
  expect(carried).toEqual([2]);
  expect(states.at(-1)).toBe(false);
  vi.useRealTimers();
});

test('a card changed while it was under way is sent again', async () => {
  const shelf = new MemoryShelf<Parcel>();
  const carried: number[] = [];
  const outbox = new Outbox(
    shelf,
    async (it) => {
      carried.push(it.sequence);
      if (it.sequence === 1) await shelf.put('t /p', parcel(2));
    },
    quiet,
  );
  await outbox.put(parcel(1));
  expect(carried).toEqual([1, 2]);
  expect(await shelf.all()).toEqual([]);
});

test('a refused card is dropped and told, not tried for ever', async () => {
  const shelf = new MemoryShelf<Parcel>();
  const refused = vi.fn();
  const no = new Refusal({ key: 'round.locked', title: 'Gesloten.', status: 409 });
  const outbox = new Outbox(shelf, () => Promise.reject(no), { ...quiet, refused });
  await outbox.put(parcel(1));
  expect(refused).toHaveBeenCalledOnce();
  expect(await shelf.all()).toEqual([]);
});

test.each([429, 500, 503])('a server that says %d keeps the card waiting', async (status) => {
  vi.useFakeTimers();
  const shelf = new MemoryShelf<Parcel>();
  const refused = vi.fn();
  const offline: boolean[] = [];
  let answers = 0;
  const outbox = new Outbox(
    shelf,
    () => {
      answers += 1;
      return answers > 2
        ? Promise.resolve()
        : Promise.reject(new Refusal({ key: 'http.busy', title: '', status }));
    },
    { refused, changed: (_, state) => offline.push(state) },
  );
  await outbox.put(parcel(1));
  expect(await shelf.all()).toHaveLength(1);
  await vi.runAllTimersAsync();
  expect(answers).toBe(3);
  expect(await shelf.all()).toEqual([]);
  expect(refused).not.toHaveBeenCalled();
  expect(offline).not.toContain(true);
  vi.useRealTimers();
});

test('a refused card does not take a newer one with it', async () => {
  const shelf = new MemoryShelf<Parcel>();
  const no = new Refusal({ key: 'ballot.stale', title: '', status: 409 });
  const carried: number[] = [];
  const outbox = new Outbox(
    shelf,
    async (it) => {
      carried.push(it.sequence);
      if (it.sequence > 1) return;
      await shelf.put('t /p', parcel(2));
      throw no;
    },
    quiet,
  );
  await outbox.put(parcel(1));
  expect(carried).toEqual([1, 2]);
});

test('after a wipe nothing of a ballot is left', async () => {
  const shelf = new MemoryShelf<Parcel>();
  const outbox = new Outbox(shelf, () => Promise.reject(new TypeError('network')), quiet);
  await outbox.put(parcel(1));
  await outbox.wipe();
  expect(await shelf.all()).toEqual([]);
});
