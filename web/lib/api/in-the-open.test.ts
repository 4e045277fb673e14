// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { travelsInTheOpen } from './in-the-open';

test('plain http over a network is told', () => {
  expect(travelsInTheOpen('http', '192.168.1.20')).toBe(true);
  expect(travelsInTheOpen('http', 'hefboom.lokaal')).toBe(true);
});

test('nothing leaves the machine one sits at', () => {
  for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '[::1]'])
    expect(travelsInTheOpen('http', host), host).toBe(false);
});

test('a name that only begins like this machine is a network all the same', () => {
  expect(travelsInTheOpen('http', 'localhost.example')).toBe(true);
  expect(travelsInTheOpen('http', '127.0.0.1.example')).toBe(true);
});

test('an encrypted connection is never in the open', () => {
  expect(travelsInTheOpen('https', '192.168.1.20')).toBe(false);
  expect(travelsInTheOpen(undefined, '192.168.1.20')).toBe(false);
});
