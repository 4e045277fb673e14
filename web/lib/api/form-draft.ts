// SPDX-License-Identifier: EUPL-1.2

/** What a form holds: a name and its text, or a list of ids, or nothing. */
export type FormFields = Readonly<Record<string, string>>;

/** A field the writer changed: what stood there when he began on it, and what he made of it. */
interface Change {
  was: string;
  now: string;
}

/**
 * A form being filled in, over a text that others may change meanwhile. Only what was changed is kept, so
 * that every other field follows the newest version. Pure; it is saved as one draft.
 */
export type FormDraft = Readonly<Record<string, Change>>;

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Change).was === 'string' &&
  typeof (value as Change).now === 'string';

/** Reads a saved draft; what is not one counts as nothing typed yet. */
export function formDraftFrom(saved: string): FormDraft {
  if (saved === '') return {};
  try {
    const read: unknown = JSON.parse(saved);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter(([, change]) => isChange(change)));
  } catch {
    return {};
  }
}

/** As it is saved; empty when nothing was changed. */
export const savedForm = (draft: FormDraft): string =>
  Object.keys(draft).length === 0 ? '' : JSON.stringify(draft);

/** The form as it stands: the newest version with the writer's changes over it. */
export const filledIn = <F extends FormFields>(newest: F, draft: FormDraft): F =>
  Object.fromEntries(
    Object.entries(newest).map(([name, text]) => [name, draft[name]?.now ?? text]),
  ) as F;

/** After typing in a field; a field made equal to the newest version again is no change. */
export function changedField(
  newest: FormFields,
  draft: FormDraft,
  name: string,
  now: string,
): FormDraft {
  const { [name]: before, ...rest } = draft;
  const stands = newest[name] ?? '';
  return now === stands ? rest : { ...rest, [name]: { was: before?.was ?? stands, now } };
}

/** Fields that both the writer and somebody else changed since, differently. */
export const metElsewhere = (newest: FormFields, draft: FormDraft): string[] =>
  Object.entries(draft)
    .filter(([name, { was, now }]) => ![was, now, undefined].includes(newest[name]))
    .map(([name]) => name);

/** The writer keeps his own words over the newer ones. */
export function keptMine(newest: FormFields, draft: FormDraft, name: string): FormDraft {
  const change = draft[name];
  return change ? { ...draft, [name]: { was: newest[name] ?? '', now: change.now } } : draft;
}
