// SPDX-License-Identifier: EUPL-1.2
import type { Text } from '$lib/api/shown-text';

/** A location at a glance. */
export interface LocationCard {
  id: string;
  code: Text;
  place: Text;
  state: 'announced' | 'prepared' | 'started' | 'applying' | 'independent';
  start_month: string | null;
  sessions_held: number;
  next_session_on: string | null;
  running: number;
  most: number;
  kept: number;
}

/** Something that carries both keys. */
export interface SealedThing {
  kind: string;
  object: string;
  code: Text;
  label: Text;
  version: number;
  sealed_on: string;
}

/** How much there is at each stage. */
export interface StageCounts {
  cases_in_preparation: number;
  cases_sealed: number;
  cases_released: number;
  sessions_planned: number;
  sessions_held: number;
  outcomes: number;
  outcomes_waiting: number;
  outcomes_overdue: number;
  solutions_decided: number;
  trials_running: number;
  kept_somewhere: number;
}

/** What the front page shows besides the turns: the rest of the view `overview`. */
export interface OverviewBody {
  title: Text;
  purpose: Text;
  locations: LocationCard[];
  counts: StageCounts | null;
  sealed: SealedThing[];
  notice_by: string | null;
}
