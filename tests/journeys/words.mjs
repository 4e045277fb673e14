// SPDX-License-Identifier: EUPL-1.2
// The product's own sentences, so that a journey names what stands on the page and no more.
import { readFileSync } from 'node:fs';

const locale = { nl: 'nl-NL', en: 'en-GB' };
const zone = 'Europe/Amsterdam';

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Everything the pages say in a language. A misspelt key fails. */
export function wordsIn(tongue) {
  const file = new URL(`../../i18n/${tongue}.json`, import.meta.url);
  const list = JSON.parse(readFileSync(file, 'utf8'));
  const sentence = (key) => {
    if (!(key in list)) throw new Error(`the word list has no “${key}”`);
    return list[key];
  };
  const told = (day, options) =>
    new Intl.DateTimeFormat(locale[tongue], { timeZone: zone, ...options }).format(day);
  return {
    tongue,
    /** The sentence, its placeholders filled. */
    say: (key, values = {}) =>
      sentence(key).replace(/\{(\w+)\}/g, (whole, name) => {
        if (!(name in values)) throw new Error(`“${key}” asks for ${name}`);
        return String(values[name]);
      }),
    /** What fits the sentence, whatever stands in the places that are not given. */
    like: (key, values = {}) =>
      new RegExp(
        escaped(sentence(key)).replace(/\\\{(\w+)\\\}/g, (whole, name) =>
          name in values ? escaped(String(values[name])) : '.+',
        ),
      ),
    /** The sentence for a number of things. */
    counted: (key, n) => {
      const one = new Intl.PluralRules(locale[tongue]).select(n) === 'one';
      return sentence(`${key}.${one ? 'one' : 'other'}`).replaceAll('{n}', String(n));
    },
    date: (day) => told(day, { day: 'numeric', month: 'long', year: 'numeric' }),
  };
}

/** A day so many days from now, as a date field takes it: `2026-11-24`. */
export const dayFromNow = (days) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(Date.now() + days * 86_400_000);

/** What begins with these words, perhaps followed by a note or the key that does the same. */
export const begins = (text) => new RegExp(`^\\s*${escaped(text)}(\\s|$)`);

/**
 * Exactly these words, perhaps with the key that does the same. What is only spoken stands apart, so
 * that a space may come before its colon or comma.
 */
export const named = (text) =>
  new RegExp(
    `^\\s*${escaped(text).replace(/(?=[:,])/g, '\\s*')}(\\s+(PgUp|PgDn|(Ctrl\\+)?Enter|[A-Za-z]))?\\s*$`,
  );
