// SPDX-License-Identifier: EUPL-1.2
import type { ConsoleView, RoundConsole, SessionState, StatementLine } from '$lib/api/types';

/** Whether paper of a round can be entered now, and if not, why. */
export type Standing =
  'ready' | 'not_begun' | 'over' | 'interrupted' | 'no_deck' | 'not_open' | 'locked' | 'shown';

export function standingOf(
  session: SessionState,
  round: Pick<RoundConsole, 'state'> | undefined,
): Standing {
  if (session === 'planned' || session === 'prepared') return 'not_begun';
  if (session === 'interrupted') return 'interrupted';
  if (session !== 'open') return 'over';
  switch (round?.state) {
    case undefined:
    case 'replaced':
      return 'no_deck';
    case 'dealt':
      return 'not_open';
    case 'open':
      return 'ready';
    case 'locked':
      return 'locked';
    default:
      return 'shown';
  }
}

/** The statements a paper card of this round has: in the second only what was debated. */
export function linesOnPaper(
  view: Pick<ConsoleView, 'statements' | 'debated'>,
  round: Pick<RoundConsole, 'number' | 'statements'>,
): StatementLine[] {
  const debated = round.number === 2 && view.debated.length > 0 ? view.debated : undefined;
  return round.statements.flatMap((statement) => {
    const line = view.statements.find((one) => one.statement === statement);
    return line && (debated?.includes(statement) ?? true) ? [line] : [];
  });
}
