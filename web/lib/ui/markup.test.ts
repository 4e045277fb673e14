// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { blocksOf, runsOf } from './markup';

test('nothing gives nothing', () => {
  expect(blocksOf('')).toEqual([]);
  expect(blocksOf('\n \n')).toEqual([]);
});

test('an empty line parts paragraphs, a single one breaks the line', () => {
  expect(blocksOf('een\ntwee\n\ndrie')).toEqual([
    {
      kind: 'paragraph',
      lines: [[{ text: 'een', bold: false }], [{ text: 'twee', bold: false }]],
    },
    { kind: 'paragraph', lines: [[{ text: 'drie', bold: false }]] },
  ]);
});

test('a heading, a paragraph and a list follow each other without empty lines', () => {
  expect(
    blocksOf('## Wat er stond\nArtikel 7.2\n- een\n- twee').map((block) => block.kind),
  ).toEqual(['heading', 'paragraph', 'list']);
});

test('every heading is a block of its own', () => {
  expect(blocksOf('## een\n## twee')).toHaveLength(2);
});

test('a list whose items all open in bold is a time line without its dashes', () => {
  const [block] = blocksOf('- **02:14** – Alarm.\n- **02:19** – Hij belt **niet** de servicedesk.');
  expect(block).toEqual({
    kind: 'timeline',
    items: [
      { when: '02:14', runs: [{ text: 'Alarm.', bold: false }] },
      {
        when: '02:19',
        runs: [
          { text: 'Hij belt ', bold: false },
          { text: 'niet', bold: true },
          { text: ' de servicedesk.', bold: false },
        ],
      },
    ],
  });
});

test('two stars alone are text', () => {
  expect(runsOf('2 ** 3')).toEqual([{ text: '2 ** 3', bold: false }]);
  expect(runsOf('**open')).toEqual([{ text: '**open', bold: false }]);
});

test('markup that looks like HTML stays text', () => {
  expect(runsOf('<b>x</b>')).toEqual([{ text: '<b>x</b>', bold: false }]);
});

test('windows line ends are line ends', () => {
  expect(blocksOf('een\r\n\r\ntwee')).toHaveLength(2);
});

test('a list whose every item opens with a few words and a dash is a time line too', () => {
  const [block] = blocksOf('- 02:14 – Alarm.\n- Dag ervoor, 16:50 – Beheerder loopt mee.');
  expect(block).toEqual({
    kind: 'timeline',
    items: [
      { when: '02:14', runs: [{ text: 'Alarm.', bold: false }] },
      { when: 'Dag ervoor, 16:50', runs: [{ text: 'Beheerder loopt mee.', bold: false }] },
    ],
  });
});

test('one item without such an opening keeps the whole a plain list', () => {
  expect(blocksOf('- 02:14 – Alarm.\n- Stilte.')[0]?.kind).toBe('list');
  const long = 'Een hele zin die pas veel verderop een streepje heeft – en dan verder gaat.';
  expect(blocksOf(`- ${long}\n- ${long}`)[0]?.kind).toBe('list');
});

test('lines that each quote somebody are voices, the speaker beside his words', () => {
  expect(blocksOf('Beheerder: “En ik ook.”\nMonteur (vrij): "Ik was **trots**."')).toEqual([
    {
      kind: 'voices',
      items: [
        { who: 'Beheerder', runs: [{ text: '“En ik ook.”', bold: false }] },
        {
          who: 'Monteur (vrij)',
          runs: [
            { text: '"Ik was ', bold: false },
            { text: 'trots', bold: true },
            { text: '."', bold: false },
          ],
        },
      ],
    },
  ]);
});

test('a line that quotes nobody keeps the whole a paragraph', () => {
  expect(blocksOf('Beheerder: “En ik ook.”\nDan valt het stil.')[0]?.kind).toBe('paragraph');
  expect(blocksOf('Artikel 7.2: Storingen worden gemeld.')[0]?.kind).toBe('paragraph');
  const long = 'Wat hij daarna tegen de planner zei';
  expect(blocksOf(`${long}: “Laat maar.”`)[0]?.kind).toBe('paragraph');
});
