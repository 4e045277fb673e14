// SPDX-License-Identifier: EUPL-1.2
import { engagementPath } from './client';
import { oneTab, type Work } from './one-tab';

/** Which parts of the state changed, and the journal's size after it. `*` means: perhaps everything. */
export interface Notice {
  size: number;
  slices: readonly string[];
}

export type Connection = 'connecting' | 'live' | 'lost';

/** What is ephemeral (presence, a timer, "9 of 12 in"): the whole state of a channel, never a difference. */
export interface Told {
  channel: string;
  state: unknown;
}

export interface Watcher {
  slices?: (notice: Notice) => void;
  told?: (told: Told) => void;
  connection?: (state: Connection) => void;
}

type Relayed =
  | { kind: 'slices'; notice: Notice }
  | { kind: 'told'; told: Told }
  | { kind: 'connection'; state: Connection }
  | { kind: 'hello' };

const everything: Notice = { size: 0, slices: ['*'] };
const reopen_ms = [500, 1_000, 2_000, 5_000];

/** Opens the event stream at `path` and keeps it open; the browser resumes by Last-Event-ID itself. */
export function openStream(path: string, tell: (relayed: Relayed) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  const open = () => {
    source = new EventSource(path);
    source.addEventListener('open', () => {
      tries = 0;
      tell({ kind: 'connection', state: 'live' });
    });
    source.addEventListener('slices', (event: MessageEvent<string>) =>
      tell({ kind: 'slices', notice: JSON.parse(event.data) as Notice }),
    );
    source.addEventListener('presence', (event: MessageEvent<string>) =>
      tell({ kind: 'told', told: JSON.parse(event.data) as Told }),
    );
    source.addEventListener('error', () => {
      tell({ kind: 'connection', state: 'lost' });
      if (source?.readyState !== EventSource.CLOSED) return;
      // A stream opened anew has no place to resume from: all that happened meanwhile is read again.
      const from_scratch = () => tell({ kind: 'slices', notice: everything });
      timer = setTimeout(
        () => {
          open();
          source?.addEventListener('open', from_scratch, { once: true });
        },
        reopen_ms[Math.min(tries, reopen_ms.length - 1)],
      );
      tries += 1;
    });
  };

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

class Hub {
  readonly #watchers = new Set<Watcher>();
  readonly #close: () => void;
  readonly #told = new Map<string, Told>();
  #connection: Connection = 'connecting';

  constructor(engagement: string) {
    const path = `${engagementPath(engagement)}/live`;
    const name = `hefboom-live-${engagement}`;
    const lead = oneTab(name);
    this.#close = lead
      ? this.#share(name, path, lead)
      : openStream(path, (relayed) => this.#hear(relayed));
  }

  add(watcher: Watcher): void {
    this.#watchers.add(watcher);
    watcher.connection?.(this.#connection);
    for (const told of this.#told.values()) watcher.told?.(told);
  }

  /** Gives true when nobody watches any more and the hub closed itself. */
  remove(watcher: Watcher): boolean {
    this.#watchers.delete(watcher);
    if (this.#watchers.size > 0) return false;
    this.#close();
    return true;
  }

  #hear(relayed: Relayed): void {
    for (const watcher of this.#watchers) {
      if (relayed.kind === 'slices') watcher.slices?.(relayed.notice);
      if (relayed.kind === 'told') watcher.told?.(relayed.told);
      if (relayed.kind === 'connection') watcher.connection?.(relayed.state);
    }
    if (relayed.kind === 'told') this.#told.set(relayed.told.channel, relayed.told);
    if (relayed.kind === 'connection') this.#connection = relayed.state;
  }

  /** One tab holds the stream; the others listen to it. When it closes, the next takes over. */
  #share(name: string, path: string, lead: (work: Work) => () => void): () => void {
    const channel = new BroadcastChannel(name);
    let leads = false;

    channel.onmessage = (event: MessageEvent<Relayed>) => {
      if (event.data.kind !== 'hello') return this.#hear(event.data);
      if (!leads) return;
      channel.postMessage({ kind: 'connection', state: this.#connection });
      for (const told of this.#told.values()) channel.postMessage({ kind: 'told', told });
    };
    channel.postMessage({ kind: 'hello' });

    const leave = lead(() => {
      leads = true;
      const stop = openStream(path, (relayed) => {
        this.#hear(relayed);
        channel.postMessage(relayed);
      });
      // Between the old stream and this one something may have been missed, by every tab.
      const missed: Relayed = { kind: 'slices', notice: everything };
      this.#hear(missed);
      channel.postMessage(missed);
      return () => {
        leads = false;
        stop();
      };
    });
    return () => {
      leave();
      channel.close();
    };
  }
}

const hubs = new Map<string, Hub>();

/** Watches an engagement's changes; gives the way to stop. */
export function watch(engagement: string, watcher: Watcher): () => void {
  const hub = hubs.get(engagement) ?? new Hub(engagement);
  hubs.set(engagement, hub);
  hub.add(watcher);
  return () => {
    if (hub.remove(watcher)) hubs.delete(engagement);
  };
}
