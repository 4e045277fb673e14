// SPDX-License-Identifier: EUPL-1.2

/** The numbers of the cards that defend a side, as drawn; cards count from one. */
export const cardsOf = (agree: readonly boolean[], side: 'agree' | 'disagree'): number[] =>
  agree.flatMap((drawn, index) => (drawn === (side === 'agree') ? [index + 1] : []));
