// SPDX-License-Identifier: EUPL-1.2
import { Refusal, Unreachable } from './refusal';

/** A form that is sent once at a time and keeps what was filled in when the answer is no. */
export class Sending {
  #busy = $state(false);
  #fault = $state.raw<Refusal | Unreachable | undefined>();

  get busy(): boolean {
    return this.#busy;
  }

  get fault(): Refusal | Unreachable | undefined {
    return this.#fault;
  }

  /** Runs `act`; gives true when it succeeded. A refusal is kept to be shown. */
  async send(act: () => Promise<unknown>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#fault = undefined;
    try {
      await act();
      return true;
    } catch (fault) {
      if (!(fault instanceof Refusal || fault instanceof Unreachable)) throw fault;
      this.#fault = fault;
      return false;
    } finally {
      this.#busy = false;
    }
  }
}
