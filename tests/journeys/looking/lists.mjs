// SPDX-License-Identifier: EUPL-1.2
// Everything the product says, in both languages, by key.
import { readFileSync } from 'node:fs';

const read = (tongue) =>
  JSON.parse(readFileSync(new URL(`../../../i18n/${tongue}.json`, import.meta.url), 'utf8'));

export const lists = { nl: read('nl'), en: read('en') };
