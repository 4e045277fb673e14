// SPDX-License-Identifier: EUPL-1.2

/** What may stand in a sentence's {placeholders}. */
export type Values = Readonly<Record<string, string | number>>;

/** The names of the {placeholders} in a sentence, sorted, each once. */
export function placeholders(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

/** Fills the {placeholders}; one without a value stays as it stands, so that a fault is seen, not hidden. */
export function fill(sentence: string, values: Values = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
