// SPDX-License-Identifier: EUPL-1.2

/** A card on its way: whole, never a difference, so that a later one makes an earlier one needless. */
export interface Parcel {
  /** Whose: the seat's token. */
  token: string;
  /** The path it goes to. */
  path: string;
  /** Grows with every change on this phone; the server keeps the highest it saw. */
  sequence: number;
  body: unknown;
}

export const parcelKey = (parcel: Pick<Parcel, 'token' | 'path'>): string =>
  `${parcel.token} ${parcel.path}`;

/** Of two parcels for the same place the newer one; an older one never replaces a newer. */
export function newer(kept: Parcel | undefined, offered: Parcel): Parcel {
  if (!kept || parcelKey(kept) !== parcelKey(offered)) return offered;
  return offered.sequence >= kept.sequence ? offered : kept;
}

/** Whether an acknowledged sequence empties the place, or something newer was put there meanwhile. */
export const settles = (kept: Parcel, acknowledged_sequence: number): boolean =>
  kept.sequence <= acknowledged_sequence;

/** The pause before the next try; grows, and is never longer than fifteen seconds. */
export const pause_ms = (tries: number): number => Math.min(15_000, 500 * 2 ** Math.min(tries, 5));
