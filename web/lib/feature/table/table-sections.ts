// SPDX-License-Identifier: EUPL-1.2
import { shown } from '$lib/api/shown-text';
import type { AgendaItem, OutcomeKind, TableView } from '$lib/api/types';
import { date } from '$lib/i18n/language.svelte';

/** Where an outcome stands, as the page groups it; what asks for something comes first. */
export const stands = [
  'waiting',
  'no_joint_answer',
  'fresh_agreement',
  'parked',
  'answered',
  'no_answer_needed',
  'in_the_room',
] as const;
export type Stand = (typeof stands)[number];

export const kinds: readonly OutcomeKind[] = [
  'proposal',
  'contract_question',
  'own_agreement',
  'insight',
  'lasting_difference',
  'safety_report',
];

/** What is looked for; each part stands in the address. */
export interface Filter {
  location: string;
  session: string;
  kind: string;
  state: string;
}

const parts = ['location', 'session', 'kind', 'state'] as const satisfies (keyof Filter)[];

/** Reads the filter from the address. */
export const filterFrom = (address: URLSearchParams): Filter => ({
  location: address.get('location') ?? '',
  session: address.get('session') ?? '',
  kind: address.get('kind') ?? '',
  state: address.get('state') ?? '',
});

/** The address of a filter: only what was chosen; empty when nothing was. */
export function addressOf(filter: Filter): string {
  const chosen = new URLSearchParams();
  for (const part of parts) if (filter[part] !== '') chosen.set(part, filter[part]);
  const text = chosen.toString();
  return text === '' ? '' : `?${text}`;
}

export const isOpen = (filter: Filter): boolean => parts.every((part) => filter[part] === '');

/** One group of outcomes on the page. */
export interface Section {
  stand: Stand;
  items: readonly AgendaItem[];
}

function itemsOf(view: TableView): Record<Stand, readonly AgendaItem[]> {
  const fresh = new Set(view.fresh_agreements.map((item) => item.id));
  return {
    waiting: view.agenda,
    no_joint_answer: view.no_joint_answer,
    fresh_agreement: view.fresh_agreements,
    parked: view.parked,
    answered: [...view.answered, ...view.answered_before],
    no_answer_needed: view.no_answer_needed.filter((item) => !fresh.has(item.id)),
    in_the_room: view.in_the_room,
  };
}

const passes = (item: AgendaItem, filter: Filter): boolean =>
  (filter.location === '' || item.session.location.id === filter.location) &&
  (filter.session === '' || item.session.id === filter.session) &&
  (filter.kind === '' || item.kind === filter.kind);

/** The groups that hold something, in the order of the page. */
export function sectionsOf(view: TableView, filter: Filter): Section[] {
  const items = itemsOf(view);
  return stands
    .filter((stand) => filter.state === '' || filter.state === stand)
    .map((stand) => ({ stand, items: items[stand].filter((item) => passes(item, filter)) }))
    .filter((section) => section.items.length > 0);
}

interface Choice {
  value: string;
  label: string;
}

/** The places and sessions that outcomes come from, to choose among; a session by day and case. */
export function sourcesOf(view: TableView): { locations: Choice[]; sessions: Choice[] } {
  const locations = new Map<string, string>();
  const sessions = new Map<string, { on: string; label: string }>();
  for (const item of Object.values(itemsOf(view)).flat()) {
    const { id, on, location } = item.session;
    locations.set(location.id, shown(location.place));
    const label = `${shown(location.code)}, ${date(on)} (${shown(item.case_story.code)})`;
    sessions.set(id, { on, label });
  }
  return {
    locations: [...locations]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    sessions: [...sessions]
      .sort(([, a], [, b]) => b.on.localeCompare(a.on))
      .map(([value, { label }]) => ({ value, label })),
  };
}
