// SPDX-License-Identifier: EUPL-1.2
import type { AgendaItem, TableView } from '$lib/api/types';

/** How long a sitting of the table lasts. */
export const meeting_minutes = 90;

/** The agenda of a sitting: what is still to be treated, and what was. */
export interface MeetingAgenda {
  open: readonly AgendaItem[];
  treated: readonly AgendaItem[];
}

/** Late first, as the table has it; what was put off for now stands last, in the order it was put off. */
export function agendaOf(view: TableView, put_off: readonly string[]): MeetingAgenda {
  const waiting = [...view.agenda, ...view.no_joint_answer];
  const open = waiting.filter((item) => !item.treated);
  const last = put_off.flatMap((id) => open.filter((item) => item.id === id));
  return {
    open: [...open.filter((item) => !put_off.includes(item.id)), ...last],
    treated: [...waiting, ...view.parked, ...view.answered].filter((item) => item.treated),
  };
}

/** The outcome on the screen: the one asked for while it is there, else the first to be treated. */
export function nowOf(agenda: MeetingAgenda, asked: string | null): AgendaItem | undefined {
  return (
    [...agenda.open, ...agenda.treated].find((item) => item.id === asked) ??
    agenda.open[0] ??
    agenda.treated.at(-1)
  );
}

/** The neighbour on the agenda; none at either end. */
export function beside(
  agenda: MeetingAgenda,
  now: string | undefined,
  way: 'before' | 'after',
): AgendaItem | undefined {
  const all = [...agenda.open, ...agenda.treated];
  const at = all.findIndex((item) => item.id === now);
  return at < 0 ? undefined : all[way === 'after' ? at + 1 : at - 1];
}

/** What comes on the screen when this one leaves it. */
export function afterThis(agenda: MeetingAgenda, now: string): AgendaItem | undefined {
  const rest = agenda.open.filter((item) => item.id !== now);
  const at = agenda.open.findIndex((item) => item.id === now);
  return rest[Math.max(0, at)] ?? rest[0];
}

/** Minutes left of the sitting, and about how many there are for each outcome still to come. */
export function timeLeft(
  began_ms: number,
  now_ms: number,
  open: number,
): { left: number; each: number } {
  const left = Math.max(0, meeting_minutes - Math.floor((now_ms - began_ms) / 60_000));
  return { left, each: open === 0 ? 0 : Math.floor(left / open) };
}
