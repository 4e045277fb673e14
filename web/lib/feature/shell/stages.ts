// SPDX-License-Identifier: EUPL-1.2
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

/** The stage a path belongs to, the longest match winning; the overview when none does. */
export function stageOf(path: string, base: string): Stage | undefined {
  const rest = path.slice(base.length);
  return stages.find((stage) => stage.path !== '' && rest.startsWith(stage.path)) ?? stages[0];
}
