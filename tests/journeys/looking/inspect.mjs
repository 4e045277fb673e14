// SPDX-License-Identifier: EUPL-1.2
// What must hold for a page whoever looks at it: axe finds nothing, it fits its screen, it has one
// heading and a name of its own, and says nothing but sentences of the language it is in.
import { readFileSync } from 'node:fs';
import { lists } from './lists.mjs';

const axe = new URL('../../../web/node_modules/axe-core/axe.min.js', import.meta.url);
const axe_source = readFileSync(axe, 'utf8');

const other = { nl: 'en', en: 'nl' };
const first_parts = new Set(Object.keys(lists.nl).map((key) => key.split('.')[0]));

/** Sentences of the other language that cannot stand on a page of this one. */
const foreign = Object.fromEntries(
  ['nl', 'en'].map((tongue) => {
    const own = new Set(Object.values(lists[tongue]));
    const strange = Object.values(lists[other[tongue]]).filter(
      (sentence) => /\s/.test(sentence) && !sentence.includes('{') && !own.has(sentence),
    );
    return [tongue, new Set(strange)];
  }),
);

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of axe that look at colours; all others say the same in the dark. */
const colour_rules = ['color-contrast', 'link-in-text-block'];

/** What axe finds, a line each. */
export async function axeFinds(page, what) {
  await page.evaluate(axe_source);
  const run_only =
    what === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: colour_rules };
  const violations = await page.evaluate(
    // The page brought axe along just now.
    async (only) =>
      (await window.axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations,
    run_only,
  );
  return violations.flatMap((one) =>
    one.nodes.slice(0, 3).map((node) => {
      const { message = '' } = [...node.any, ...node.all, ...node.none][0] ?? {};
      return `axe ${one.id} at ${node.target.join(' ')}: ${message}`;
    }),
  );
}

/**
 * Everything a page says: its text nodes in sight, and the names it gives to what has no text. What
 * people wrote stands in the language they wrote it in.
 */
function everythingSaid() {
  const said = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { parentElement: at, data } = walk.currentNode;
    const text = data.replace(/\s+/g, ' ').trim();
    if (text && !at.closest('script, style, noscript, .said') && at.getClientRects().length > 0)
      said.push(text);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      if (element.getAttribute(name)) said.push(element.getAttribute(name));
  const headings = [...document.querySelectorAll('h1')].filter(
    (it) => it.getClientRects().length > 0,
  );
  return {
    said,
    title: document.title,
    lang: document.documentElement.lang,
    headings: headings.map((it) => it.textContent.trim()),
    sheets: document.querySelectorAll('.sheet').length,
  };
}

const is_key = (word) =>
  /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/.test(word) &&
  (word.includes('_') || first_parts.has(word.split('.')[0]));

/**
 * What is wrong with what a page says, a line each. A stack of sheets that are handed out one by one
 * has a heading on each of them.
 */
export async function wordsWrong(page, tongue, { title: own_title, stack }) {
  const { said, title, lang, headings, sheets } = await page.evaluate(everythingSaid);
  const wrong = [];
  const most = stack ? Math.max(sheets, 1) : 1;
  if (headings.length < 1 || headings.length > most)
    wrong.push(`${headings.length} h1: ${headings.slice(0, 5).join(' | ')}`);
  if (headings[0] === '') wrong.push('the h1 says nothing');
  if (lang !== tongue) wrong.push(`the page says it is in ${lang}`);
  if (!own_title.test(title)) wrong.push(`the page has no name of its own: “${title}”`);
  for (const text of [title, ...said]) {
    const keys = text.split(/[\s“”"',;:()]+/).filter(is_key);
    if (keys.length > 0) wrong.push(`a word is missing: ${keys.join(' ')}`);
    if (/\{\w+\}|\bundefined\b|\bNaN\b|\[object/.test(text))
      wrong.push(`a value is missing: ${text}`);
    if (foreign[tongue].has(text)) wrong.push(`in the other language: ${text}`);
  }
  return [...new Set(wrong)];
}

/** Whether a page is wider than its screen, and what makes it so. */
export async function tooWide(page) {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return undefined;
    const scrolls = (at) =>
      at &&
      at !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX) || scrolls(at.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (it) => it.getBoundingClientRect().right > width + 0.5 && !scrolls(it.parentElement),
    );
    const last = wide.at(-1);
    return `${width} px is too narrow for ${last ? `${last.tagName} “${last.textContent.trim().slice(0, 40)}”` : 'it'}`;
  });
  return found ? [found] : [];
}

/** Whether everything to press on a phone is as large as a thumb asks. */
export async function tooSmall(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('main a, main button, main label, main summary')]
      .map((it) => ({ it, box: it.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
      .map(({ it, box }) => `${Math.round(box.height)} px high: “${it.textContent.trim()}”`),
  );
}

/**
 * What cannot be read from eight metres: the statement is at least 1/15 of the wall's height, figures
 * 1/20, nothing is smaller than 1/27, and nothing stands below its edge.
 */
export async function onWallWrong(page) {
  return page.evaluate(() => {
    const rounding = 0.5;
    const wrong = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { parentElement: at, data } = walk.currentNode;
      const text = data.trim();
      const box = at.getBoundingClientRect();
      if (!text || at.closest('.sr-only, script, style, noscript') || box.width === 0) continue;
      const size = Number.parseFloat(getComputedStyle(at).fontSize) + rounding;
      const share = at.closest('h1.said')
        ? 15
        : /^\d+$/.test(text) && !at.closest('th, .code')
          ? 20
          : 27;
      if (size < innerHeight / share) wrong.push(`smaller than 1/${share}: “${text}”`);
      if (box.bottom > innerHeight + 1 || box.right > innerWidth + 1)
        wrong.push(`over the edge: “${text}”`);
    }
    return wrong;
  });
}
