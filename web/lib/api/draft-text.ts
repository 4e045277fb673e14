// SPDX-License-Identifier: EUPL-1.2

/** A section's draft as the server keeps it: its text and how often it was saved. */
export interface ServerDraft {
  text: string;
  revision: number;
  /** The version of the object it was begun on. */
  on_version?: number;
}

/** The same section saved from elsewhere: the other text, and the revision it has. */
export interface Elsewhere {
  text: string;
  revision: number;
}

/**
 * One section being written. Pure: what was typed, what the server has, and what to do next. Nothing
 * typed is ever dropped: a save that meets a newer text keeps both, until the writer chooses.
 */
export interface DraftText {
  readonly text: string;
  /** The text and revision the server is known to have. */
  readonly saved: ServerDraft;
  /** The text now on its way, if any. */
  readonly sending: string | undefined;
  readonly elsewhere: Elsewhere | undefined;
}

/** A copy kept in this browser before the server has acknowledged it. */
export interface LocalCopy {
  text: string;
  base_revision: number;
}

/** Opens a section; typing that never reached the server comes back, or stands beside a newer text. */
export function opened(server: ServerDraft, local: LocalCopy | undefined): DraftText {
  const fresh: DraftText = {
    text: server.text,
    saved: server,
    sending: undefined,
    elsewhere: undefined,
  };
  if (!local || local.text === server.text) return fresh;
  if (local.base_revision === server.revision) return { ...fresh, text: local.text };
  return { ...fresh, text: local.text, elsewhere: server };
}

export const typed = (draft: DraftText, text: string): DraftText => ({ ...draft, text });

/** What to send now: nothing while one is under way, while a choice is due, or when all is saved. */
export function toSend(draft: DraftText): { text: string; base_revision: number } | undefined {
  if (draft.sending !== undefined || draft.elsewhere) return undefined;
  if (draft.text === draft.saved.text) return undefined;
  return { text: draft.text, base_revision: draft.saved.revision };
}

export const sending = (draft: DraftText): DraftText => ({ ...draft, sending: draft.text });

/** The server has what was sent; what was typed meanwhile waits for the next save. */
export const acknowledged = (draft: DraftText, revision: number): DraftText => ({
  ...draft,
  saved: { text: draft.sending ?? draft.saved.text, revision },
  sending: undefined,
});

export const notDelivered = (draft: DraftText): DraftText => ({ ...draft, sending: undefined });

/** The section was saved from another tab or device since; if that is the same text, there is no conflict. */
export function metAnother(draft: DraftText, theirs: Elsewhere): DraftText {
  const back = { ...draft, sending: undefined };
  if (theirs.text === draft.text) return { ...back, saved: theirs };
  return { ...back, elsewhere: theirs };
}

/** Goes on with the text on this screen, on top of the other one. */
export const keptMine = (draft: DraftText): DraftText =>
  draft.elsewhere ? { ...draft, saved: draft.elsewhere, elsewhere: undefined } : draft;

/** Goes on with the other text. */
export const tookTheirs = (draft: DraftText): DraftText =>
  draft.elsewhere
    ? { ...draft, text: draft.elsewhere.text, saved: draft.elsewhere, elsewhere: undefined }
    : draft;

/** What to send so that the server keeps the same text on another ground. */
export const toSendAgain = (
  draft: DraftText,
): { text: string; base_revision: number } | undefined =>
  draft.sending !== undefined || draft.elsewhere
    ? undefined
    : { text: draft.text, base_revision: draft.saved.revision };

/** Whether the writer has something of his own here: kept by the server, or typed since. */
export const isBegun = (draft: DraftText): boolean =>
  draft.saved.revision !== 0 || draft.text !== draft.saved.text;

/** A draft that starts from `text`, and of which the server keeps nothing. */
export const anew = (text: string): DraftText => opened({ text, revision: 0 }, undefined);

export const allSaved = (draft: DraftText): boolean =>
  draft.text === draft.saved.text && draft.sending === undefined && !draft.elsewhere;
