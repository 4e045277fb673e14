// SPDX-License-Identifier: EUPL-1.2
import { view } from './client';
import { watch } from './live';
import { Refusal, Unreachable } from './refusal';
import type { Views } from './types';

/** The parts of the state a page may be told of. Coarse on purpose: a notice itself can leak. */
export type Slice =
  | 'agreement'
  | 'cases'
  | 'case_work'
  | 'sessions'
  | 'seat'
  | 'room_count'
  | 'table'
  | 'solutions'
  | 'trust'
  | '*';

/** What to load and which slices make it stale; `undefined` while the page does not know yet. */
export interface Wanted<V extends keyof Views> {
  engagement: string;
  view: V;
  parameters?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Reloads when one of these changes. */
  slices: readonly Slice[];
}

/** Whether a notice about `changed` slices concerns somebody who reads `read`. */
export function concerns(changed: readonly string[], read: readonly string[]): boolean {
  return changed.some(
    (slice) => slice === '*' || read.some((mine) => slice === mine || mine === '*'),
  );
}

/**
 * A view of the server that stays fresh. The old value stands until the new one is in, so nothing
 * flickers; fields being typed in keep their own text and are never touched by a reload.
 */
export class Resource<V extends keyof Views> {
  #value = $state.raw<Views[V] | undefined>();
  #fault = $state.raw<Refusal | Unreachable | undefined>();
  #busy = $state(true);
  #stale = false;
  #running = false;
  #turn = 0;
  readonly #wanted: () => Wanted<V> | undefined;

  constructor(wanted: () => Wanted<V> | undefined) {
    this.#wanted = wanted;
    $effect(() => {
      const now = this.#wanted();
      this.#turn += 1;
      this.#running = false;
      if (!now) return;
      this.reload();
      return watch(now.engagement, {
        slices: (notice) => {
          if (concerns(notice.slices, now.slices)) this.reload();
        },
      });
    });
  }

  /** The newest value known; `undefined` before the first answer. */
  get value(): Views[V] | undefined {
    return this.#value;
  }

  /** Why the last load failed; an older value may still stand beside it. */
  get fault(): Refusal | Unreachable | undefined {
    return this.#fault;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Loads again; calls during a load make one more load after it, not many. */
  reload(): void {
    this.#stale = true;
    if (!this.#running) void this.#run(this.#turn);
  }

  async #run(turn: number): Promise<void> {
    this.#running = true;
    this.#busy = true;
    while (this.#stale && turn === this.#turn) {
      this.#stale = false;
      await this.#load(turn);
    }
    if (turn !== this.#turn) return;
    this.#running = false;
    this.#busy = false;
  }

  async #load(turn: number): Promise<void> {
    const wanted = this.#wanted();
    if (!wanted) return;
    try {
      const value = await view(wanted.engagement, wanted.view, wanted.parameters);
      if (turn !== this.#turn) return;
      this.#value = value;
      this.#fault = undefined;
    } catch (fault) {
      if (turn !== this.#turn) return;
      if (!(fault instanceof Refusal || fault instanceof Unreachable)) throw fault;
      this.#fault = fault;
    }
  }
}

/** Must be called while a component is being made. */
export const resource = <V extends keyof Views>(wanted: () => Wanted<V> | undefined): Resource<V> =>
  new Resource(wanted);
