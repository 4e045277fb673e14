// SPDX-License-Identifier: EUPL-1.2
import { command, type Answer } from '$lib/api/client';
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

/** What was filled in: an act takes of it what its command has. */
interface Given {
  on: string;
  reason: string;
}

type At = keyof Commands & `solution.${string}`;
/** A command with exactly the fields it takes. */
type Acting<C extends At> = { name: C; fields: (here: Here, given: Given) => Commands[C] };

const today = (here: Here) => here;
const dated = (here: Here, { on }: Given) => ({ ...here, on });
const reasoned = (here: Here, { on, reason }: Given) => ({ ...here, on, reason });

/** The command of each act. */
export const acting = {
  mark_free: { name: 'solution.mark_free', fields: today },
  prepare: { name: 'solution.prepare_here', fields: today },
  start: { name: 'solution.start_here', fields: dated },
  adjust: { name: 'solution.adjust_here', fields: reasoned },
  keep: { name: 'solution.keep_here', fields: dated },
  resume: { name: 'solution.resume_here', fields: dated },
  pause: { name: 'solution.pause_here', fields: reasoned },
  stop: { name: 'solution.stop_here', fields: reasoned },
} as const satisfies Record<Act, { [C in At]: Acting<C> }[At]>;

/** Gives the command of an act. */
export function giveAct(engagement: string, act: Act, here: Here, given: Given): Promise<Answer> {
  const give = <C extends At>({ name, fields }: Acting<C>) =>
    command(engagement, name, fields(here, given));
  return give<At>(acting[act]);
}
