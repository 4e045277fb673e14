// SPDX-License-Identifier: EUPL-1.2
import type { ChosenFor } from '$lib/api/types';

/** A session takes four of the case's statements at least, in the first round; how many at most says its script. */
export const fewest = 4;

type Chosen = Readonly<Record<string, ChosenFor>>;

const those = (order: readonly string[], chosen: Chosen, round: ChosenFor): string[] =>
  order.filter((statement) => chosen[statement] === round);

/** How many stand in the first round, and in all. */
export function countOf(order: readonly string[], chosen: Chosen): { first: number; all: number } {
  const first = those(order, chosen, 'both_rounds').length;
  return { first, all: first + those(order, chosen, 'second_round').length };
}

/** What the server is asked, in the case's order; nothing while there are too few or too many. */
export function chosenStatements(
  order: readonly string[],
  chosen: Chosen,
  most: number,
): { statements: string[]; second_round: string[] } | undefined {
  const { first, all } = countOf(order, chosen);
  if (first < fewest || all > most) return undefined;
  return {
    statements: those(order, chosen, 'both_rounds'),
    second_round: those(order, chosen, 'second_round'),
  };
}
