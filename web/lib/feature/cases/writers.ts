// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '$lib/api/types';

/** Whether somebody in this role writes cases; everybody else reads them from release on. */
export const writesCases = (role: Role): boolean =>
  role === 'facilitator' || role === 'contract_manager';
