// SPDX-License-Identifier: EUPL-1.2
import { newer, parcelKey, pause_ms, settles, type Parcel } from './outbox-queue';
import { isPassing, Refusal } from './refusal';
import type { Shelf } from './shelf';

/** Brings one parcel away. Resolves when the server has it; throws `Refusal` when it says no. */
export type Carrier = (parcel: Parcel) => Promise<void>;

export interface OutboxEvents {
  /** How many parcels wait, and whether the last try failed for want of a network. */
  changed: (waiting: number, offline: boolean) => void;
  /** The server said no for good (the round is locked): the parcel is dropped, the reason shown. */
  refused: (parcel: Parcel, refusal: Refusal) => void;
}

/**
 * Keeps what a phone has to say until the server has it: durable, in any order, delivered at least once.
 * Delivering twice does no harm, because the server keeps the highest sequence of a token.
 */
export class Outbox {
  readonly #shelf: Shelf<Parcel>;
  readonly #carry: Carrier;
  readonly #events: OutboxEvents;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #offline = false;

  constructor(shelf: Shelf<Parcel>, carry: Carrier, events: OutboxEvents) {
    this.#shelf = shelf;
    this.#carry = carry;
    this.#events = events;
  }

  /** Keeps the parcel first, then tries to deliver. */
  async put(parcel: Parcel): Promise<void> {
    const key = parcelKey(parcel);
    await this.#shelf.put(key, newer(await this.#shelf.get(key), parcel));
    await this.deliver();
  }

  /** Tries now; call it when the network is back or the page is shown again. */
  deliver(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#round().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Forgets everything, at lock or when the seat leaves: nothing of a ballot stays on the phone. */
  async wipe(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#shelf.clear();
    this.#events.changed(0, this.#offline);
  }

  async #round(): Promise<void> {
    for (
      let parcels = await this.#shelf.all();
      parcels.length > 0;
      parcels = await this.#shelf.all()
    ) {
      this.#events.changed(parcels.length, this.#offline);
      const outcomes = await Promise.all(parcels.map((parcel) => this.#deliverOne(parcel)));
      if (outcomes.includes('unreachable')) return this.#later('offline');
      if (outcomes.includes('not_now')) return this.#later('reached');
    }
    this.#tries = 0;
    this.#offline = false;
    this.#events.changed(0, false);
  }

  async #deliverOne(parcel: Parcel): Promise<'settled' | 'not_now' | 'unreachable'> {
    try {
      await this.#carry(parcel);
    } catch (fault) {
      if (!(fault instanceof Refusal)) return 'unreachable';
      if (isPassing(fault)) return 'not_now';
      await this.#settle(parcel);
      this.#events.refused(parcel, fault);
      return 'settled';
    }
    await this.#settle(parcel);
    return 'settled';
  }

  /** Empties the place of a parcel, unless something newer was put there while it was under way. */
  async #settle(parcel: Parcel): Promise<void> {
    const kept = await this.#shelf.get(parcelKey(parcel));
    if (kept && settles(kept, parcel.sequence)) await this.#shelf.drop(parcelKey(parcel));
  }

  async #later(why: 'offline' | 'reached'): Promise<void> {
    this.#offline = why === 'offline';
    this.#events.changed((await this.#shelf.all()).length, this.#offline);
    this.#timer = setTimeout(() => void this.deliver(), pause_ms(this.#tries));
    this.#tries += 1;
  }
}
