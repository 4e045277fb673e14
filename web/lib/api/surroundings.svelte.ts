// SPDX-License-Identifier: EUPL-1.2
import { me, type Me } from './account';
import { travelsInTheOpen } from './in-the-open';

/** What a page without the desk's frame must still say: that all is made up, that the network is open. */
export class Surroundings {
  #me = $state.raw<Me | undefined>();

  constructor() {
    // Where it cannot be asked there is nothing to say; the page itself tells that the server is away.
    me().then(
      (it) => (this.#me = it),
      () => undefined,
    );
  }

  get demo(): boolean {
    return this.#me?.demo ?? false;
  }

  get inTheOpen(): boolean {
    return travelsInTheOpen(this.#me?.transport);
  }
}
