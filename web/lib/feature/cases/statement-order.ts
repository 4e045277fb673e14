// SPDX-License-Identifier: EUPL-1.2
import type { Statement, StatementKind } from '$lib/api/types';

export const kinds: readonly StatementKind[] = ['reading', 'norm', 'image', 'wish'];

export const statement_words_most = 20;
export const statements_fewest = 8;
export const statements_most = 12;

/** A statement is one line: whatever was typed or pasted becomes one. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** How many words the server counts: everything between white space. */
export const wordCount = (text: string): number =>
  text.trim() === '' ? 0 : text.trim().split(/\s+/).length;

/** Whether it can be sent: something, and not longer than can be read at a glance. */
export const isStatement = (text: string): boolean => {
  const words = wordCount(text);
  return words > 0 && words <= statement_words_most;
};

/** The order with the one at `from` moved to `to`; undefined when it would leave the list. */
export function moved(
  statements: readonly Statement[],
  from: number,
  to: number,
): string[] | undefined {
  const order = statements.map((one) => one.id);
  const [id] = order.slice(from, from + 1);
  if (id === undefined || to < 0 || to >= order.length || from === to) return undefined;
  order.splice(from, 1);
  order.splice(to, 0, id);
  return order;
}

/** How many of each kind, only those there are. */
export const countedKinds = (
  statements: readonly Statement[],
): { kind: StatementKind; n: number }[] =>
  kinds
    .map((kind) => ({ kind, n: statements.filter((one) => one.kind === kind).length }))
    .filter((one) => one.n > 0);
