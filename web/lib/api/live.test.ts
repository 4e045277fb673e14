// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { openStream, watch } from './live';

class FakeSource extends EventTarget {
  static last: FakeSource | undefined;
  static readonly CLOSED = 2;
  readyState = 1;
  readonly heard = new Set<string>();

  constructor(readonly path: string) {
    super();
    FakeSource.last = this;
  }

  override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
    this.heard.add(given[0]);
    super.addEventListener(...given);
  }

  say(event: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }

  close(): void {
    this.readyState = FakeSource.CLOSED;
  }
}

function opened() {
  vi.stubGlobal('EventSource', FakeSource);
  const heard: unknown[] = [];
  const stop = openStream('/live', (relayed) => heard.push(relayed));
  if (!FakeSource.last) throw new Error('no stream was opened');
  return { heard, stop, source: FakeSource.last };
}

afterEach(() => {
  vi.unstubAllGlobals();
  FakeSource.last = undefined;
});

test('a change is told with its slices and the size after it', () => {
  const { heard, source } = opened();
  source.say('slices', { size: 58, slices: ['agreement'] });
  expect(heard).toEqual([{ kind: 'slices', notice: { size: 58, slices: ['agreement'] } }]);
});

test('what is ephemeral is told whole', () => {
  const { heard, source } = opened();
  source.say('presence', { channel: 'round', state: { in: 9 } });
  expect(heard).toEqual([{ kind: 'told', told: { channel: 'round', state: { in: 9 } } }]);
});

test('every event the server sends has a listener here', () => {
  const { source } = opened();
  const sent = ['live.cpp', 'event_stream.cpp'].flatMap((file) => {
    const code = readFileSync(new URL(`../../../src/http/${file}`, import.meta.url), 'utf8');
    return [...code.matchAll(/frame_of\("(\w+)"/g)].map((match) => match[1] ?? '');
  });
  expect(sent).toContain('slices');
  // The greeting carries nothing but the place to resume from.
  for (const event of sent.filter((one) => one !== 'hello')) expect(source.heard).toContain(event);
});

test('a stream that was stopped is closed', () => {
  const { source, stop } = opened();
  stop();
  expect(source.readyState).toBe(FakeSource.CLOSED);
});

test('a tab that takes over the stream tells every tab that something may have been missed', () => {
  vi.stubGlobal('EventSource', FakeSource);
  const posted: unknown[] = [];
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      onmessage: unknown;
      postMessage = (message: unknown) => posted.push(message);
      close = () => undefined;
    },
  );
  const locks = { request: (_: string, __: object, lead: () => Promise<void>) => lead() };
  vi.stubGlobal('navigator', { locks });
  const stop = watch('e', {});
  const everything = { size: 0, slices: ['*'] };
  expect(posted).toContainEqual({ kind: 'slices', notice: everything });
  stop();
});
