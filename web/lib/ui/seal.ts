// SPDX-License-Identifier: EUPL-1.2
import type { Values } from '$lib/i18n/sentence';
import { parties, seated, type Party, type Table } from './party';

/** One turned key, as the journal tells it. */
export interface TurnedKey {
  name: string;
  at: string;
  /** A deputy signs as himself, "namens" this name. */
  behalf?: string;
  means?: 'passphrase' | 'paper';
}

export type SealKeys = Readonly<Partial<Record<Party, TurnedKey>>>;

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
