// SPDX-License-Identifier: EUPL-1.2
import { shown } from '$lib/api/shown-text';
import type { KeyView, SealView } from '$lib/api/types';
import type { Values } from '$lib/i18n/sentence';
import { parties, seated, type Party, type Table } from './party';

/** One turned key, as every view with a seal tells it. */
export interface TurnedKey {
  /** The name as it was shown when the key was turned. */
  name: string;
  /** The day, `2025-02-10`. */
  on: string;
  method?: 'passphrase' | 'paper' | 'demo';
  /** A deputy signs as himself, "namens" this name. */
  on_behalf_of?: string | null;
}

/** The part of a seal's view that is drawn; the whole view fits here. */
export type SealKeys = Readonly<Partial<Record<Party, TurnedKey | null>>>;

const turnedKey = (key: KeyView | null): TurnedKey | null =>
  key && {
    name: shown(key.name),
    on: key.on,
    method: key.method,
    on_behalf_of: key.on_behalf_of === null ? null : shown(key.on_behalf_of),
  };

/** The keys as drawn, from the seal's view. */
export const keysOf = (seal: Pick<SealView, Party>): SealKeys => ({
  client: turnedKey(seal.client),
  contractor: turnedKey(seal.contractor),
});

export const keysTurned = (keys: SealKeys): number => parties.filter((party) => keys[party]).length;

type Say = (key: 'seal.whole' | 'seal.half' | 'seal.open', values?: Values) => string;

/** "2 van 2", or how many and for whom it waits. */
export function sealWords(keys: SealKeys, table: Table, say: Say): string {
  const waiting = seated(table).filter((party) => !keys[party]);
  const [first, second] = waiting;
  if (first === undefined) return say('seal.whole');
  if (second === undefined) return say('seal.half', { name: table[first] });
  return say('seal.open', { first: table[first], second: table[second] });
}
