// SPDX-License-Identifier: EUPL-1.2
import { Refusal, Unreachable } from './refusal';

/** Something asked of the server once, outside the views: its value, or why there is none. */
export class Loaded<T> {
  #value = $state.raw<T | undefined>();
  #fault = $state.raw<Refusal | Unreachable | undefined>();
  #turn = 0;

  get value(): T | undefined {
    return this.#value;
  }

  get fault(): Refusal | Unreachable | undefined {
    return this.#fault;
  }

  /** Asks; of several answers only the one asked for last counts. */
  async load(ask: () => Promise<T>): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const value = await ask();
      if (turn !== this.#turn) return;
      this.#value = value;
      this.#fault = undefined;
    } catch (fault) {
      if (!(fault instanceof Refusal || fault instanceof Unreachable)) throw fault;
      if (turn === this.#turn) this.#fault = fault;
    }
  }
}
