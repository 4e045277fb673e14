// SPDX-License-Identifier: EUPL-1.2
import type { Turn, TurnsView } from '$lib/api/types';
import { sentenceOf } from '$lib/i18n/language.svelte';
import type { Side } from '$lib/ui/party';

/** What one side still does for a case, in words; empty when it has nothing to do. */
export type CaseTurns = Readonly<Record<Side, readonly string[]>>;

const words = (turns: readonly Turn[], id: string): string[] =>
  turns
    .filter((turn) => turn.object_kind === 'case_story' && turn.object === id)
    .flatMap((turn) => sentenceOf(`case.turn.${turn.kind}`) ?? []);

/** Whose turn it is in one case. */
export const caseTurns = (turns: TurnsView, id: string): CaseTurns => ({
  client: words(turns.client, id),
  contractor: words(turns.contractor, id),
  facilitator: words(turns.facilitator, id),
});
