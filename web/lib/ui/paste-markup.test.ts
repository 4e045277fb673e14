// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { markupFromPaste, type PastedNode } from './paste-markup';

const text = (content: string): PastedNode => ({
  nodeType: 3,
  nodeName: '#text',
  textContent: content,
  childNodes: [],
});
const el = (
  name: string,
  children: (PastedNode | string)[],
  attributes: Record<string, string> = {},
): PastedNode => {
  const nodes = children.map((child) => (typeof child === 'string' ? text(child) : child));
  return {
    nodeType: 1,
    nodeName: name.toUpperCase(),
    textContent: nodes.map((node) => node.textContent ?? '').join(''),
    childNodes: nodes,
    getAttribute: (attribute) => attributes[attribute] ?? null,
  };
};

test('headings and lists stay, paragraphs are parted by an empty line', () => {
  const body = el('body', [
    el('h2', ['Wat er stond']),
    el('p', ['Artikel 7.2,\n  letterlijk.']),
    el('ul', [el('li', ['een']), '\n', el('li', [el('p', ['twee'])])]),
    el('p', ['slot']),
  ]);
  expect(markupFromPaste(body)).toBe(
    '## Wat er stond\n\nArtikel 7.2, letterlijk.\n\n- een\n- twee\n\nslot',
  );
});

test("Word's list paragraphs lose their drawn bullets", () => {
  const bullet = el('span', ['·   '], { style: 'mso-list:Ignore' });
  const item = (content: string) =>
    el('p', [bullet, content], {
      class: 'MsoListParagraphCxSpFirst',
      style: 'mso-list:l0 level1 lfo1',
    });
  expect(markupFromPaste(el('body', [item('een'), item('twee')]))).toBe('- een\n- twee');
});

test('bold stays, other clothing goes', () => {
  const body = el('body', [
    el('p', [el('b', ['02:14']), ' – ', el('i', ['Alarm']), el('style', ['p{}'])]),
  ]);
  expect(markupFromPaste(body)).toBe('**02:14** – Alarm');
});

test('a line break inside a paragraph stays a line break', () => {
  expect(markupFromPaste(el('body', [el('p', ['een', el('br', []), 'twee'])]))).toBe('een\ntwee');
});

test('a table row becomes a line', () => {
  const row = el('tr', [el('td', ['02:14']), el('td', ['Alarm'])]);
  expect(markupFromPaste(el('body', [el('table', [el('tbody', [row])])]))).toBe('02:14 – Alarm');
});
