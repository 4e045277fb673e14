// SPDX-License-Identifier: EUPL-1.2
import type { CaseBlock, Section, SectionView } from '$lib/api/types';
import { shown } from '$lib/api/shown-text';
import { t } from '$lib/i18n/language.svelte';

export const sectionName = (section: Section): string => t(`section.${section}.name`);

/** Sections that are one line rather than a text. */
export const isLine = (section: Section): boolean =>
  section === 'title' || section === 'installation' || section === 'patterns';

/** How many lines a field for the section opens with. */
export function rowsOf(section: Section): number {
  if (isLine(section)) return 1;
  return section === 'what_happened' ? 8 : 3;
}

/** What lies on the table for a section; nothing when no text was ever laid there. */
export const onTable = (view: Pick<SectionView, 'text'>): string => shown(view.text).trim();

/** The title of a case, wherever it stands among its sections. */
export const titleOf = (sections: readonly { section: Section; text: SectionView['text'] }[]) =>
  shown(sections.find((one) => one.section === 'title')?.text);

/** One thing that is lacking, in words, and the page and place where it is mended. */
export interface Lack {
  key: string;
  text: string;
  /** Below the page of the case: `/write#hinge`. Nothing where there is no place to go. */
  path?: string;
}

const places: Readonly<Record<string, string>> = {
  'case.section_missing': '/write',
  'case.one_hinge': '/write',
  'case.voice_missing': '/write',
  'case.too_few_statements': '/write#statements',
  'case.too_many_statements': '/write#statements',
  'case.consent_missing': '/around#consent',
  'case.ratings_missing': '/around#rating',
  'case.talk_missing': '/around#rating',
  'case.readers_missing': '/around#readers',
  'case.risk_missing': '/around#risk',
  'case.risk_not_passed': '/around#risk',
  'case.origin_missing': '/around#origin',
  'case.not_offered': '#seal',
  'case.not_sealed': '#seal',
};

/** Sections of which no text lies on the table yet, when there are several: told in one breath. */
export function missingSections(blocks: readonly CaseBlock[]): Section[] {
  const missing = blocks.flatMap(({ key, section }) =>
    key === 'case.section_missing' && section !== null ? [section] : [],
  );
  return missing.length > 1 ? missing : [];
}

/** What stands in the way, each with the way to it. `say` tells a refusal's key in words. */
export function lacksOf(
  blocks: readonly CaseBlock[],
  say: (key: string) => string | undefined,
): Lack[] {
  return blocks.map(({ key, section }) => {
    const place = places[key];
    const path = place === undefined || section === null ? place : `${place}#${section}`;
    const words = say(key) ?? key;
    const text = section === null ? words : `${sectionName(section)}. ${words}`;
    return { key: `${key}:${section ?? ''}`, text, ...(path === undefined ? {} : { path }) };
  });
}
