// SPDX-License-Identifier: EUPL-1.2
import { openStream } from '$lib/api/live';
import { Outbox } from '$lib/api/outbox';
import { parcelKey, type Parcel } from '$lib/api/outbox-queue';
import { randomId } from '$lib/api/random-id';
import { isPassing, Refusal, Unreachable } from '$lib/api/refusal';
import {
  ballotParcel,
  ballotPath,
  carryBallot,
  confirmOutcome,
  joinSeat,
  leaveSeat,
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

/** Nothing that was kept for this card stays in this browser, nor in its address. */
function wipe(): void {
  try {
    localStorage.removeItem('hefboom.device');
    sessionStorage.removeItem('hefboom.card');
    history.replaceState(null, '', location.pathname);
  } catch {
    // Where nothing can be kept, nothing was.
  }
}

/** The card was never used, or is of no use any more. */
const spent = ['seat.unknown', 'seat.round_closed', 'seat.round_replaced'];

/** No card is taken any more. An interrupted session may go on, so that its cards stay. */
const isClosed = (view: SeatView): boolean =>
  view.task === 'look_up' ||
  view.task === 'done' ||
  (view.state !== 'dealt' && view.state !== 'open');

/** From the harvest on nobody votes: a card that is unknown then is so because the session ended. */
const isPastVoting = (view: SeatView): boolean =>
  view.step === 'harvest' || view.step === 'reflection' || view.step === 'check_out';

/** One card on one phone: what it may see, what was marked, and what is still on its way. */
export class Card {
  readonly token: string;
  readonly #device = kept('hefboom.device', randomId);
  #view = $state.raw<SeatView | undefined>();
  #fault = $state.raw<Refusal | undefined>();
  #refused = $state.raw<Refusal | Unreachable | undefined>();
  #marks = $state.raw<Marks>({});
  #waiting = $state(0);
  #offline = $state(false);
  #too_late = $state(false);
  #joined = false;
  #over = false;
  #sequence = 0;
  #parcels: Shelf<Parcel> | undefined;
  #outbox: Outbox | undefined;
  #stop: (() => void) | undefined;

  constructor(hash: string) {
    this.token = tokenOf(hash);
  }

  get view(): SeatView | undefined {
    return this.#view;
  }
  /** Why this card cannot be used, also after it could. */
  get fault(): Refusal | undefined {
    return this.#fault;
  }
  /** Why the last mark or confirmation was not taken; gone when a later one was. */
  get refused(): Refusal | Unreachable | undefined {
    return this.#refused;
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
    // The server knows the seat by its cookie: another card's marks would be cast as this one's.
    for (const other of await parcels.all())
      if (other.token !== this.token) await parcels.drop(parcelKey(other));
    this.#parcels = parcels;
    this.#outbox = new Outbox(parcels, carryBallot, {
      changed: (waiting, offline) => {
        this.#waiting = waiting;
        this.#offline = offline;
      },
      refused: (_, refusal) => {
        this.#too_late = true;
        this.#refused = refusal;
        void this.look();
      },
    });
    // A card that was refused hears nothing, and neither does one whose session is over.
    const listen = () => {
      if (!this.#joined || this.#over) return;
      this.#stop ??= openStream(seatStream, (it) => {
        if (it.kind === 'slices') void this.look();
        if (it.kind === 'connection' && it.state === 'live') again();
      });
    };
    const again = () => {
      void this.look().then(listen);
      void this.#outbox?.deliver();
    };
    await this.look();
    listen();
    again();
    const seen = () => document.visibilityState === 'visible' && again();
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', seen);
    return () => {
      this.#stop?.();
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', seen);
    };
  }

  /** Marks a statement and sends the whole card. */
  async mark(statement: string, marks: Marks[string]): Promise<void> {
    this.#marks = { ...this.#marks, [statement]: { ...this.#marks[statement], ...marks } };
    this.#sequence += 1;
    this.#refused = undefined;
    await this.#send();
  }

  /** Confirms the wording of an outcome for the own party. */
  async confirm(outcome: string): Promise<void> {
    this.#refused = undefined;
    try {
      await confirmOutcome(outcome);
    } catch (fault) {
      if (!(fault instanceof Refusal || fault instanceof Unreachable)) throw fault;
      this.#refused = fault;
    }
    await this.look();
  }

  /** Asks what this phone may see now; joins first when it has not yet. */
  async look(): Promise<void> {
    if (this.#over) return;
    try {
      if (!this.#joined) await joinSeat(this.token, this.#device);
      this.#joined = true;
      await this.#take(await seatView());
      this.#fault = undefined;
      this.#offline = false;
    } catch (fault) {
      if (fault instanceof Unreachable) this.#offline = true;
      else if (!(fault instanceof Refusal)) throw fault;
      else if (!isPassing(fault)) {
        this.#joined = false;
        if (fault.key === 'seat.unknown' && this.#view && isPastVoting(this.#view))
          return this.#take({ ...this.#view, task: 'done', to_confirm: [] });
        this.#fault = fault;
        if (spent.includes(fault.key)) await this.#leave();
      }
    }
  }

  /** Goes by what the server says now. A card that may be marked again is the one it was. */
  async #take(view: SeatView): Promise<void> {
    const before = this.#view;
    if (before && before.round !== view.round) this.#marks = {};
    if (isClosed(view)) await this.#forget();
    if (view.task === 'vote' && before?.task !== 'vote') await this.#recall(view);
    this.#sequence = Math.max(this.#sequence, view.sequence ?? 0);
    this.#view = view;
    if (view.task === 'done' && view.standing !== 'taken') await this.#leave();
  }

  /** The card as it stands here, as it waits here, or else as the server has it; what the server lacks is sent. */
  async #recall(view: SeatView): Promise<void> {
    this.#too_late = false;
    this.#refused = undefined;
    const known = view.sequence ?? 0;
    if (Object.keys(this.#marks).length > 0) {
      if (this.#sequence > known) void this.#send();
      return;
    }
    const waiting = await this.#parcels?.get(parcelKey({ token: this.token, path: ballotPath }));
    if (Object.keys(this.#marks).length > 0) return; // marked while the shelf was read
    const newest = waiting && waiting.sequence > known ? waiting : undefined;
    this.#marks = marksOf(newest ? (newest.body as { cells: Cell[] }).cells : view.own);
    this.#sequence = Math.max(this.#sequence, newest?.sequence ?? 0);
  }

  async #send(): Promise<void> {
    await this.#outbox?.put(ballotParcel(this.token, this.#sequence, cellsOf(this.#marks)));
  }

  /** All is done, or came too late: nothing of this card stays on the phone. */
  async #leave(): Promise<void> {
    this.#over = true;
    this.#stop?.();
    await this.#forget();
    wipe();
    await leaveSeat().catch((fault: unknown) => {
      if (!(fault instanceof Refusal || fault instanceof Unreachable)) throw fault;
    });
  }

  /** Nothing of a ballot stays on the phone once the vote is closed. */
  async #forget(): Promise<void> {
    if (this.#waiting > 0) this.#too_late = true;
    this.#marks = {};
    await this.#outbox?.wipe();
  }
}
