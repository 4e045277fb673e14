// SPDX-License-Identifier: EUPL-1.2
import { Draft } from './drafts.svelte';
import {
  changedField,
  filledIn,
  formDraftFrom,
  keptMine,
  metElsewhere,
  savedForm,
  type FormDraft,
  type FormFields,
} from './form-draft';
import type { Refusal } from './refusal';

/**
 * A form being filled in, saved by itself as one private draft. What was not touched follows the newest
 * version; what somebody else changed meanwhile is named and waits for the writer's choice.
 */
export class FormWriting<F extends FormFields> {
  readonly #draft: Draft;
  readonly #newest: () => F;

  private constructor(draft: Draft, newest: () => F) {
    this.#draft = draft;
    this.#newest = newest;
  }

  /** `newest` reads the version that stands now; what was typed before comes back over it. */
  static async open<F extends FormFields>(
    engagement: string,
    object: string,
    section: string,
    newest: () => F,
  ): Promise<FormWriting<F>> {
    const draft = await Draft.open(engagement, object, section, { on_version: 0, text: '' });
    return new FormWriting(draft, newest);
  }

  get fields(): F {
    return filledIn(this.#newest(), this.#changes);
  }

  get changed(): boolean {
    return this.#draft.text !== '';
  }

  /** The fields that both changed, differently. */
  get met(): string[] {
    return metElsewhere(this.#newest(), this.#changes);
  }

  /** The form saved from another tab or device, when a choice is due. */
  get elsewhere(): { text: string } | undefined {
    return this.#draft.elsewhere;
  }

  get refusal(): Refusal | undefined {
    return this.#draft.refusal;
  }

  set(name: keyof F & string, text: string): void {
    this.#save(changedField(this.#newest(), this.#changes, name, text));
  }

  keepMine(name: string): void {
    this.#save(keptMine(this.#newest(), this.#changes, name));
  }

  takeTheirs(name: string): void {
    const newest = this.#newest();
    this.#save(changedField(newest, this.#changes, name, newest[name] ?? ''));
  }

  keepThisTab(): void {
    this.#draft.keepMine();
  }

  takeOtherTab(): void {
    this.#draft.takeTheirs();
  }

  /** Everything that was changed so far, to say afterwards what was given. */
  get typed(): string {
    return this.#draft.text;
  }

  /** What stood here as `typed` is given; true when nothing was changed since, and the form is empty again. */
  given(typed: string): Promise<boolean> {
    return this.#draft.given(typed, { on_version: 0, text: '' });
  }

  get #changes(): FormDraft {
    return formDraftFrom(this.#draft.text);
  }

  #save(typed: FormDraft): void {
    this.#draft.type(savedForm(typed));
  }
}
