// SPDX-License-Identifier: EUPL-1.2
import type { ConsoleView, PlannedStep, Step, StepRow } from '$lib/api/types';

const per_minute_ms = 60_000;

/** How the present step stands: what is left of it, below zero when it runs over. */
export interface StepClock {
  left_ms: number;
  minutes: number;
  /** Of the minutes this step got, how much is gone; never above one. */
  gone: number;
}

/** Nothing before the first step and while the session is not open. */
export function stepClock(
  view: Pick<ConsoleView, 'steps' | 'step_since'>,
  now_ms: number,
): StepClock | undefined {
  const step = view.steps.find((row) => row.current);
  if (!step || view.step_since === null) return undefined;
  const whole_ms = step.minutes_now * per_minute_ms;
  const spent_ms = Math.max(0, now_ms - view.step_since);
  return {
    left_ms: whole_ms - spent_ms,
    minutes: step.minutes_now,
    gone: whole_ms === 0 ? 1 : Math.min(1, spent_ms / whole_ms),
  };
}

/** "6:05", or "+1:10" when it runs over. Seconds are cut, so that a fresh step shows its whole minutes. */
export function countdown(left_ms: number): string {
  const seconds = Math.abs(left_ms < 0 ? Math.floor(left_ms / 1000) : Math.ceil(left_ms / 1000));
  const told = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return left_ms < 0 ? `+${told}` : told;
}

/** What a row of the script says of its time. */
export type RowTime =
  | { kind: 'spent'; minutes: number }
  | { kind: 'shortened'; from: number; to: number }
  | { kind: 'planned'; minutes: number };

export function rowTime(row: StepRow): RowTime {
  if (row.visited && !row.current && row.actual_minutes !== null)
    return { kind: 'spent', minutes: row.actual_minutes };
  if (row.minutes_now !== row.planned_minutes)
    return { kind: 'shortened', from: row.planned_minutes, to: row.minutes_now };
  return { kind: 'planned', minutes: row.planned_minutes };
}

/** A part of a step that is timed aloud. */
export interface Phase {
  name: 'alone' | 'pairs' | 'fours' | 'all' | 'one_side' | 'other_side' | 'whole';
  minutes: number;
}

/** Splits minutes by weights, whole minutes only, at least one each, what does not divide to the last. */
function split(minutes: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const parts = weights.map((weight) => Math.max(1, Math.floor((minutes * weight) / sum)));
  const rest = minutes - parts.reduce((all, part) => all + part, 0);
  return parts.map((part, at) => (at === parts.length - 1 ? Math.max(1, part + rest) : part));
}

/** How a step is timed aloud: 1-2-4-all, one side and then the other, or as a whole. */
export function phasesOf({ step, minutes }: PlannedStep): Phase[] {
  const named = (names: readonly Phase['name'][], weights: readonly number[]): Phase[] => {
    const parts = split(minutes, weights);
    return names.map((name, at) => ({ name, minutes: parts[at] ?? 1 }));
  };
  if (step === 'better') return named(['alone', 'pairs', 'fours', 'all'], [3, 4, 5, 8]);
  if (step === 'perspective') return named(['one_side', 'other_side'], [1, 1]);
  const whole: readonly Step[] = ['silent_reading', 'pause', 'reflection', 'voting'];
  return whole.includes(step) ? [{ name: 'whole', minutes }] : [];
}
