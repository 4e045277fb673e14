// SPDX-License-Identifier: EUPL-1.2
import type { ConsoleView, Step } from '$lib/api/types';

/** What stands in the middle of the console. */
export const tools = ['step', 'vote', 'debate', 'wall', 'second_vote', 'harvest'] as const;
export type Tool = (typeof tools)[number];

const of_step: Readonly<Record<Step, Tool>> = {
  opening: 'step',
  silent_reading: 'step',
  facts: 'step',
  voting: 'vote',
  reveal: 'vote',
  perspective: 'debate',
  why: 'wall',
  pause: 'step',
  better: 'step',
  second_vote: 'second_vote',
  harvest: 'harvest',
  reflection: 'step',
  check_out: 'harvest',
};

/** What belongs to a step. With paper the cards are counted in the break, so the vote stays there. */
export function toolOf(view: Pick<ConsoleView, 'step' | 'rounds'>): Tool {
  if (view.step === null) return 'step';
  const first = view.rounds.find((round) => round.number === 1);
  const counting = first?.state === 'open' || first?.state === 'locked';
  return view.step === 'pause' && counting ? 'vote' : of_step[view.step];
}

/** The tools this script has use for. */
export const toolsFor = (steps: readonly Step[]): Tool[] =>
  tools.filter((tool) => tool !== 'second_vote' || steps.includes('second_vote'));

/** A tool named in the address; nothing when it is none of ours. */
export const toolNamed = (name: string | null): Tool | undefined =>
  tools.find((tool) => tool === name);
