// SPDX-License-Identifier: EUPL-1.2
import { afterEach, expect, test, vi } from 'vitest';
import { byAsking } from './one-tab';

const quick = { answer_ms: 40, ask_ms: 80 };
const leaving: (() => void)[] = [];
let named = 0;

/** Tabs of one browser, and which of them do the work. */
function browser() {
  const name = `tabs-${(named += 1)}`;
  const working = new Set<string>();
  const open = (tab: string) => {
    const close = byAsking(
      name,
      () => {
        working.add(tab);
        return () => working.delete(tab);
      },
      quick,
    );
    leaving.push(close);
    return close;
  };
  return { working, open };
}

afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});

const settled = () => new Promise((next) => setTimeout(next, 400));

test('of several tabs opened at once exactly one does the work', async () => {
  const { working, open } = browser();
  for (const tab of ['a', 'b', 'c', 'd', 'e']) open(tab);
  await settled();
  expect(working.size).toBe(1);
});

test('a tab opened later leaves the work where it is', async () => {
  const { working, open } = browser();
  open('first');
  await settled();
  expect([...working]).toEqual(['first']);
  open('second');
  await settled();
  expect([...working]).toEqual(['first']);
});

test('when the tab that works closes, another takes over', async () => {
  const { working, open } = browser();
  const close = open('first');
  await settled();
  open('second');
  await settled();
  close();
  expect(working.size).toBe(0);
  await vi.waitFor(() => expect([...working]).toEqual(['second']), 2_000);
});

test('when it is lost without a word, another takes over by asking', async () => {
  const { working, open } = browser();
  const channel = new BroadcastChannel(`tabs-${named}-turn`);
  channel.onmessage = (event: MessageEvent<{ what: string; by: string }>) => {
    if (event.data.what !== 'gone' && event.data.by !== '!')
      channel.postMessage({ what: 'leading', by: '!' });
  };
  open('second');
  await settled();
  expect(working.size).toBe(0);
  channel.close();
  await vi.waitFor(() => expect([...working]).toEqual(['second']), 2_000);
});

test('one that finds another at work with a lower id yields to it', async () => {
  const { working, open } = browser();
  open('woken');
  await settled();
  expect([...working]).toEqual(['woken']);
  const channel = new BroadcastChannel(`tabs-${named}-turn`);
  channel.postMessage({ what: 'leading', by: 'z' });
  await settled();
  expect([...working]).toEqual(['woken']);
  channel.postMessage({ what: 'leading', by: '!' });
  await vi.waitFor(() => expect(working.size).toBe(0), 2_000);
  channel.close();
});
