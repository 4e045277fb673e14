// SPDX-License-Identifier: EUPL-1.2
import { shown } from '$lib/api/shown-text';
import type { DisplayRow, SideDisplay } from '$lib/api/types';
import type { PartySide, StatementFigures, VoteCounts } from './vote';

const marks = (votes: VoteCounts): number =>
  votes.agree + votes.rather_agree + votes.rather_disagree + votes.disagree + votes.no_answer;

const counted = (votes: VoteCounts) => ({
  n: marks(votes),
  agree: votes.agree + votes.rather_agree,
});

/** One side, with what the other side predicted of it, and by how much that was off. */
function sideOf(
  own: SideDisplay,
  across: SideDisplay | null,
  gap_permille: number | null,
): PartySide {
  const predictions = across?.predictions;
  return {
    ...(own.votes ? { ...counted(own.votes), counts: own.votes } : {}),
    ...(!own.votes && own.majority ? { words: own.majority } : {}),
    ...(predictions
      ? { predicted: { agree: predictions.agree, n: predictions.agree + predictions.disagree } }
      : {}),
    ...(!predictions && across?.predicted ? { predicted_words: across.predicted } : {}),
    ...(gap_permille === null ? {} : { gap_permille }),
    ...(own.votes_before ? { before: counted(own.votes_before) } : {}),
    ...(!own.votes_before && own.majority_before ? { before_words: own.majority_before } : {}),
  };
}

/** A row of the server as the figures draw it. */
export function figuresOf(row: DisplayRow): StatementFigures {
  const { client, contractor, group, line } = row;
  return {
    code: String(line.number),
    text: shown(line.text),
    silent_unanimity: row.silent_agreement,
    ...(client && contractor
      ? {
          sides: {
            client: sideOf(client, contractor, row.gap_contractor_permille),
            contractor: sideOf(contractor, client, row.gap_client_permille),
          },
        }
      : {}),
    ...(group ? { group: sideOf(group, null, null) } : {}),
    ...(row.difference_permille === null ? {} : { difference_permille: row.difference_permille }),
  };
}
