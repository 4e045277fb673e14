// SPDX-License-Identifier: EUPL-1.2
import type { Party } from '$lib/ui/party';
import { request } from './request';

/** One engagement the signed-in person takes part in. */
export interface Membership {
  id: string;
  title: string;
  role: string;
  party?: Party;
}

/** A role that a visitor of the demo may take with one press. */
export interface DemoRole {
  member: string;
  display_name: string;
  role: string;
  party?: Party;
}

export interface Me {
  account?: { login: string; display_name: string };
  demo: boolean;
  engagements: Membership[];
  roles?: DemoRole[];
  /** 'http' on a plain local network: a notice says so on every page. */
  transport?: 'https' | 'http';
}

export interface NewAccount {
  login: string;
  display_name: string;
  passphrase: string;
}

const post = <T>(path: string, body: object): Promise<T> =>
  request<T>({ method: 'POST', path, body, again: 'never' });

export const me = (): Promise<Me> => request<Me>({ method: 'GET', path: '/api/me', again: 'safe' });
export const signIn = (fields: { login: string; passphrase: string }): Promise<unknown> =>
  post('/api/sign-in', fields);
export const signOut = (): Promise<unknown> => post('/api/sign-out', {});
export const setUp = (fields: NewAccount & { setup_token: string }): Promise<unknown> =>
  post('/api/setup', fields);
export const acceptInvitation = (fields: NewAccount & { invitation: string }): Promise<unknown> =>
  post('/api/invitations/accept', fields);
export const takeDemoRole = (member: string): Promise<unknown> =>
  post('/api/demo/role', { member });
