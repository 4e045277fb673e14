// SPDX-License-Identifier: EUPL-1.2

/**
 * An amount as somebody types it, in cents: "640.000", "640000,50", "€ 1.250". Points group
 * thousands, a comma (or a point before one or two last digits) begins the cents. Nothing when it
 * is not an amount.
 */
export function centsOf(typed: string): number | undefined {
  const bare = typed.replace(/[€\s\u00a0]/g, '');
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d{1,2}))?$/.exec(bare);
  if (!parts) return undefined;
  const whole = Number((parts[1] ?? '').replace(/\./g, ''));
  return whole * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** The same amount to start typing from: whole euros without groups, cents only where there are any. */
export const typedOf = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
