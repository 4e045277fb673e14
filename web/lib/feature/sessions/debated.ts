// SPDX-License-Identifier: EUPL-1.2

/** A room debates one to three statements. */
export const debated_most = 3;

/** The choice with a statement in or out; nothing where that would leave none, or more than three. */
export function toggled(debated: readonly string[], statement: string): string[] | undefined {
  const next = debated.includes(statement)
    ? debated.filter((one) => one !== statement)
    : [...debated, statement];
  return next.length === 0 || next.length > debated_most ? undefined : next;
}
