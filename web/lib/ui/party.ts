// SPDX-License-Identifier: EUPL-1.2

/** The two chairs at the table. */
export type Party = 'client' | 'contractor';

/** Whose hand or voice something is: a party's, or the facilitator's, who belongs to neither. */
export type Side = Party | 'facilitator';

export const parties = ['client', 'contractor'] as const satisfies readonly Party[];

/** The party across the table. */
export const other = (party: Party): Party => (party === 'client' ? 'contractor' : 'client');

/** The names the two parties go by in one engagement, and which of them sits left (drawn by lot). */
export interface Table {
  client: string;
  contractor: string;
  left: Party;
}

/** Both parties, the one on the left first. */
export const seated = (table: Table): readonly [Party, Party] => [table.left, other(table.left)];
