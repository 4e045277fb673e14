// SPDX-License-Identifier: EUPL-1.2
import { saveState } from '$lib/ui/save-state.svelte';
import { engagementPath } from './client';
import * as text from './draft-text';
import type { DraftText, LocalCopy, ServerDraft } from './draft-text';
import { isPassing, Refusal } from './refusal';
import { request } from './request';
import { shelf, type Shelf } from './shelf';

const quiet_ms = 700;
const retry_ms = 4_000;

let kept: Promise<Shelf<LocalCopy>> | undefined;
const copies = (): Promise<Shelf<LocalCopy>> => (kept ??= shelf<LocalCopy>('drafts'));

/** Drafts nobody writes in any more whose last words are not with the server yet, by their path. */
const lingering = new Map<string, Draft>();

/**
 * A section's draft: private to its author, saved by itself, compare-and-set on its revision, with a copy
 * in this browser until the server has it.
 */
export class Draft {
  #state = $state.raw<DraftText>(text.opened({ text: '', revision: 0 }, undefined));
  #refusal = $state.raw<Refusal | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #path: string;
  #on_version = $state(0);
  #closed = false;
  #stopped = false;
  #running: Promise<void> | undefined;

  private constructor(path: string, on_version: number, state: DraftText) {
    this.#path = path;
    this.#on_version = on_version;
    this.#state = state;
    this.#report();
    if (text.toSend(state)) this.#later(0);
  }

  /**
   * Loads the draft; typing that did not reach the server last time is there again. `on_version` is the
   * version of the object that the writer sees; where no draft stands yet, `text` is what he starts from.
   */
  static async open(
    engagement: string,
    object: string,
    section: string,
    start: { on_version: number; text: string },
  ): Promise<Draft> {
    const path = `${engagementPath(engagement)}/drafts/${object}/${section}`;
    const before = lingering.get(path);
    if (before) await before.#hold();
    let server: ServerDraft;
    try {
      server = await request<ServerDraft>({ method: 'GET', path, again: 'safe' });
    } catch (fault) {
      if (before) before.#later(retry_ms);
      throw fault;
    }
    if (before) before.#stop();
    const local = await copies().then((shelved) => shelved.get(path));
    const begun = server.revision === 0 ? { ...server, text: start.text } : server;
    const ground = server.revision === 0 ? undefined : server.on_version;
    return new Draft(path, ground ?? start.on_version, text.opened(begun, local));
  }

  get text(): string {
    return this.#state.text;
  }

  /** The version of the object this text was begun on, or was last compared with. */
  get on_version(): number {
    return this.#on_version;
  }

  /** Whether there is something of the writer's own here. */
  get begun(): boolean {
    return text.isBegun(this.#state);
  }

  /** The text saved from another tab or device, when a choice is due. */
  get elsewhere(): text.Elsewhere | undefined {
    return this.#state.elsewhere;
  }

  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** Called on every key; keeps a copy here at once, and saves after a short silence. */
  type(next: string): void {
    this.#state = text.typed(this.#state, next);
    if (text.allSaved(this.#state)) return this.#settle(); // typed, and taken back
    const copy = { text: next, base_revision: this.#state.saved.revision };
    void copies().then((shelved) => shelved.put(this.#path, copy));
    this.#report();
    this.#later(quiet_ms);
  }

  /** Saves now, for the moment before a text is offered; gives true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#running;
    await this.#save();
    return text.allSaved(this.#state);
  }

  /** The writer has seen `version` and goes on with his own text on top of it. */
  async basedOn(version: number): Promise<void> {
    this.#on_version = version;
    await this.#save(text.toSendAgain);
  }

  /**
   * The text became a version, or is given up: the server drops the draft, and it starts anew. When that
   * fails, the new text is kept as a draft like any other.
   */
  async startAnew(start: { on_version: number; text: string }): Promise<void> {
    this.#on_version = start.on_version;
    this.#state = text.typed(this.#state, '');
    const dropped = await this.flush();
    if (this.#state.text !== '') return; // typed while it was dropped: a draft like any other
    if (dropped) this.#state = text.anew(start.text);
    else this.type(start.text);
    this.#settle();
  }

  /**
   * `sent` was given. What was typed since stays, on top of it; where nothing was, the draft starts anew.
   * Gives true when nothing stayed.
   */
  async given(sent: string, start: { on_version: number; text: string }): Promise<boolean> {
    if (this.#state.text === sent) {
      await this.startAnew(start);
      return this.#state.text === start.text;
    }
    await this.basedOn(start.on_version);
    return false;
  }

  /** Nobody writes here any more; what is not saved yet goes now, and for as long as it takes. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    if (!text.allSaved(this.#state)) void this.#save();
    this.#leave();
  }

  /** Sends nothing more for the moment. */
  async #hold(): Promise<void> {
    await this.#running;
    clearTimeout(this.#timer);
  }

  /** Another takes over: the copy in this browser has all that was typed. */
  #stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    lingering.delete(this.#path);
  }

  keepMine(): void {
    this.#state = text.keptMine(this.#state);
    this.#later(0);
  }

  takeTheirs(): void {
    this.#state = text.tookTheirs(this.#state);
    this.#settle();
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  #save(what = text.toSend): Promise<void> {
    const next = what(this.#state);
    if (!next) return Promise.resolve();
    return (this.#running = this.#send(next));
  }

  async #send(next: { text: string; base_revision: number }): Promise<void> {
    this.#state = text.sending(this.#state);
    if (this.#closed && !this.#stopped) lingering.set(this.#path, this);
    this.#report();
    try {
      const answer = await request<{ revision: number }>({
        method: 'PUT',
        path: this.#path,
        body: { ...next, on_version: this.#on_version },
        again: 'never',
      });
      this.#state = text.acknowledged(this.#state, answer.revision);
      this.#refusal = undefined;
      this.#settle();
      if (text.toSend(this.#state)) this.#later(quiet_ms);
    } catch (fault) {
      this.#state = text.notDelivered(this.#state);
      await this.#failed(fault);
    }
    this.#report();
    this.#leave();
  }

  async #failed(fault: unknown): Promise<void> {
    if (!(fault instanceof Refusal)) saveState.lost();
    if (!(fault instanceof Refusal) || isPassing(fault)) {
      this.#later(retry_ms);
      return;
    }
    if (fault.status !== 409) {
      this.#refusal = fault;
      return;
    }
    try {
      const theirs = await request<ServerDraft>({ method: 'GET', path: this.#path, again: 'safe' });
      this.#state = text.metAnother(this.#state, theirs);
      this.#settle();
    } catch {
      this.#later(retry_ms);
    }
  }

  #settle(): void {
    if (!text.allSaved(this.#state)) return;
    if (lingering.get(this.#path) === this) lingering.delete(this.#path);
    void copies().then((shelved) => shelved.drop(this.#path));
    saveState.saved(this.#path);
  }

  #report(): void {
    if (text.allSaved(this.#state)) return;
    if (this.#refusal) saveState.refused(this.#path);
    else saveState.changed(this.#path, 'on_device');
  }

  /** What waits for a choice, or was refused, waits in this browser until somebody writes here again. */
  #leave(): void {
    if (!this.#closed || (!this.#refusal && !this.#state.elsewhere)) return;
    if (lingering.get(this.#path) === this) lingering.delete(this.#path);
    saveState.left(this.#path);
  }
}
