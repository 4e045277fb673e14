// SPDX-License-Identifier: EUPL-1.2
import { commandAgain } from '$lib/api/client';
import { randomId } from '$lib/api/random-id';
import { Refusal, Unreachable } from '$lib/api/refusal';
import type { RoundConsole, StatementLine } from '$lib/api/types';
import type { Party } from '$lib/ui/party';
import { saveState } from '$lib/ui/save-state.svelte';
import type { Prediction, Vote } from '$lib/ui/vote';
import {
  blankCard,
  cardOf,
  cellsOf,
  endOf,
  erased,
  fitted,
  gapsOf,
  isBegun,
  moved,
  tappedPrediction,
  tappedVote,
  typedNothing,
  typedPrediction,
  typedVote,
  wentTo,
  withoutGaps,
  type Move,
  type PaperCard,
} from './paper-card';
import {
  nextSequence,
  ofParty,
  pileOf,
  stillNeeded,
  type PaperParcel,
  type PileCard,
} from './paper-pile';
import { linesOnPaper } from './paper-standing';
import type { Room } from './room.svelte';

const try_again_ms = 5_000;

/** What the corner calls a card on its way. */
const cornerOf = (card: string): string => `paper ${card}`;

/** A card in hand: which one it is, of whom, and what was typed so far. */
interface InHand {
  readonly id: string;
  readonly party: Party | undefined;
  readonly card: PaperCard;
}

/** What is asked before the card can go on. */
export type Ask = 'party_first' | 'vote_first' | 'gaps';

/**
 * The desk where paper cards are typed over. A card lives in this memory only, until the server has it; from
 * then on nobody, this page included, knows more of it than which statements have a mark.
 */
export class PaperDesk {
  readonly room: Room;
  readonly number: 1 | 2;
  #hand = $state.raw<InHand>({ id: randomId(), party: undefined, card: blankCard([], 'asked') });
  /** Half-typed cards laid aside while another is corrected. */
  #aside = $state.raw<readonly InHand[]>([]);
  #parcels = $state.raw<readonly PaperParcel[]>([]);
  #typed = $state.raw<readonly string[]>([]);
  #ask = $state.raw<Ask | undefined>();
  #reading = $state(false);
  #entered = $state.raw<PileCard | undefined>();
  readonly #sequences = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(room: Room, number: 1 | 2) {
    this.room = room;
    this.number = number;
  }

  get round(): RoundConsole | undefined {
    return this.room.round(this.number);
  }
  get lines(): StatementLine[] {
    return this.room.view && this.round ? linesOnPaper(this.room.view, this.round) : [];
  }
  /** Whether the ballots of this round bear a party. */
  get by_party(): boolean {
    return this.round?.form !== 'one_group';
  }
  get card(): PaperCard {
    return this.#fit(this.#hand.card);
  }
  get party(): Party | undefined {
    return this.by_party ? this.#hand.party : undefined;
  }
  get ask(): Ask | undefined {
    return this.#ask;
  }
  /** A finished card shows dots, unless it is being read again. */
  get face(): 'boxes' | 'dots' {
    const { card } = this;
    const through = card.at === endOf(card) && isBegun(card) && gapsOf(card).length === 0;
    return through && !this.#reading ? 'dots' : 'boxes';
  }
  get reading(): boolean {
    return this.#reading;
  }
  get pile(): PileCard[] {
    const { round } = this;
    return pileOf({
      rows: round?.paper ?? [],
      parcels: this.#parcels,
      round_statements: round?.statements ?? [],
      shown: this.lines.map((line) => line.statement),
      typed: this.#typed,
    });
  }
  /** The card of the pile that is in hand again. */
  get correcting(): PileCard | undefined {
    return this.pile.find((one) => one.card === this.#hand.id);
  }
  /** The number a card has within its party: the place in the pile, or the next one. */
  numberOf(card: string, party: Party | null): number {
    const pile = ofParty(this.pile, party);
    const place = pile.findIndex((one) => one.card === card);
    return place < 0 ? pile.length + 1 : place + 1;
  }
  get number_in_hand(): number {
    const { correcting } = this;
    return this.numberOf(this.#hand.id, correcting ? correcting.party : (this.party ?? null));
  }
  /** The last card that reached the server. */
  get entered(): PileCard | undefined {
    return this.#entered;
  }
  /** Cards the server refused, or that could not be brought. */
  get stuck(): PaperParcel[] {
    return this.#parcels.filter((it) => it.state === 'waiting' || it.state === 'refused');
  }
  /** Whether something was typed that exists nowhere else. */
  get unsent(): boolean {
    return (
      isBegun(this.card) ||
      this.#aside.length > 0 ||
      this.#parcels.some((parcel) => parcel.state !== 'arrived')
    );
  }

  choose(party: Party): void {
    this.#hand = { ...this.#hand, party };
    this.#ask = undefined;
  }
  vote(vote: Vote): void {
    this.#type((card) => typedVote(card, vote));
  }
  nothing(): void {
    this.#type(typedNothing);
  }
  predict(prediction: Prediction): void {
    this.#type((card) => typedPrediction(card, prediction));
  }
  tapVote(line: number, vote: Vote): void {
    this.#type((card) => tappedVote(card, line, vote));
  }
  tapPrediction(line: number, prediction: Prediction): void {
    this.#type((card) => tappedPrediction(card, line, prediction));
  }
  erase(): void {
    this.#type(erased);
  }
  move(move: Move): void {
    this.#reading = false;
    this.#put(moved(this.card, move));
  }
  goTo(line: number, column: 'vote' | 'prediction'): void {
    this.#reading = false;
    this.#put(wentTo(this.card, { line, column }));
  }

  /** The card is through: it folds to dots; where votes are missing it says which, and goes there. */
  done(): void {
    if (!isBegun(this.card)) return;
    const [gap] = gapsOf(this.card);
    if (gap === undefined) this.move('end');
    else {
      this.goTo(gap, 'vote');
      this.#ask = 'gaps';
    }
  }
  readAgain(): void {
    if (!isBegun(this.card) || gapsOf(this.card).length > 0) return;
    this.#put(moved(this.card, 'end'));
    this.#reading = !this.#reading;
  }

  /** The statements without a vote count as no answer; the card is through. */
  fillGaps(): void {
    this.#put(withoutGaps(this.card));
  }

  /** Sends the card and takes the next; while votes are missing it says which. */
  send(): void {
    const { card, party, round } = this;
    if (!round || !isBegun(card)) return;
    if (this.by_party && !party) {
      this.#ask = 'party_first';
      return;
    }
    if (gapsOf(card).length > 0) return this.done();
    const { id } = this.#hand;
    this.#issue({ id, party: party ?? null, cells: cellsOf(card), round: round.round });
    this.#next();
  }

  /** Types a card of the pile anew; what was in hand comes back afterwards. */
  correct(row: PileCard): void {
    this.#take({ id: row.card, party: row.party ?? undefined, card: blankCard([], 'asked') });
  }
  /** Takes the card in hand out of the round: without a mark it is none. */
  takeBack(): void {
    const { round, correcting } = this;
    if (!round || !correcting) return;
    const { party } = correcting;
    this.#issue({ id: correcting.card, party, cells: [], round: round.round });
    this.#next();
  }
  /** Opens a card that could not be entered. */
  open(parcel: PaperParcel): void {
    const { statements, predictions } = this.card;
    this.#drop(parcel);
    this.#take({
      id: parcel.card,
      party: parcel.party ?? undefined,
      card: moved(cardOf(statements, predictions, parcel.cells), 'end'),
    });
    this.#reading = true;
  }
  /** Puts the card in hand away; gives the way to have it back. */
  abandon(): () => void {
    const was = this.#hand;
    this.#next();
    return () => this.#take(was);
  }
  /** Tries all that did not get through once more. */
  again(): void {
    clearTimeout(this.#timer);
    for (const parcel of this.stuck) void this.#deliver(parcel);
  }
  /** The page is left. */
  stop(): void {
    clearTimeout(this.#timer);
    for (const parcel of this.#parcels) saveState.left(cornerOf(parcel.card));
  }

  #fit(card: PaperCard): PaperCard {
    const ids = this.lines.map((line) => line.statement);
    return this.round ? fitted(card, ids, this.round.predictions) : card;
  }
  #put(card: PaperCard): void {
    this.#hand = { ...this.#hand, card };
    this.#ask = undefined;
  }
  #type(act: (card: PaperCard) => PaperCard | undefined): void {
    if (this.by_party && !this.party) {
      this.#ask = 'party_first';
      return;
    }
    // Behind the last statement no key changes anything, so that one too many does no harm.
    const card = act(this.card);
    if (card) this.#put(card);
    else this.#ask = 'vote_first';
    this.#entered = undefined;
  }
  #take(hand: InHand): void {
    if (isBegun(this.card)) this.#aside = [...this.#aside, this.#hand];
    this.#hand = hand;
    this.#reading = false;
    this.#ask = undefined;
    this.#entered = undefined;
  }
  #next(): void {
    const aside = this.#aside.at(-1);
    this.#aside = this.#aside.slice(0, -1);
    const { party } = this.#hand;
    this.#hand = aside ?? { id: randomId(), party, card: blankCard([], 'asked') };
    this.#reading = false;
    this.#ask = undefined;
  }

  #issue(it: Pick<PaperParcel, 'party' | 'cells' | 'round'> & { id: string }): void {
    const { id, ...rest } = it;
    const known = nextSequence(id, this.round?.paper ?? [], this.#parcels);
    const sequence = Math.max(known, 1 + (this.#sequences.get(id) ?? 0));
    this.#sequences.set(id, sequence);
    const parcel: PaperParcel = {
      ...rest,
      card: id,
      sequence,
      command_id: randomId(),
      marked: rest.cells.map((cell) => cell.statement),
      state: 'under_way',
    };
    if (!this.#typed.includes(id)) this.#typed = [...this.#typed, id];
    this.#parcels = [...this.#parcels.filter((old) => old.card !== id), parcel];
    void this.#deliver(parcel);
  }
  #drop(parcel: PaperParcel): void {
    saveState.left(cornerOf(parcel.card));
    this.#parcels = this.#parcels.filter((it) => it.command_id !== parcel.command_id);
  }
  #change(parcel: PaperParcel): void {
    this.#parcels = this.#parcels.map((it) => (it.command_id === parcel.command_id ? parcel : it));
  }

  async #deliver(parcel: PaperParcel): Promise<void> {
    const { card, sequence, party, cells, command_id, marked } = parcel;
    // A card refused by a round that was replaced since belongs to the one that is there now.
    const round = this.round?.round ?? parcel.round;
    const under_way: PaperParcel = {
      ...{ card, sequence, party, cells, command_id, marked, round },
      state: 'under_way',
    };
    this.#change(under_way);
    saveState.changed(cornerOf(card), 'on_page');
    try {
      const fields = { round, card, sequence, party, cells: [...cells] };
      await commandAgain(command_id, this.room.engagement, 'round.enter_paper', fields);
      this.#change({ ...under_way, cells: [], state: 'arrived' });
      saveState.saved(cornerOf(card));
      this.#entered = this.pile.find((one) => one.card === card);
      this.room.look();
    } catch (fault) {
      if (fault instanceof Refusal) {
        this.#change({ ...under_way, state: 'refused', fault });
        saveState.refused(cornerOf(card));
      } else if (fault instanceof Unreachable) {
        this.#change({ ...under_way, state: 'waiting', fault });
        saveState.lost();
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#retry(), try_again_ms);
      } else throw fault;
    } finally {
      this.#parcels = stillNeeded(this.#parcels, this.round?.paper ?? []);
    }
  }
  #retry(): void {
    for (const parcel of this.stuck) if (parcel.state === 'waiting') void this.#deliver(parcel);
  }
}
