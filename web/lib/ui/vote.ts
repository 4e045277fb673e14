// SPDX-License-Identifier: EUPL-1.2
import type { Party } from './party';

/** The four points of the scale, in the order they stand. */
export const scale = ['agree', 'rather_agree', 'rather_disagree', 'disagree'] as const;
export type Point = (typeof scale)[number];

/** A vote: one of the four, or deliberately none. */
export type Vote = Point | 'no_answer';

/** What the voter expects of the majority across the table. */
export type Prediction = 'agree' | 'disagree';

/** "Agreeing" is one of the two agreeing points. */
export const agrees = (vote: Vote): boolean => vote === 'agree' || vote === 'rather_agree';

/** How a party of three or four is told: in words, never in counts. */
export type InWords = 'agree' | 'divided' | 'disagree';

/** How the marks of one side lie on the scale. */
export type VoteCounts = Readonly<Record<Vote, number>>;

/** One party's side of a statement. What may not be shown is not there. */
export interface PartySide {
  counts?: VoteCounts;
  /** Valid votes on this statement. */
  n?: number;
  agree?: number;
  words?: InWords;
  /** Of the people ACROSS the table: how many predicted that this party mostly agrees, of how many. */
  predicted?: { agree: number; n: number };
  predicted_words?: InWords;
  /** By how many thousandths the people across the table thought too many of this party agree. */
  gap_permille?: number;
  /** At the first vote, on a row of the second. */
  before?: { agree: number; n: number };
  before_words?: InWords;
}

/** A statement with what the room may see of it now. */
export interface StatementFigures {
  code: string;
  text: string;
  /** Absent when the groups are too small to be told apart, or too small to be told at all. */
  sides?: Readonly<Record<Party, PartySide>>;
  /** Everybody together, where no party stood on the ballot. */
  group?: PartySide;
  /** How far the shares that agree lie apart, in thousandths. */
  difference_permille?: number;
  /** Both are largely on one side, and at least one did not expect that of the other. */
  silent_unanimity?: boolean;
}

/** The share that agrees; nothing when there is nobody to count. */
export const share = (part: number | undefined, whole: number | undefined): number | undefined =>
  part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;
