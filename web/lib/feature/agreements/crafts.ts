// SPDX-License-Identifier: EUPL-1.2
import type { Craft } from '$lib/api/types';
import type { Party } from '$lib/ui/party';

/** The crafts of a local team, by the party whose people practise them. */
export const crafts: Readonly<Record<Party, readonly Craft[]>> = {
  client: ['technical_manager', 'facility_manager', 'contract_manager'],
  contractor: ['technician', 'coordinator', 'planner', 'contract_manager'],
};
