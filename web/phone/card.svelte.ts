// SPDX-License-Identifier: EUPL-1.2
import { Outbox } from '$lib/api/outbox';
import { openStream } from '$lib/api/live';
import { Refusal, Unreachable } from '$lib/api/refusal';
import {
  ballotPath,
  carryBallot,
  joinSeat,
  seatStream,
  seatView,
  type Cell,
  type SeatView,
} from '$lib/api/seat';
import { shelf } from '$lib/api/shelf';
import type { Parcel } from '$lib/api/outbox-queue';
import type { Prediction, Vote } from '$lib/ui/vote';

type Marks = Record<string, { vote?: Vote; prediction?: Prediction }>;

const remembered = 'hefboom.card';

/** The token of the card: from the link's fragment, or of the last visit when the page was reloaded. */
function tokenOf(hash: string): string {
  try {
    const token = hash.replace(/^#/, '') || (sessionStorage.getItem(remembered) ?? '');
    sessionStorage.setItem(remembered, token);
    return token;
  } catch {
    return hash.replace(/^#/, '');
  }
}

/** One card on one phone: what it may see, what was marked, and what is still on its way. */
export class Card {
  readonly token: string;
  #view = $state.raw<SeatView | undefined>();
  #fault = $state.raw<Refusal | Unreachable | undefined>();
  #marks = $state<Marks>({});
  #waiting = $state(0);
  #offline = $state(false);
  #outbox: Outbox | undefined;
  #sequence = 0;

  constructor(hash: string) {
    this.token = tokenOf(hash);
  }

  get view(): SeatView | undefined {
    return this.#view;
  }
  get fault(): Refusal | Unreachable | undefined {
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

  /** Takes the seat, opens the outbox and listens; gives the way to stop. */
  async start(): Promise<() => void> {
    const kept = await shelf<Parcel>('outbox');
    this.#outbox = new Outbox(kept, carryBallot, {
      changed: (waiting, offline) => {
        this.#waiting = waiting;
        this.#offline = offline;
      },
      refused: (_parcel, refusal) => (this.#fault = refusal),
    });
    await this.#look(() => joinSeat(this.token));
    void this.#outbox.deliver();
    const again = () => void this.#outbox?.deliver();
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    const stop = openStream(seatStream, (it) => {
      if (it.kind === 'slices') void this.#look(seatView);
      if (it.kind === 'connection' && it.state === 'live') again();
    });
    return () => {
      stop();
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }

  /** Marks a statement and sends the whole card. */
  async mark(statement: string, marks: { vote?: Vote; prediction?: Prediction }): Promise<void> {
    this.#marks[statement] = { ...this.#marks[statement], ...marks };
    // The clock alone would repeat within a millisecond, a counter alone would start over after a reload.
    this.#sequence = Math.max(this.#sequence + 1, Date.now());
    await this.#outbox?.put({
      token: this.token,
      path: ballotPath,
      sequence: this.#sequence,
      body: { round: this.#view?.round?.id, cells: this.#cells() },
    });
  }

  #cells(): Cell[] {
    return Object.entries(this.#marks).flatMap(([statement, { vote, prediction }]) =>
      vote === undefined ? [] : [{ statement, vote, prediction: prediction ?? 'none' }],
    );
  }

  async #look(ask: () => Promise<SeatView>): Promise<void> {
    try {
      const before = this.#view?.round;
      this.#view = await ask();
      this.#fault = undefined;
      const now = this.#view.round;
      // Nothing of a ballot stays on the phone once the round is closed or another has begun.
      if (now?.id !== before?.id || now?.state !== 'open') this.#marks = {};
      if (now?.state !== 'open') await this.#outbox?.wipe();
    } catch (fault) {
      if (fault instanceof Unreachable) this.#offline = true;
      else if (fault instanceof Refusal) this.#fault = fault;
      else throw fault;
    }
  }
}
