// SPDX-License-Identifier: EUPL-1.2

/** What a knot in the thread can be. Stages that do not exist yet are simply absent. */
export type KnotKind =
  | 'view'
  | 'pattern'
  | 'lever'
  | 'case_story'
  | 'session'
  | 'outcome'
  | 'solution'
  | 'practice'
  | 'dossier';

/** One knot: a thing this rests on, or that came of it. */
export interface Knot {
  kind: KnotKind;
  title: string;
  href?: string;
  /** A short line under the title: a date, a state in words. */
  note?: string;
  /** The reader came by this one. */
  came_by?: boolean;
  /** Withdrawn: the thread leaves a dashed gap, with this word in it. */
  withdrawn?: string;
}

/** The thread around one object, in reading order. */
export interface ThreadAround {
  above: readonly Knot[];
  here: Knot;
  below: readonly Knot[];
  /** Sources besides those shown. */
  more_above?: number;
  more_below?: number;
}

/** Where one key leads: the nearest knot above or below that can be opened. */
export function nearest(thread: ThreadAround, way: 'above' | 'below'): Knot | undefined {
  const open = thread[way].filter(
    (knot) => knot.href !== undefined && knot.withdrawn === undefined,
  );
  return way === 'above'
    ? (open.findLast((knot) => knot.came_by) ?? open.at(-1))
    : (open.find((knot) => knot.came_by) ?? open[0]);
}
