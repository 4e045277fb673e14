// SPDX-License-Identifier: EUPL-1.2
import type { StageCounts } from '$lib/api/types';
import { counted, t, type CountedKey, type Key } from '$lib/i18n/language.svelte';

/** A stage of the work: where it stands, in a few short lines. */
export interface StageWords {
  path: string;
  name: Key;
  lines: readonly string[];
}

type Count = readonly [key: CountedKey, n: number];

/** What there is, in words; what is nil stays silent, unless all of it is. */
const told = (counts: readonly Count[], nothing: Key): string[] => {
  const some = counts.filter(([, n]) => n > 0).map(([key, n]) => counted(key, n));
  return some.length > 0 ? some : [t(nothing)];
};

/** The four stages from case to solution. */
export function stageWords(counts: StageCounts): StageWords[] {
  const preparing = counts.cases_in_preparation + counts.cases_sealed;
  const outcomes = told([['overview.outcomes', counts.outcomes]], 'overview.none_yet');
  if (counts.outcomes > 0) {
    outcomes.push(
      ...told(
        [
          ['overview.outcomes_waiting', counts.outcomes_waiting],
          ['overview.outcomes_overdue', counts.outcomes_overdue],
        ],
        'overview.outcomes_none_waiting',
      ),
    );
  }
  return [
    {
      path: '/cases',
      name: 'desk.cases',
      lines: told(
        [
          ['overview.cases_released', counts.cases_released],
          ['overview.cases_preparing', preparing],
          ['overview.cases_withdrawn', counts.cases_withdrawn],
        ],
        'overview.none_yet',
      ),
    },
    {
      path: '/sessions',
      name: 'desk.sessions',
      lines: told(
        [
          ['overview.sessions_held', counts.sessions_held],
          ['overview.sessions_planned', counts.sessions_planned],
        ],
        'overview.none_yet',
      ),
    },
    { path: '/table', name: 'overview.outcomes_name', lines: outcomes },
    {
      path: '/solutions',
      name: 'desk.solutions',
      lines: told(
        [
          ['overview.solutions_decided', counts.solutions_decided],
          ['overview.solutions_open', counts.solutions_open],
          ['overview.trials_running', counts.trials_running],
          ['overview.kept_somewhere', counts.kept_somewhere],
        ],
        'overview.none_yet',
      ),
    },
  ];
}
