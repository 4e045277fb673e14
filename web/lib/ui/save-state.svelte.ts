// SPDX-License-Identifier: EUPL-1.2

export type Saving = 'idle' | 'busy' | 'saved' | 'offline' | 'refused';

/** Where a change stands that the server does not have: in this browser for good, or on this page only. */
export type Kept = 'on_device' | 'on_page';

/** What everything on the page has still to save; shown in one corner, always the same. */
export class SaveStateStore {
  #waiting = $state.raw<ReadonlyMap<string, Kept>>(new Map());
  #refused = $state.raw<ReadonlySet<string>>(new Set());
  #at = $state.raw<Date | undefined>();
  #offline = $state(false);

  /** Something changed and is not yet with the server. */
  changed(what: string, kept: Kept): void {
    this.#waiting = new Map(this.#waiting).set(what, kept);
    this.#dropRefused(what);
  }

  /** The server has it, since `at`: by the server's clock where the page goes by that. */
  saved(what: string, at: Date = new Date()): void {
    this.left(what);
    this.#offline = false;
    this.#at = at;
  }

  /** The server said no: it is not saved, and waiting will not change that. */
  refused(what: string): void {
    this.left(what);
    this.#refused = new Set(this.#refused).add(what);
    this.#offline = false;
  }

  /** Nobody looks at it any more: there is nothing to say of it here. */
  left(what: string): void {
    const rest = new Map(this.#waiting);
    rest.delete(what);
    this.#waiting = rest;
    this.#dropRefused(what);
  }

  /** The server cannot be reached. */
  lost(): void {
    this.#offline = true;
  }

  get saving(): Saving {
    if (this.#offline && this.#waiting.size > 0) return 'offline';
    if (this.#refused.size > 0) return 'refused';
    if (this.#waiting.size > 0) return 'busy';
    return this.#at ? 'saved' : 'idle';
  }

  get at(): Date | undefined {
    return this.#at;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Whether all that waits survives this page being closed. */
  get kept(): Kept {
    return [...this.#waiting.values()].includes('on_page') ? 'on_page' : 'on_device';
  }

  #dropRefused(what: string): void {
    const rest = new Set(this.#refused);
    rest.delete(what);
    this.#refused = rest;
  }
}

export const saveState = new SaveStateStore();
