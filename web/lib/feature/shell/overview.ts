// SPDX-License-Identifier: EUPL-1.2
import { shown } from '$lib/api/shown-text';
import type { OverviewView, Turn } from '$lib/api/types';
import { counted, date, t, type CountedKey } from '$lib/i18n/language.svelte';
import type { Party, Table } from '$lib/ui/party';

/** What the frame of every page needs of the view `overview`. */
export type OverviewFrame = Pick<
  OverviewView,
  'title' | 'client' | 'contractor' | 'left' | 'turns'
>;

/** Who sits where. Before the lot is drawn the alphabet decides, so that nobody has. */
export function tableOf(overview: Pick<OverviewFrame, 'client' | 'contractor' | 'left'>): Table {
  const client = shown(overview.client.name);
  const contractor = shown(overview.contractor.name);
  const by_name: Party = client.localeCompare(contractor, 'nl') <= 0 ? 'client' : 'contractor';
  return { client, contractor, left: overview.left ?? by_name };
}

const pages: Readonly<Record<string, string>> = {
  ground_rules: '/agreements',
  member: '/agreements/people',
  excerpt: '/agreements/contract',
  location: '/locations',
  case_story: '/cases',
  session: '/sessions',
  outcome: '/table',
  solution: '/solutions',
};

/** Where a turn leads: to its object, or for several of a kind to their stage. */
const hrefOf = (base: string, turn: Turn, single: boolean): string => {
  // What sponsors are told of by its code alone has no page that they may open.
  if (turn.kind === 'undecided' && turn.object_kind === 'case_story') return base;
  const stage = pages[turn.object_kind] ?? '';
  const has_page =
    single &&
    ['case_story', 'session', 'outcome', 'solution', 'location'].includes(turn.object_kind);
  return `${base}${stage}${has_page ? `/${turn.object}` : ''}`;
};

function dueOf(turn: Turn): { due?: string; late?: boolean } {
  const days = turn.working_days_left;
  if (turn.kind === 'undecided') return turn.due_on ? { due: sinceOf(turn.due_on) } : {};
  if (days === null || days === undefined) return {};
  if (days < 0) return { due: counted('turn.late', -days), late: true };
  return { due: days === 0 ? t('turn.due_today') : counted('turn.due', days) };
}

/** The second key was due on that day. */
const sinceOf = (day: string): string => t('turn.undecided_since', { date: date(day) });

/** One line of the panel. */
export interface TurnLine {
  text: string;
  href: string;
  due?: string;
  late?: boolean;
}

/** Turns in words, several of a kind told as one; what is due first stays first. */
export function turnLines(turns: readonly Turn[], base: string): TurnLine[] {
  const kinds = new Map<string, Turn[]>();
  for (const turn of turns) kinds.set(turn.kind, [...(kinds.get(turn.kind) ?? []), turn]);
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    // A passage's label is the passage itself: its article says enough.
    const label = first.object_kind === 'excerpt' ? '' : shown(first.label);
    // A sentence in the middle of a line has no full stop.
    const what = [shown(first.code), label.replace(/\.$/, '')].filter(Boolean).join(' – ');
    return {
      text: counted(`turn.${first.kind}` as CountedKey, same.length, { what }),
      href: hrefOf(base, first, same.length === 1),
      ...dueOf(first),
    };
  });
}

/** Whether anything can be said about whose turn it is: to who only reads the rules, "nothing" would be untrue. */
export const tellsTurns = (overview: Pick<OverviewView, 'counts' | 'turns'>): boolean =>
  overview.counts !== null || overview.turns.client.length + overview.turns.contractor.length > 0;
