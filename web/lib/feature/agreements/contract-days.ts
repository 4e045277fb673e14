// SPDX-License-Identifier: EUPL-1.2
import type { ContractView } from '$lib/api/types';

export type ContractDay =
  'starts' | 'last_wave_by' | 'dossier_frozen_by' | 'notice_by' | 'ends' | 'option_ends';

const days: readonly ContractDay[] = [
  'starts',
  'last_wave_by',
  'dossier_frozen_by',
  'notice_by',
  'ends',
  'option_ends',
];

/** The contract's days in the order they come, each with whether it lies behind us. */
export const contractDays = (
  contract: Pick<ContractView, ContractDay>,
  today: string,
): { day: ContractDay; on: string; past: boolean }[] =>
  days
    .flatMap((day) => {
      const on = contract[day];
      return on === null ? [] : [{ day, on, past: on < today }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** A share as typed, "4" or "4,5", in thousandths; nothing when it is none, or finer than a thousandth. */
export function permilleOf(typed: string): number | undefined {
  const parts = /^(\d{1,3})(?:[,.](\d))?\s*%?$/.exec(typed.trim());
  if (!parts) return undefined;
  const permille = Number(parts[1]) * 10 + Number(parts[2] ?? '0');
  return permille <= 1000 ? permille : undefined;
}

/** The same share to start typing from. */
export const typedShare = (permille: number): string =>
  permille % 10 === 0 ? String(permille / 10) : (permille / 10).toFixed(1).replace('.', ',');
