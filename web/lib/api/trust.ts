// SPDX-License-Identifier: EUPL-1.2
import { engagementPath, type Answer } from './client';
import { randomId } from './random-id';
import { request } from './request';

/** The newest checkpoint of an engagement's journal, and the key to check it with. */
export interface TrustFacts {
  size: number;
  /** Hexadecimal. */
  root: string;
  /** The signed note, whole. */
  checkpoint: string;
  verifier_key: string;
  origin: string;
}

export const trustFacts = (engagement: string): Promise<TrustFacts> =>
  request({ method: 'GET', path: `${engagementPath(engagement)}/checkpoint`, again: 'safe' });

/** Where the reader's own export is fetched; a plain download. */
export const exportPath = (engagement: string): string => `${engagementPath(engagement)}/export`;

/** Leaves a cosignature: the whole cosigned checkpoint, and the public key that made it. */
export const giveCosignature = (
  engagement: string,
  cosignature: { note: string; key: string },
): Promise<Answer> =>
  request({
    method: 'POST',
    path: `${engagementPath(engagement)}/cosignatures`,
    body: { command_id: randomId(), ...cosignature },
    again: 'safe',
  });
