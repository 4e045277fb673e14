// SPDX-License-Identifier: EUPL-1.2
import { command } from '$lib/api/client';
import { Unreachable } from '$lib/api/refusal';
import { Sending } from '$lib/api/sending.svelte';
import type { Predictions } from '$lib/api/types';
import { parties, type Party } from '$lib/ui/party';
import { saveState } from '$lib/ui/save-state.svelte';
import {
  faultsOf,
  isCounted,
  totalsOf,
  type FaultyLine,
  type Seats,
  type TypedCounts,
} from './paper-totals';
import { linesOnPaper } from './paper-standing';
import type { Room } from './room.svelte';

/** Totals counted by hand, kept in this memory until the server has them. */
export class PaperCounts {
  readonly room: Room;
  readonly number: 1 | 2;
  readonly #sending = new Sending();
  #typed = $state.raw<TypedCounts>({});
  #faults = $state.raw<readonly FaultyLine[]>([]);
  #anew = $state(false);

  constructor(room: Room, number: 1 | 2) {
    this.room = room;
    this.number = number;
  }

  get round() {
    return this.room.round(this.number);
  }
  get lines() {
    return this.room.view && this.round ? linesOnPaper(this.room.view, this.round) : [];
  }
  get predictions(): Predictions {
    return this.round?.predictions ?? 'left_out';
  }
  get together(): boolean {
    return this.round?.form === 'one_group';
  }
  get seats(): Seats {
    const turnout = this.round?.turnout;
    if (!turnout) return { client: 0, contractor: 0 };
    if (this.together) return { client: turnout.group.seats, contractor: 0 };
    return { client: turnout.client.seats, contractor: turnout.contractor.seats };
  }
  get typed(): TypedCounts {
    return this.#typed;
  }
  /** What stood in the way at the last try. */
  get faults(): readonly FaultyLine[] {
    return this.#faults;
  }
  get fault() {
    return this.#sending.fault;
  }
  get busy(): boolean {
    return this.#sending.busy;
  }
  get unsent(): boolean {
    return isCounted(this.#typed);
  }
  /** Whether the fields are there: totals that were entered stay out of sight until they are counted anew. */
  get open(): boolean {
    return this.#anew || this.unsent || !this.round?.totals_entered;
  }

  put(key: string, value: string): void {
    this.#typed = { ...this.#typed, [key]: value };
    this.#faults = [];
  }
  countAnew(): void {
    this.#anew = true;
  }
  clear(): void {
    saveState.left('paper totals');
    this.#typed = {};
    this.#faults = [];
    this.#anew = false;
  }

  /** Sends the totals; gives false when something is wrong with them, here or for the server. */
  async send(seated: readonly Party[]): Promise<boolean> {
    const statements = this.lines.map((line) => line.statement);
    const those = this.together ? parties.slice(0, 1) : seated;
    this.#faults = faultsOf(this.#typed, those, statements, this.seats);
    if (this.#faults.length > 0 || !this.unsent) return false;
    return this.#give(totalsOf(this.#typed, those, statements, this.predictions));
  }
  /** Takes the totals back, so that cards count again. */
  takeBack(): Promise<boolean> {
    return this.#give([]);
  }

  async #give(totals: ReturnType<typeof totalsOf>): Promise<boolean> {
    const { round } = this;
    if (!round || this.busy) return false;
    saveState.changed('paper totals', 'on_page');
    const taken = await this.#sending.send(() =>
      command(this.room.engagement, 'round.enter_totals', { round: round.round, totals }),
    );
    if (taken) saveState.saved('paper totals');
    else if (this.fault instanceof Unreachable) saveState.lost();
    else saveState.refused('paper totals');
    if (taken) this.clear();
    this.room.look();
    return taken;
  }
}
