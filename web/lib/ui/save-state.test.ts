// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { SaveStateStore } from './save-state.svelte';

test('what is refused is never called saved, also when something else is saved after it', () => {
  const corner = new SaveStateStore();
  corner.changed('a', 'on_page');
  corner.refused('a');
  corner.changed('b', 'on_page');
  corner.saved('b');
  expect(corner.saving).toBe('refused');
  corner.changed('a', 'on_page');
  corner.saved('a');
  expect(corner.saving).toBe('saved');
});

test('without a connection the corner says whether what waits survives the page', () => {
  const corner = new SaveStateStore();
  corner.changed('draft', 'on_device');
  corner.lost();
  expect([corner.saving, corner.waiting, corner.kept]).toEqual(['offline', 1, 'on_device']);
  corner.changed('choice', 'on_page');
  expect(corner.kept).toBe('on_page');
});

test('what nobody looks at any more leaves the corner', () => {
  const corner = new SaveStateStore();
  corner.changed('a', 'on_device');
  corner.lost();
  corner.left('a');
  expect(corner.saving).toBe('idle');
});
