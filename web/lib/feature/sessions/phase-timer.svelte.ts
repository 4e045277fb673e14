// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from './step-clock';

const per_minute_ms = 60_000;

/** Where a timed part of a step is. */
export interface Timed {
  at: number;
  phase: Phase;
  left_ms: number;
  running: boolean;
}

/** The part that is under way after `spent_ms`, and what is left of it; the last one may run over. */
export function partAt(
  phases: readonly Phase[],
  spent_ms: number,
): Omit<Timed, 'running'> | undefined {
  let before_ms = 0;
  for (const [at, phase] of phases.entries()) {
    const whole_ms = phase.minutes * per_minute_ms;
    if (spent_ms < before_ms + whole_ms || at === phases.length - 1)
      return { at, phase, left_ms: before_ms + whole_ms - spent_ms };
    before_ms += whole_ms;
  }
  return undefined;
}

/** A timer read aloud: one, two, four, all. Starts, stands still, goes on, and may skip to the next part. */
export class PhaseTimer {
  #spent_ms = $state(0);
  #since_ms = $state<number | undefined>();

  get started(): boolean {
    return this.#since_ms !== undefined || this.#spent_ms > 0;
  }

  at(phases: readonly Phase[], now_ms: number): Timed | undefined {
    const running = this.#since_ms !== undefined;
    const part = partAt(phases, this.#spent(now_ms));
    return part && { ...part, running };
  }

  toggle(now_ms: number): void {
    this.#spent_ms = this.#spent(now_ms);
    this.#since_ms = this.#since_ms === undefined ? now_ms : undefined;
  }

  /** Goes to the beginning of the next part. */
  skip(phases: readonly Phase[], now_ms: number): void {
    const part = partAt(phases, this.#spent(now_ms));
    if (!part || part.at === phases.length - 1) return;
    this.#spent_ms = this.#spent(now_ms) + part.left_ms;
    if (this.#since_ms !== undefined) this.#since_ms = now_ms;
  }

  reset(): void {
    this.#spent_ms = 0;
    this.#since_ms = undefined;
  }

  #spent(now_ms: number): number {
    return this.#spent_ms + (this.#since_ms === undefined ? 0 : now_ms - this.#since_ms);
  }
}
