// SPDX-License-Identifier: EUPL-1.2
import { shown } from '$lib/api/shown-text';
import type { CaseLine, CaseState } from '$lib/api/types';

export const shows = ['all', 'work', 'released', 'ended'] as const;

/** Which cases the book shows: all, or those at one stage of their life. */
export type Show = (typeof shows)[number];

export const showOf = (value: string | null): Show => shows.find((show) => show === value) ?? 'all';

const stage: Readonly<Record<CaseState, Exclude<Show, 'all'>>> = {
  idea: 'work',
  preparing: 'work',
  concept_page: 'work',
  double_reading: 'work',
  sealed: 'work',
  released: 'released',
  used: 'released',
  archived: 'ended',
  withdrawn: 'ended',
};

export const stageOf = (state: CaseState): Exclude<Show, 'all'> => stage[state];

/** Letters without their accents and case, so that "geduld" finds "Géduld". */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl');

/** In the order of their codes: the cases of a stage whose code or title holds every word sought. */
export function found(cases: readonly CaseLine[], show: Show, sought: string): CaseLine[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  const by_code = [...cases].sort((a, b) =>
    shown(a.code).localeCompare(shown(b.code), 'nl', { numeric: true }),
  );
  return by_code.filter((line) => {
    if (show !== 'all' && stage[line.state] !== show) return false;
    const text = plain(`${shown(line.code)} ${shown(line.title)}`);
    return words.every((word) => text.includes(word));
  });
}

/** How many cases each choice would show. */
export const countedBy = (cases: readonly CaseLine[]): Readonly<Record<Show, number>> => {
  const counts = { all: cases.length, work: 0, released: 0, ended: 0 };
  for (const line of cases) counts[stage[line.state]] += 1;
  return counts;
};
