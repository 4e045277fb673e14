// SPDX-License-Identifier: EUPL-1.2

export type Saving = 'idle' | 'busy' | 'saved' | 'offline';

/** What everything on the page has still to save; shown in one corner, always the same. */
class SaveStateStore {
  #waiting = $state.raw<ReadonlySet<string>>(new Set());
  #at = $state.raw<Date | undefined>();
  #offline = $state(false);

  /** Something changed and is not yet with the server. */
  changed(what: string): void {
    this.#waiting = new Set(this.#waiting).add(what);
  }

  /** The server has it. */
  saved(what: string): void {
    const rest = new Set(this.#waiting);
    rest.delete(what);
    this.#waiting = rest;
    this.#offline = false;
    this.#at = new Date();
  }

  /** The server cannot be reached; what waits is kept on this device. */
  lost(): void {
    this.#offline = true;
  }

  get saving(): Saving {
    if (this.#offline) return 'offline';
    if (this.#waiting.size > 0) return 'busy';
    return this.#at ? 'saved' : 'idle';
  }

  get at(): Date | undefined {
    return this.#at;
  }

  get waiting(): number {
    return this.#waiting.size;
  }
}

export const saveState = new SaveStateStore();
