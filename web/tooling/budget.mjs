// SPDX-License-Identifier: EUPL-1.2
// Measures what a browser downloads before the first page stands, and fails above the budget.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const budgets = [
  {
    name: 'desk',
    page: 'index.html',
    kilobytes: 150,
    extra: deskStart,
    fonts: '_app/immutable/assets',
  },
  { name: 'phone', page: 's/index.html', kilobytes: 50, extra: () => [] },
  {
    name: 'screen',
    page: 'screen/index.html',
    kilobytes: 150,
    extra: () => [],
    fonts: 'screen/assets',
  },
];

const read = (path) => readFileSync(join(dist, path));
const size = (path) => (path.endsWith('.woff2') ? read(path).length : gzipSync(read(path)).length);

/** What the start script of the desk imports: SvelteKit's entry points. */
function deskStart(html) {
  const start = /src="\/(_app\/immutable\/start\.[^"]+)"/.exec(html)?.[1];
  if (!start) throw new Error('the desk has no start script');
  return [
    ...read(start)
      .toString()
      .matchAll(/"\/(_app\/[^"]+\.js)"/g),
  ].map((match) => match[1]);
}

/** Static imports of a script, transitively; dynamic ones are loaded when a page asks. */
function closure(paths) {
  const seen = new Set();
  const queue = [...paths];
  while (queue.length > 0) {
    const path = queue.pop();
    if (seen.has(path) || !existsSync(join(dist, path))) continue;
    seen.add(path);
    if (!path.endsWith('.js')) continue;
    for (const match of read(path)
      .toString()
      .matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      queue.push(posix.normalize(posix.join(dirname(path), match[1])));
    }
  }
  return [...seen];
}

const as_json = process.argv.includes('--json');
const totals = {};
let failed = false;
for (const budget of budgets) {
  const html = read(budget.page).toString();
  const linked = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css|svg|woff2))"/g)].map(
    (m) => m[1],
  );
  // The faces every page sets its words in; italics and rarer letters come when a text needs them.
  const faces = budget.fonts
    ? readdirSync(join(dist, budget.fonts)).filter(
        (it) => /latin-(400|600)-normal.*woff2$/.test(it) && !/literata-latin-600/.test(it),
      )
    : [];
  const files = [
    ...faces.map((face) => `${budget.fonts}/${face}`),
    budget.page,
    ...closure([...linked, ...budget.extra(html)]),
  ];
  const total = files.reduce((sum, file) => sum + size(file), 0) / 1000;
  const verdict = total <= budget.kilobytes ? 'within' : 'ABOVE';
  if (total > budget.kilobytes) failed = true;
  totals[`${budget.name}_kb`] = Number(total.toFixed(1));
  if (as_json) continue;
  console.log(
    `${budget.name}: ${total.toFixed(1)} kB gzip in ${files.length} files, ${verdict} ${budget.kilobytes} kB`,
  );
}
if (as_json) console.log(JSON.stringify(totals));
process.exit(failed ? 1 : 0);
