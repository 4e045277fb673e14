// SPDX-License-Identifier: EUPL-1.2
import type { TeamCounts } from '$lib/api/types';
import type { Party } from '$lib/ui/party';

export type TeamCraft = keyof TeamCounts;

/** Whose people practise which craft in a local team. */
export const teamCrafts: Readonly<Record<Party, readonly TeamCraft[]>> = {
  client: ['technical_managers', 'facility_managers'],
  contractor: ['technicians', 'coordinators'],
};

export const headsOf = (team: TeamCounts, party: Party): number =>
  teamCrafts[party].reduce((sum, craft) => sum + team[craft], 0);

/**
 * What there is of one party, each craft told by `say`; crafts nobody practises there are left out. A number never
 * ends a line: its craft stays with it.
 */
export const teamWords = (
  team: TeamCounts,
  party: Party,
  say: (craft: TeamCraft, n: number) => string,
): string =>
  teamCrafts[party]
    .filter((craft) => team[craft] > 0)
    .map((craft) => say(craft, team[craft]).replace(' ', '\u00a0'))
    .join(', ');
