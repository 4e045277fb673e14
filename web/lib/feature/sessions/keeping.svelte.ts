// SPDX-License-Identifier: EUPL-1.2
import { isPassing, Refusal, Unreachable } from '$lib/api/refusal';
import { saveState } from '$lib/ui/save-state.svelte';

const again_ms = 4_000;

/**
 * Sends every change at once, one at a time; of changes made meanwhile only the last. What the server could
 * not take now is sent again for as long as the page stands. The corner says what is true.
 */
export class Keeping {
  #fault = $state.raw<Refusal | Unreachable | undefined>();
  #next: (() => Promise<unknown>) | undefined;
  #running = false;
  #closed = false;
  readonly #what: string;

  constructor(what: string) {
    this.#what = what;
  }

  /** Why the last change was not taken; gone when a later one was. */
  get fault(): Refusal | Unreachable | undefined {
    return this.#fault;
  }

  keep(act: () => Promise<unknown>): void {
    this.#next = act;
    saveState.changed(this.#what, 'on_page');
    if (!this.#running) void this.#run();
  }

  /** Nobody looks here any more; what is under way still goes. */
  close(): void {
    this.#closed = true;
    if (!this.#running) saveState.left(this.#what);
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let act = this.#next; act; act = this.#next) {
      this.#next = undefined;
      try {
        await act();
        this.#fault = undefined;
      } catch (fault) {
        if (!(fault instanceof Refusal || fault instanceof Unreachable)) throw fault;
        this.#fault = fault;
        if (fault instanceof Refusal && !isPassing(fault)) continue;
        if (fault instanceof Unreachable) saveState.lost();
        await new Promise((done) => setTimeout(done, again_ms));
        this.#next ??= act;
      }
    }
    this.#running = false;
    if (!this.#fault) saveState.saved(this.#what);
    else if (this.#closed) saveState.left(this.#what);
    else saveState.refused(this.#what);
  }
}
