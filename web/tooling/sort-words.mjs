// SPDX-License-Identifier: EUPL-1.2
// Keeps the word lists sorted by key, one key a line, so that two people adding sentences merge without conflict.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

for (const tongue of ['nl', 'en']) {
  const file = fileURLToPath(new URL(`../../i18n/${tongue}.json`, import.meta.url));
  const words = JSON.parse(readFileSync(file, 'utf8'));
  const sorted = Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
