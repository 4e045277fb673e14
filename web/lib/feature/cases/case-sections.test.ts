// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { sentenceOf } from '$lib/i18n/language.svelte';
import { lacksOf, missingSections, onTable, titleOf } from './case-sections';

const say = (key: string) => sentenceOf(key);

test('what a section lacks leads to that section in the editor', () => {
  const [lack] = lacksOf([{ key: 'case.one_hinge', section: 'hinge' }], say);
  expect(lack?.path).toBe('/write#hinge');
  expect(lack?.text).toMatch(/^Kantelmoment\. Een casus heeft precies één kantelmoment/);
});

test('every block the domain can name leads somewhere, but for what is over', () => {
  const keys = [
    'case.section_missing',
    'case.one_hinge',
    'case.voice_missing',
    'case.too_few_statements',
    'case.too_many_statements',
    'case.consent_missing',
    'case.not_offered',
    'case.not_sealed',
    'case.ratings_missing',
    'case.readers_missing',
    'case.talk_missing',
    'case.risk_missing',
    'case.risk_not_passed',
    'case.origin_missing',
  ];
  for (const lack of lacksOf(
    keys.map((key) => ({ key, section: null })),
    say,
  )) {
    expect(lack.path, lack.key).toBeDefined();
    expect(lack.text, lack.key).not.toMatch(/^case\./);
  }
  expect(lacksOf([{ key: 'case.ended', section: null }], say)[0]?.path).toBeUndefined();
});

test('the same lack of two sections is two things', () => {
  const lacks = lacksOf(
    [
      { key: 'case.section_missing', section: 'hinge' },
      { key: 'case.section_missing', section: 'question' },
    ],
    say,
  );
  expect(new Set(lacks.map((lack) => lack.key)).size).toBe(2);
});

test('several sections without a text are told together, one by itself', () => {
  const lacking = (section: 'hinge' | 'question') => ({ key: 'case.section_missing', section });
  expect(missingSections([lacking('hinge'), lacking('question')])).toEqual(['hinge', 'question']);
  expect(missingSections([lacking('hinge')])).toEqual([]);
  expect(missingSections([{ key: 'case.one_hinge', section: 'hinge' }])).toEqual([]);
});

test('a blank section has nothing on the table, a withdrawn one says so', () => {
  expect(onTable({ text: null })).toBe('');
  expect(onTable({ text: { withdrawn: true } })).toBe('ingetrokken');
  expect(titleOf([{ section: 'hinge', text: 'x' }])).toBe('');
});
