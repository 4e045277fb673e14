// SPDX-License-Identifier: EUPL-1.2
import type { Party } from '$lib/ui/party';
import type { Answer } from './client';
import { randomId } from './random-id';
import { request } from './request';
import type { Text } from './shown-text';

/** One engagement the signed-in person takes part in. */
export interface Membership {
  id: string;
  title: Text;
  member: string;
  role: string;
  party: Party | null;
  status: 'invited' | 'accepted' | 'confirmed' | 'left';
}

/** A role that a visitor of the demo may take with one press. */
export interface DemoRole {
  member: string;
  display_name: Text;
  role: string;
  party: Party | null;
}

export interface Me {
  account: { login: string; display_name: string } | null;
  demo: boolean;
  engagements: Membership[];
  roles?: DemoRole[];
  /** 'http' on a plain local network: a notice says so on every page. */
  transport?: 'https' | 'http';
  /** Whether this server can make a print into a PDF. */
  pdf?: boolean;
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
/** The code of a facilitator's recovery sheet; the server shows it this once. */
export interface Recovery {
  recovery_code: string | null;
}

export const setUp = (fields: NewAccount & { setup_token: string }): Promise<Recovery> =>
  post('/api/setup', fields);
export const acceptInvitation = (fields: NewAccount & { invitation: string }): Promise<Recovery> =>
  post('/api/invitations/accept', fields);
export const choosePassphrase = (fields: {
  reset_token: string;
  passphrase: string;
  recovery_code: string;
}): Promise<unknown> => post('/api/reset', fields);
/** A new recovery sheet for who is signed in; the code of the one before no longer opens anything. */
export const newRecoverySheet = (passphrase: string): Promise<Recovery> =>
  post('/api/recovery-sheet', { passphrase });
export const takeDemoRole = (member: string): Promise<unknown> =>
  post('/api/demo/role', { member });

/** What an engagement starts from; who opens it is its facilitator. */
export interface Opening {
  title: string;
  purpose: string;
  client_name: string;
  client_initial: string;
  contractor_name: string;
  contractor_initial: string;
}

/** Opens an engagement. Sent again under the same id it gives the same engagement. */
export const openEngagement = (opening: Opening): Promise<Answer> =>
  request({
    method: 'POST',
    path: '/api/engagements',
    body: { command_id: randomId(), ...opening },
    again: 'safe',
  });
