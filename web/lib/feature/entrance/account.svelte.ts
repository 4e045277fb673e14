// SPDX-License-Identifier: EUPL-1.2
import { me, type Me } from '$lib/api/account';
import { Refusal, Unreachable } from '$lib/api/refusal';

/** Who sits at this browser. */
class Account {
  #me = $state.raw<Me | undefined>();
  #fault = $state.raw<Refusal | Unreachable | undefined>();

  get me(): Me | undefined {
    return this.#me;
  }

  get fault(): Refusal | Unreachable | undefined {
    return this.#fault;
  }

  /** Asks the server; the old answer stands until the new one is in. */
  async load(): Promise<void> {
    try {
      this.#me = await me();
      this.#fault = undefined;
    } catch (fault) {
      if (!(fault instanceof Refusal || fault instanceof Unreachable)) throw fault;
      if (fault instanceof Refusal && fault.status === 401)
        this.#me = { account: null, demo: false, engagements: [] };
      else this.#fault = fault;
    }
  }
}

export const account = new Account();
