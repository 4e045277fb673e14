// SPDX-License-Identifier: EUPL-1.2
import { shown } from '$lib/api/shown-text';
import type { OutcomeKind, OutcomeView, Party, Support } from '$lib/api/types';

/** What the room words of an outcome. */
export interface OutcomeWords {
  kind: OutcomeKind;
  text: string;
  support: Record<Party, Support>;
  reservation: string;
}

/** A clean sheet: carried by both until somebody says otherwise. */
export const blankWords = (): OutcomeWords => ({
  kind: 'insight',
  text: '',
  support: { client: 'carried', contractor: 'carried' },
  reservation: '',
});

export const wordsOf = (outcome: OutcomeView): OutcomeWords => ({
  kind: outcome.kind,
  text: shown(outcome.text),
  support: { client: outcome.client_support, contractor: outcome.contractor_support },
  reservation: shown(outcome.reservation),
});

/** The fields both commands share. */
export const fieldsOf = (words: OutcomeWords) => ({
  kind: words.kind,
  text: words.text.trim(),
  client_support: words.support.client,
  contractor_support: words.support.contractor,
  reservation: words.reservation.trim(),
});

/** "UA4": outcomes of a case are one row, whatever session they came up in. */
export const codeOf = (case_code: string, number: number): string => `U${case_code}${number}`;
