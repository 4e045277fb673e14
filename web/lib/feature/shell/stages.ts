// SPDX-License-Identifier: EUPL-1.2
import type { MemberStatus } from '$lib/api/types';
import type { Key } from '$lib/i18n/language.svelte';

/** One stage of the work, as the table of contents lists it. */
export interface Stage {
  path: string;
  name: Key;
  /** The letter after `g`. */
  letter: string;
}

export const stages: readonly Stage[] = [
  { path: '', name: 'desk.overview', letter: 'o' },
  { path: '/agreements', name: 'desk.agreements', letter: 'a' },
  { path: '/locations', name: 'desk.locations', letter: 'l' },
  { path: '/cases', name: 'desk.cases', letter: 'c' },
  { path: '/sessions', name: 'desk.sessions', letter: 'b' },
  { path: '/table', name: 'desk.table', letter: 't' },
  { path: '/solutions', name: 'desk.solutions', letter: 's' },
  { path: '/trust', name: 'desk.trust', letter: 'v' },
];

const of_the_rules = ['', '/agreements', '/trust'];

/**
 * The stages that show something to whoever has this place: before he is confirmed, and to who reads the rules
 * only, the agreements and trust; to sponsors and their deputies everything but the cases.
 */
export function stagesOpenTo(role: string, status: MemberStatus): readonly Stage[] {
  if (status !== 'confirmed' || role === 'works_council' || role === 'data_protection')
    return stages.filter((stage) => of_the_rules.includes(stage.path));
  if (role === 'sponsor' || role === 'deputy')
    return stages.filter((stage) => stage.path !== '/cases');
  return stages;
}

/** The stage a path belongs to, the longest match winning; the overview when none does. */
export function stageOf(path: string, base: string): Stage | undefined {
  const rest = path.slice(base.length);
  return stages.find((stage) => stage.path !== '' && rest.startsWith(stage.path)) ?? stages[0];
}
