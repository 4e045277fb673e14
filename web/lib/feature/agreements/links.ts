// SPDX-License-Identifier: EUPL-1.2
import type { CaseLine, IssuedLinkView } from '$lib/api/types';

/** How a personal link stands now; an issued one past its last day is over. */
export type LinkStanding = 'usable' | 'used' | 'withdrawn' | 'expired';

export const standingOf = (link: Pick<IssuedLinkView, 'status' | 'usable'>): LinkStanding =>
  link.status === 'issued' ? (link.usable ? 'usable' : 'expired') : link.status;

/** The last moment it works; it ends at midnight, so the day before is the one to name. */
export const lastMoment = (link: Pick<IssuedLinkView, 'expires'>): number => link.expires - 1;

/** What still can be used first, each in the order it came. */
export const inOrder = (links: readonly IssuedLinkView[]): IssuedLinkView[] => [
  ...links.filter((link) => link.usable),
  ...links.filter((link) => !link.usable),
];

/** Cases whose recognisability can be asked now: the room sheet is whole, and not yet released. */
export const casesToRead = (cases: readonly CaseLine[]): CaseLine[] =>
  cases.filter((one) => ['concept_page', 'double_reading', 'sealed'].includes(one.state));
