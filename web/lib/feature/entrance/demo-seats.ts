// SPDX-License-Identifier: EUPL-1.2
import type { DemoRole } from '$lib/api/account';
import { shown } from '$lib/api/shown-text';
import type { Party } from '$lib/ui/party';

/** Who does most at the table sits nearest. */
const order = [
  'facilitator',
  'contract_manager',
  'sponsor',
  'deputy',
  'end_responsible',
  'local_lead',
  'works_council',
  'data_protection',
];
const rank = (role: DemoRole): number => {
  const at = order.indexOf(role.role);
  return at < 0 ? order.length : at;
};

/** The seats of one side, those of the same role by name. */
export const seats = (roles: readonly DemoRole[], side: Party | null): DemoRole[] =>
  roles
    .filter((role) => role.party === side)
    .sort(
      (a, b) =>
        rank(a) - rank(b) || shown(a.display_name).localeCompare(shown(b.display_name), 'nl'),
    );

/** "opdrachtgever" where it opens a line. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
