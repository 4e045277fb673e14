// SPDX-License-Identifier: EUPL-1.2
import dutch from 'hefboom:words/nl';
import type list from '../../../i18n/nl.json';
import { fill, type Values } from './sentence';

/** Every sentence of the word list has a key; a misspelt one does not compile. */
export type Key = keyof typeof list;

/** Keys that come as `<key>.one` and `<key>.other`. */
export type CountedKey = Key extends infer K
  ? K extends `${infer Stem}.other`
    ? Stem
    : never
  : never;

export type Tongue = 'nl' | 'en';
export const tongues: Readonly<Record<Tongue, string>> = { nl: 'Nederlands', en: 'English' };

const stored = 'hefboom.language';
const zone = 'Europe/Amsterdam';
const locale: Readonly<Record<Tongue, string>> = { nl: 'nl-NL', en: 'en-GB' };

let tongue = $state<Tongue>('nl');
let words = $state.raw<Record<string, string>>(dutch);

const listFor: Readonly<Record<Tongue, () => Promise<Record<string, string>>>> = {
  nl: () => Promise.resolve(dutch),
  en: async () => (await import('hefboom:words/en')).default,
};

/** The language now spoken. */
export const language = (): Tongue => tongue;

/** Switches the language without reloading the page, and remembers it in this browser. */
export async function speak(next: Tongue): Promise<void> {
  words = await listFor[next]();
  tongue = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(stored, next);
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(stored);
  } catch {
    return null;
  }
}

/** Speaks the language this browser was last set to; Dutch when it never was. */
export async function speakAsBefore(): Promise<void> {
  await speak(kept() === 'en' ? 'en' : 'nl');
}

/** The sentence of a key in the language now spoken, its placeholders filled. */
export function t(key: Key, values?: Values): string {
  return fill(words[key] ?? key, values);
}

/** Like `t`, for a key known only at run time, such as a refusal's; nothing when the list lacks it. */
export function sentenceOf(key: string, values?: Values): string | undefined {
  const sentence = words[key];
  return sentence === undefined ? undefined : fill(sentence, values);
}

/** The sentence for a count: `<key>.one` or `<key>.other`, with {n} filled by the formatted number. */
export function counted(key: CountedKey, n: number, values?: Values): string {
  const form = new Intl.PluralRules(locale[tongue]).select(n) === 'one' ? 'one' : 'other';
  return t(`${key}.${form}` as Key, { n: number(n), ...values });
}

export const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale[tongue], options).format(value);

export const percent = (share: number): string =>
  number(share, { style: 'percent', maximumFractionDigits: 0 });

type Moment = Date | string | number;

/** A local day (`2025-02-10`) has no zone; an instant is told in Amsterdam's time. */
function told(moment: Moment, options: Intl.DateTimeFormatOptions): string {
  const day = typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment);
  const value = day ? new Date(`${moment}T12:00:00Z`) : new Date(moment);
  const words = new Intl.DateTimeFormat(locale[tongue], { timeZone: zone, ...options }).format(
    value,
  );
  // A day stays with its month on the line.
  return words.replace(/(\d) (?=\p{L})/u, '$1\u00a0');
}

/** "10 februari 2025" */
export const date = (moment: Moment): string =>
  told(moment, { day: 'numeric', month: 'long', year: 'numeric' });

/** "maart 2025" */
export const month = (moment: Moment): string => told(moment, { month: 'long', year: 'numeric' });

/** "€ 2.184.000"; cents only where there are any. */
export const euros = (cents: number): string =>
  number(cents / 100, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  });

/** "10-02-2025", for tables */
export const shortDate = (moment: Moment): string =>
  told(moment, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** "di 18 maart" */
export const weekday = (moment: Moment): string =>
  told(moment, { weekday: 'short', day: 'numeric', month: 'long' });

/** "14:02" */
export const time = (moment: Moment): string =>
  told(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
