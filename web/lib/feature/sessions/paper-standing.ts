// SPDX-License-Identifier: EUPL-1.2
import type { ConsoleView, RoundConsole, SessionState, StatementLine } from '$lib/api/types';

/** Whether paper of a round can be entered now, and if not, why. */
export type Standing =
  | 'ready'
  | 'not_begun'
  | 'over'
  | 'interrupted'
  | 'no_deck'
  | 'not_open'
  | 'none_debated'
  | 'locked'
  | 'shown';

export function standingOf(
  session: SessionState,
  round: Pick<RoundConsole, 'state' | 'on_paper'> | undefined,
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
      return round?.on_paper.length === 0 ? 'none_debated' : 'ready';
    case 'locked':
      return 'locked';
    default:
      return 'shown';
  }
}

/** The statements a paper card of this round has: in the second only what was debated. */
export function linesOnPaper(
  view: Pick<ConsoleView, 'statements'>,
  round: Pick<RoundConsole, 'on_paper'>,
): StatementLine[] {
  return round.on_paper.flatMap((statement) => {
    const line = view.statements.find((one) => one.statement === statement);
    return line ? [line] : [];
  });
}
