// SPDX-License-Identifier: EUPL-1.2
import type { SealKeys, TurnedKey } from '$lib/ui/seal';
import { shown } from './shown-text';
import type { KeyView, SealView } from './types';

const turned = (key: KeyView | null): TurnedKey | null =>
  key && {
    name: shown(key.name),
    on: key.on,
    method: key.method,
    on_behalf_of: key.on_behalf_of === null ? null : shown(key.on_behalf_of),
  };

/** The two keys of a seal's view, in words to draw. */
export const sealKeys = (seal: Pick<SealView, 'client' | 'contractor'>): SealKeys => ({
  client: turned(seal.client),
  contractor: turned(seal.contractor),
});
