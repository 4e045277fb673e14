// SPDX-License-Identifier: EUPL-1.2
import type { ApplicationMay, Commands } from '$lib/api/types';

/** What can be done with a solution at one location, in the order it usually happens. */
export const acts = [
  'mark_free',
  'prepare',
  'start',
  'adjust',
  'keep',
  'resume',
  'pause',
  'stop',
] as const satisfies (keyof ApplicationMay)[];
export type Act = (typeof acts)[number];

type At = keyof Commands & `solution.${string}`;
const commands: Readonly<Record<Act, At>> = {
  mark_free: 'solution.mark_free',
  prepare: 'solution.prepare_here',
  start: 'solution.start_here',
  adjust: 'solution.adjust_here',
  keep: 'solution.keep_here',
  resume: 'solution.resume_here',
  pause: 'solution.pause_here',
  stop: 'solution.stop_here',
};

/** What the viewer may do here now. */
export const offered = (may: ApplicationMay): Act[] => acts.filter((act) => may[act]);

/** A mark and a preparation are of today; the other steps have their own day. */
export const hasDay = (act: Act): boolean => act !== 'mark_free' && act !== 'prepare';

/** A change, a pause and a stop each carry the reason that everybody reads. */
export const hasReason = (act: Act): boolean => ['adjust', 'pause', 'stop'].includes(act);

interface Here {
  solution: string;
  location: string;
}

/** The command of an act with exactly the fields it takes. */
export function commandOf(
  act: Act,
  here: Here,
  given: { on: string; reason: string },
): { name: At; fields: Here & { on?: string; reason?: string } } {
  return {
    name: commands[act],
    fields: {
      ...here,
      ...(hasDay(act) ? { on: given.on } : {}),
      ...(hasReason(act) ? { reason: given.reason } : {}),
    },
  };
}
