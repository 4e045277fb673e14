// SPDX-License-Identifier: EUPL-1.2
import { engagementPath } from '$lib/api/client';
import { language } from '$lib/i18n/language.svelte';

/** A print of this session, in the language now spoken. */
export const printOf = (engagement: string, print: string, session: string): string =>
  `${engagementPath(engagement)}/prints/${print}?session=${session}&lang=${language()}`;

/** The follow-up sheet of the case a session debates, to read once the votes are known. */
export const followUpOf = (engagement: string, case_id: string): string =>
  `${engagementPath(engagement)}/prints/follow_up_sheet?case=${case_id}&lang=${language()}`;
