// SPDX-License-Identifier: EUPL-1.2
import { saveState } from '$lib/ui/save-state.svelte';
import { engagementPath } from './client';
import * as text from './draft-text';
import type { DraftText, LocalCopy, ServerDraft } from './draft-text';
import { Refusal } from './refusal';
import { request } from './request';
import { shelf, type Shelf } from './shelf';

const quiet_ms = 700;
const retry_ms = 4_000;

let kept: Promise<Shelf<LocalCopy>> | undefined;
const copies = (): Promise<Shelf<LocalCopy>> => (kept ??= shelf<LocalCopy>('drafts'));

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
    const [server, local] = await Promise.all([
      request<ServerDraft>({ method: 'GET', path, again: 'safe' }),
      copies().then((shelved) => shelved.get(path)),
    ]);
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
    if (await this.flush()) this.#state = text.anew(start.text);
    else this.type(start.text);
    this.#settle();
  }

  /** Nobody writes here any more; what is not saved yet goes now. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    void this.#save();
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
    if (this.#closed) return;
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  #save(what = text.toSend): Promise<void> {
    const next = what(this.#state);
    if (!next) return Promise.resolve();
    return (this.#running = this.#send(next));
  }

  async #send(next: { text: string; base_revision: number }): Promise<void> {
    this.#state = text.sending(this.#state);
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
  }

  async #failed(fault: unknown): Promise<void> {
    if (!(fault instanceof Refusal)) {
      saveState.lost();
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
    } catch {
      this.#later(retry_ms);
    }
  }

  #settle(): void {
    if (!text.allSaved(this.#state)) return;
    void copies().then((shelved) => shelved.drop(this.#path));
    saveState.saved(this.#path);
  }

  #report(): void {
    if (!text.allSaved(this.#state)) saveState.changed(this.#path);
  }
}
