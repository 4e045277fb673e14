// SPDX-License-Identifier: EUPL-1.2
import { openStream } from '$lib/api/live';
import { Outbox } from '$lib/api/outbox';
import { parcelKey, type Parcel } from '$lib/api/outbox-queue';
import { randomId } from '$lib/api/random-id';
import { Refusal, Unreachable } from '$lib/api/refusal';
import {
  ballotParcel,
  ballotPath,
  carryBallot,
  confirmOutcome,
  joinSeat,
  seatStream,
  seatView,
  type Cell,
} from '$lib/api/seat';
import { shelf, type Shelf } from '$lib/api/shelf';
import type { SeatView } from '$lib/api/types';
import { cellsOf, marksOf, type Marks } from './marks';

/** Keeps `name` in this browser, made by `make` the first time; anew each visit where nothing is kept. */
function kept(name: string, make: () => string): string {
  try {
    const value = localStorage.getItem(name) ?? make();
    localStorage.setItem(name, value);
    return value;
  } catch {
    return make();
  }
}

/** The card's token: from the link's fragment, or of the last visit when the page was loaded again. */
function tokenOf(hash: string): string {
  const token = hash.replace(/^#/, '');
  try {
    if (token !== '') sessionStorage.setItem('hefboom.card', token);
    return token || (sessionStorage.getItem('hefboom.card') ?? '');
  } catch {
    return token;
  }
}

/** One card on one phone: what it may see, what was marked, and what is still on its way. */
export class Card {
  readonly token: string;
  readonly #device = kept('hefboom.device', randomId);
  #view = $state.raw<SeatView | undefined>();
  #fault = $state.raw<Refusal | undefined>();
  #marks = $state.raw<Marks>({});
  #waiting = $state(0);
  #offline = $state(false);
  #too_late = $state(false);
  #joined = false;
  #sequence = 0;
  #outbox: Outbox | undefined;

  constructor(hash: string) {
    this.token = tokenOf(hash);
  }

  get view(): SeatView | undefined {
    return this.#view;
  }
  get fault(): Refusal | undefined {
    return this.#fault;
  }
  get marks(): Marks {
    return this.#marks;
  }
  get waiting(): number {
    return this.#waiting;
  }
  get offline(): boolean {
    return this.#offline;
  }
  /** The round was locked before the last changes arrived. */
  get tooLate(): boolean {
    return this.#too_late;
  }

  /** Takes the seat, opens the outbox and listens; gives the way to stop. */
  async start(): Promise<() => void> {
    const parcels = await shelf<Parcel>('outbox');
    this.#outbox = new Outbox(parcels, carryBallot, {
      changed: (waiting, offline) => {
        this.#waiting = waiting;
        this.#offline = offline;
      },
      refused: () => {
        this.#too_late = true;
        void this.look();
      },
    });
    await this.look();
    await this.#recall(parcels);
    const again = () => {
      void this.look();
      void this.#outbox?.deliver();
    };
    again();
    const seen = () => document.visibilityState === 'visible' && again();
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', seen);
    const stop = openStream(seatStream, (it) => {
      if (it.kind === 'slices') void this.look();
      if (it.kind === 'connection' && it.state === 'live') again();
    });
    return () => {
      stop();
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', seen);
    };
  }

  /** Marks a statement and sends the whole card. */
  async mark(statement: string, marks: Marks[string]): Promise<void> {
    this.#marks = { ...this.#marks, [statement]: { ...this.#marks[statement], ...marks } };
    this.#sequence += 1;
    await this.#outbox?.put(ballotParcel(this.token, this.#sequence, cellsOf(this.#marks)));
  }

  /** Confirms the wording of an outcome for the own party. */
  async confirm(outcome: string): Promise<void> {
    await this.#ask(() => confirmOutcome(outcome));
    await this.look();
  }

  /** Asks what this phone may see now; joins first when it has not yet. */
  async look(): Promise<void> {
    await this.#ask(async () => {
      if (!this.#joined) await joinSeat(this.token, this.#device);
      this.#joined = true;
      const before = this.#view?.round;
      const view = await seatView();
      if (before !== undefined && before !== view.round) this.#marks = {};
      this.#view = view;
      this.#sequence = Math.max(this.#sequence, view.sequence ?? 0);
      if (view.task !== 'vote') await this.#forget();
    });
  }

  /** After a reload: the card as it waited here, or else as the server has it. */
  async #recall(parcels: Shelf<Parcel>): Promise<void> {
    const view = this.#view;
    if (view?.task !== 'vote') return;
    const waiting = await parcels.get(parcelKey({ token: this.token, path: ballotPath }));
    const newest = waiting && waiting.sequence > (view.sequence ?? 0) ? waiting : undefined;
    this.#marks = marksOf(newest ? (newest.body as { cells: Cell[] }).cells : view.own);
    this.#sequence = Math.max(this.#sequence, newest?.sequence ?? 0);
  }

  /** Nothing of a ballot stays on the phone once the vote is closed. */
  async #forget(): Promise<void> {
    if (this.#waiting > 0) this.#too_late = true;
    this.#marks = {};
    await this.#outbox?.wipe();
  }

  async #ask(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.#fault = undefined;
      this.#offline = false;
    } catch (fault) {
      if (fault instanceof Unreachable) this.#offline = true;
      else if (fault instanceof Refusal) this.#fault = fault;
      else throw fault;
    }
  }
}
