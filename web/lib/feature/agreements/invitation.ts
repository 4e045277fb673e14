// SPDX-License-Identifier: EUPL-1.2
import type { InviteMember, MemberView, Role } from '$lib/api/types';
import { parties, type Party } from '$lib/ui/party';

/** The roles somebody is invited for; a deputy is named by his sponsor. */
export const invitable = [
  'sponsor',
  'contract_manager',
  'end_responsible',
  'local_lead',
  'works_council',
  'data_protection',
  'facilitator',
] as const satisfies readonly Role[];

export type Invitable = (typeof invitable)[number];

/** For whom somebody in that role takes part: a facilitator for neither. */
export function partiesFor(role: Invitable): readonly Party[] {
  if (role === 'facilitator') return [];
  if (role === 'end_responsible') return ['client'];
  if (role === 'local_lead') return ['contractor'];
  return parties;
}

/** Who answers for locations must be told which. */
export const answersForLocations = (role: Invitable): boolean =>
  role === 'end_responsible' || role === 'local_lead';

/** What the inviter filled in. */
export interface Filled {
  role: Invitable | undefined;
  party: Party | undefined;
  name: string;
  locations: readonly string[];
}

/** The command, when everything it asks for is there; parts that no longer belong to the role drop out. */
export function invitationOf(filled: Filled): InviteMember | undefined {
  const { role, name } = filled;
  if (!role || name.trim() === '') return undefined;
  const allowed = partiesFor(role);
  const party = allowed.length === 1 ? allowed[0] : filled.party;
  if (allowed.length > 0 && (!party || !allowed.includes(party))) return undefined;
  const locations = answersForLocations(role) ? [...filled.locations] : [];
  if (answersForLocations(role) && locations.length === 0) return undefined;
  return {
    role,
    party: allowed.length === 0 ? null : (party ?? null),
    display_name: name.trim(),
    locations,
  };
}

/** Locations that already have somebody in the role only one person may have there. */
export const takenLocations = (members: readonly MemberView[], role: Invitable): Set<string> =>
  new Set(
    role === 'end_responsible'
      ? members
          .filter((member) => member.role === role && member.status !== 'left')
          .flatMap((member) => member.locations)
      : [],
  );
