// SPDX-License-Identifier: EUPL-1.2

/** The first day of a month as chosen or typed: `2025-03`, or `3-2025`; nothing when it is no month. */
export function firstOf(typed: string): string | undefined {
  const bare = typed.trim();
  const chosen = /^(\d{4})-(\d{1,2})$/.exec(bare);
  const written = /^(\d{1,2})[-/ ](\d{4})$/.exec(bare);
  const [year, month] = chosen ? [chosen[1], chosen[2]] : [written?.[2], written?.[1]];
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}-01`;
}
