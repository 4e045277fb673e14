// SPDX-License-Identifier: EUPL-1.2
import { shown } from '$lib/api/shown-text';
import type { AnswerKind, AnswerView, DraftAnswer, OutcomeView } from '$lib/api/types';
import type { Key } from '$lib/i18n/language.svelte';

export const answerKinds: readonly AnswerKind[] = ['taken_up', 'answered', 'rejected', 'parked'];

/** The answer as a form holds it. */
export type AnswerFields = Record<
  'kind' | 'words' | 'parked_until' | 'solution' | 'decided_on',
  string
>;

export const fieldsOf = (answer: AnswerView | null): AnswerFields => ({
  kind: answer?.kind ?? '',
  words: shown(answer?.words ?? null),
  parked_until: answer?.parked_until ?? '',
  solution: answer?.solution?.id ?? '',
  decided_on: answer?.decided_on ?? '',
});

const isKind = (kind: string): kind is AnswerKind =>
  (answerKinds as readonly string[]).includes(kind);

/** What the answer still misses before it can be laid down; the server says the same. */
export function missing(fields: AnswerFields): Key | undefined {
  if (!isKind(fields.kind)) return 'answer.choose_kind';
  if (fields.kind === 'taken_up') {
    return fields.solution === '' ? 'outcome.needs_solution' : undefined;
  }
  if (fields.words.trim() === '') return 'answer.needs_words';
  if (fields.kind === 'parked' && fields.parked_until === '') return 'outcome.needs_parked_until';
  return undefined;
}

/** The command: what belongs to another kind of answer stays behind in the form. */
export function draftOf(
  outcome: Pick<OutcomeView, 'id' | 'answer'>,
  fields: AnswerFields,
): DraftAnswer | undefined {
  if (!isKind(fields.kind)) return undefined;
  return {
    outcome: outcome.id,
    based_on: outcome.answer?.seal.version ?? 0,
    kind: fields.kind,
    words: fields.words,
    parked_until: fields.kind === 'parked' ? fields.parked_until || null : null,
    solution: fields.kind === 'taken_up' ? fields.solution || null : null,
    decided_on: fields.decided_on || null,
  };
}

/** The code that comes after these: `S7` after `S1` … `S6`. */
export function nextCode(codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/^S(\d+)$/.exec(code)?.[1] ?? 0));
  return `S${Math.max(0, ...numbers) + 1}`;
}
