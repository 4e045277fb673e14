// SPDX-License-Identifier: EUPL-1.2

/** What somebody has to know of a place, as a form holds it. */
export interface Place {
  systems: string;
  users: number;
  safety_route: string;
}
