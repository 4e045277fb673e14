// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { stageOf, stages, stagesOpenTo } from './stages';

const paths = (list: readonly { path: string }[]): string[] => list.map((stage) => stage.path);

test('nobody is led to a stage that shows him nothing', () => {
  expect(stagesOpenTo('contract_manager', 'confirmed')).toEqual(stages);
  expect(stagesOpenTo('facilitator', 'confirmed')).toEqual(stages);
  expect(paths(stagesOpenTo('sponsor', 'confirmed'))).not.toContain('/cases');
  expect(paths(stagesOpenTo('deputy', 'confirmed'))).not.toContain('/cases');
  expect(paths(stagesOpenTo('sponsor', 'confirmed'))).toContain('/table');
  expect(paths(stagesOpenTo('works_council', 'confirmed'))).toEqual(['', '/agreements', '/trust']);
  expect(paths(stagesOpenTo('contract_manager', 'accepted'))).toEqual([
    '',
    '/agreements',
    '/trust',
  ]);
});

test('a path belongs to the longest stage that it begins with', () => {
  expect(stageOf('/e/1/cases/2', '/e/1')?.path).toBe('/cases');
  expect(stageOf('/e/1', '/e/1')?.path).toBe('');
});
