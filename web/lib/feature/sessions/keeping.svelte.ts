// SPDX-License-Identifier: EUPL-1.2
import { Refusal, Unreachable } from '$lib/api/refusal';
import { saveState } from '$lib/ui/save-state.svelte';

/** Sends every change at once, one at a time; of changes made meanwhile only the last. The corner says so. */
export class Keeping {
  #fault = $state.raw<Refusal | Unreachable | undefined>();
  #next: (() => Promise<unknown>) | undefined;
  #running = false;
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
    saveState.changed(this.#what);
    if (!this.#running) void this.#run();
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
      }
    }
    this.#running = false;
    if (this.#fault instanceof Unreachable) saveState.lost();
    else saveState.saved(this.#what);
  }
}
