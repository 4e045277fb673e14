// SPDX-License-Identifier: EUPL-1.2
import type { Text } from '$lib/api/shown-text';
import type { DisplayRow, StatementLine } from '$lib/ui/display-row';

/** How many of one party (or of everybody) may vote and did: never who. */
export interface Turnout {
  seats: number;
  joined: number;
  phones: number;
  paper: number;
}

export type Step =
  | 'opening'
  | 'silent_reading'
  | 'facts'
  | 'voting'
  | 'reveal'
  | 'perspective'
  | 'why'
  | 'pause'
  | 'better'
  | 'second_vote'
  | 'harvest'
  | 'reflection'
  | 'check_out';

/** The projector: the view `screen`. Only what `shows` names is filled. */
export interface ScreenView {
  session: string;
  shows:
    | 'blank'
    | 'waiting'
    | 'join'
    | 'step'
    | 'question'
    | 'ballots'
    | 'predictions'
    | 'votes'
    | 'positions'
    | 'wall'
    | 'outcomes'
    | 'thanks';
  case_title: Text;
  step: Step | null;
  /** Milliseconds since 1970. */
  step_ends_at: number | null;
  question: Text;
  turnout: { client: Turnout; contractor: Turnout; group: Turnout } | null;
  /** The row to show large; none: all rows, in figures only. */
  statement: string | null;
  rows: DisplayRow[];
  positions_on: StatementLine | null;
  /** Card by card, as drawn: defend "eens" or "oneens". */
  positions_agree: boolean[];
  wall: {
    text: Text;
    sphere: 'formal' | 'informal';
    plane: 'thinking' | 'doing';
    reach: 'own' | 'mutual';
  }[];
  outcomes: { outcome: string; code: Text; kind: string; text: Text }[];
  feedback_on: string | null;
}
