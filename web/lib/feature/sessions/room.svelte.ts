// SPDX-License-Identifier: EUPL-1.2
import { command } from '$lib/api/client';
import { Unreachable } from '$lib/api/refusal';
import { resource, type Resource } from '$lib/api/resource.svelte';
import { Sending } from '$lib/api/sending.svelte';
import { saveState } from '$lib/ui/save-state.svelte';
import type {
  Commands,
  ConsoleView,
  RoomAct,
  RoundConsole,
  ScreenMode,
  Step,
} from '$lib/api/types';

const tick_ms = 1_000;
const look_again_ms = 30_000;

/** The room as the facilitator runs it: what it is now, what may be done, and the clock it goes by. */
export class Room {
  readonly engagement: string;
  readonly session: string;
  readonly #view: Resource<'console'>;
  readonly #sending = new Sending();
  #ahead_ms = $state(0);
  #now = $state(Date.now());

  /** Must be called while a component is being made. */
  constructor(engagement: string, session: string) {
    this.engagement = engagement;
    this.session = session;
    this.#view = resource(() => ({
      engagement,
      view: 'console',
      parameters: { id: session },
      slices: ['sessions', 'room_count', 'table', 'cases'],
    }));
    // The server's clock counts; between two looks this page counts on.
    $effect(() => {
      if (this.view) this.#ahead_ms = this.view.now - Date.now();
    });
    $effect(() => {
      const ticking = setInterval(() => (this.#now = Date.now()), tick_ms);
      const looking = setInterval(() => this.#view.reload(), look_again_ms);
      return () => {
        clearInterval(ticking);
        clearInterval(looking);
      };
    });
  }

  get view(): ConsoleView | undefined {
    return this.#view.value;
  }
  /** Why the room could not be read. */
  get unread() {
    return this.#view.fault;
  }
  /** Why the last act was refused. */
  get fault() {
    return this.#sending.fault;
  }
  get busy(): boolean {
    return this.#sending.busy;
  }
  /** The room's time, in milliseconds since 1970. */
  get now(): number {
    return this.#now + this.#ahead_ms;
  }

  may(act: RoomAct): boolean {
    return this.view?.may.includes(act) ?? false;
  }
  round(number: number): RoundConsole | undefined {
    return this.view?.rounds.find((round) => round.number === number);
  }

  /** Reads the room anew. */
  look(): void {
    this.#view.reload();
  }

  /** Gives a command of this room; true when it was taken. */
  async act<C extends keyof Commands>(name: C, fields: Commands[C]): Promise<boolean> {
    if (this.busy) return false;
    saveState.changed('room', 'on_page');
    const taken = await this.#sending.send(() => command(this.engagement, name, fields));
    if (taken) saveState.saved('room', new Date(this.now));
    else if (this.fault instanceof Unreachable) saveState.lost();
    else saveState.left('room');
    this.#view.reload();
    return taken;
  }

  /** Goes to a step from the one this page shows, so that a stale page cannot skip one. */
  go(to: Step): Promise<boolean> {
    return this.act('session.advance', {
      session: this.session,
      from: this.view?.step ?? null,
      to,
    });
  }

  show(mode: ScreenMode, statement: string | null = null): Promise<boolean> {
    return this.act('session.show', { session: this.session, mode, statement });
  }
}
