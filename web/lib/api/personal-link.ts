// SPDX-License-Identifier: EUPL-1.2
import { request } from './request';
import type { LinkView } from './types';

/** Shows the link's token once; from then on this browser may see what it asks. */
export const openLink = (token: string): Promise<unknown> =>
  request({ method: 'POST', path: '/api/link/open', body: { token }, again: 'safe' });

export const linkView = (): Promise<LinkView> =>
  request({ method: 'GET', path: '/api/link/view', again: 'safe' });

/** The one act the link is for. The server knows it by the link, so it happens once. */
const act = (name: string, fields: object): Promise<unknown> =>
  request({ method: 'POST', path: `/api/link/commands/${name}`, body: fields, again: 'safe' });

export const rateAsReader = (recognisability: number): Promise<unknown> =>
  act('case.rate_as_reader', { recognisability });

/** Only a yes travels: a no is recorded nowhere. */
export const acceptByLink = (): Promise<unknown> =>
  act('solution.accept_by_link', { accept: true });
