// SPDX-License-Identifier: EUPL-1.2

/** A small durable place in this browser, for what must survive a closed tab. */
export interface Shelf<T> {
  get(key: string): Promise<T | undefined>;
  put(key: string, value: T): Promise<void>;
  drop(key: string): Promise<void>;
  all(): Promise<T[]>;
  clear(): Promise<void>;
}

const settled = <T>(ask: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    ask.onsuccess = () => done(ask.result);
    ask.onerror = () => failed(ask.error ?? new Error('storage'));
  });

function open(name: string): Promise<IDBDatabase> {
  const ask = indexedDB.open(`hefboom-${name}`, 1);
  ask.onupgradeneeded = () => ask.result.createObjectStore('kept');
  return settled(ask);
}

class BrowserShelf<T> implements Shelf<T> {
  readonly #database: Promise<IDBDatabase>;
  constructor(name: string) {
    this.#database = open(name);
  }
  async #on(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    return (await this.#database).transaction('kept', mode).objectStore('kept');
  }
  async get(key: string): Promise<T | undefined> {
    return settled<T | undefined>((await this.#on('readonly')).get(key));
  }
  async put(key: string, value: T): Promise<void> {
    await settled((await this.#on('readwrite')).put(value, key));
  }
  async drop(key: string): Promise<void> {
    await settled((await this.#on('readwrite')).delete(key));
  }
  async all(): Promise<T[]> {
    return settled<T[]>((await this.#on('readonly')).getAll());
  }
  async clear(): Promise<void> {
    await settled((await this.#on('readwrite')).clear());
  }
}

/** Keeps nothing beyond the tab; for tests, and for browsers that refuse storage. */
export class MemoryShelf<T> implements Shelf<T> {
  readonly #kept = new Map<string, T>();
  get(key: string): Promise<T | undefined> {
    return Promise.resolve(this.#kept.get(key));
  }
  put(key: string, value: T): Promise<void> {
    this.#kept.set(key, value);
    return Promise.resolve();
  }
  drop(key: string): Promise<void> {
    this.#kept.delete(key);
    return Promise.resolve();
  }
  all(): Promise<T[]> {
    return Promise.resolve([...this.#kept.values()]);
  }
  clear(): Promise<void> {
    this.#kept.clear();
    return Promise.resolve();
  }
}

/** The browser's own shelf of that name; memory only where the browser has none (a private window). */
export async function shelf<T>(name: string): Promise<Shelf<T>> {
  try {
    const kept = new BrowserShelf<T>(name);
    await kept.all();
    return kept;
  } catch {
    return new MemoryShelf<T>();
  }
}
