// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { keysTurned, sealWords } from './seal';

const table = { client: 'Ambelaar', contractor: 'Stroomvest', left: 'contractor' } as const;
const key = { name: 'Valk', on: '2025-02-10' };
const say = (name: string, values: object = {}) =>
  `${name} ${Object.values(values).join(',')}`.trim();

test('a seal says how many keys turned and for whom it waits, the left party first', () => {
  expect(sealWords({}, table, say)).toBe('seal.open Stroomvest,Ambelaar');
  expect(sealWords({ client: key }, table, say)).toBe('seal.half Stroomvest');
  expect(sealWords({ client: key, contractor: key }, table, say)).toBe('seal.whole');
});

test('a key that is told as null has not turned', () => {
  expect(keysTurned({ client: key, contractor: null })).toBe(1);
});
