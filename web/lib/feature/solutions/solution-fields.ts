// SPDX-License-Identifier: EUPL-1.2
import { shown } from '$lib/api/shown-text';
import type { Formality, Scope, SolutionView, WriteSolution } from '$lib/api/types';

export const formalities: readonly Formality[] = [
  'stays_informal',
  'working_agreement',
  'work_instruction',
  'letter',
  'addendum',
];
export const scopes: readonly Scope[] = ['per_location', 'contract_wide'];

/** The texts of a solution, in the order they are read. */
export const texts = [
  'title',
  'change',
  'stops',
  'problem',
  'gain_client',
  'cost_client',
  'gain_contractor',
  'cost_contractor',
  'practice_moment',
  'contract_reference',
] as const;
export type TextName = (typeof texts)[number];

/** A solution as a form holds it; places are ids apart by spaces. */
export type SolutionFields = Record<
  TextName | 'formality' | 'scope' | 'locations' | 'trial_weeks' | 'review_on',
  string
>;

export function fieldsOf(view: Pick<SolutionView, 'text' | 'terms'>): SolutionFields {
  const { terms } = view;
  const said = Object.fromEntries(texts.map((name) => [name, shown(view.text[name])]));
  return {
    ...(said as Record<TextName, string>),
    formality: terms.formality,
    scope: terms.scope,
    locations: terms.locations.join(' '),
    trial_weeks: terms.trial_weeks === 0 ? '' : String(terms.trial_weeks),
    review_on: terms.review_on ?? '',
  };
}

export const placesOf = (locations: string): string[] => locations.split(' ').filter(Boolean);

/** Puts a place among the others or takes it away, in the order of the page. */
export function withPlace(
  locations: string,
  place: string,
  chosen: boolean,
  order: readonly string[],
): string {
  const now = new Set(placesOf(locations));
  if (chosen) now.add(place);
  else now.delete(place);
  return order.filter((one) => now.has(one)).join(' ');
}

const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined =>
  all.find((one) => one === text);

/** The whole solution anew, on the version that stands now; keys on it fall with the writer's knowledge. */
export function writeOf(
  view: Pick<SolutionView, 'id' | 'version' | 'terms' | 'keys_would_fall'>,
  fields: SolutionFields,
): WriteSolution {
  const text = Object.fromEntries(texts.map((name) => [name, fields[name]]));
  return {
    solution: view.id,
    based_on: view.version,
    text,
    terms: {
      formality: oneOf(formalities, fields.formality) ?? view.terms.formality,
      scope: oneOf(scopes, fields.scope) ?? view.terms.scope,
      locations: placesOf(fields.locations),
      trial_weeks: Number(fields.trial_weeks) || 0,
      review_on: fields.review_on || null,
    },
    acknowledged: view.keys_would_fall,
  };
}
