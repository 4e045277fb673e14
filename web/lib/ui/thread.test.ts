// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { nearest } from './thread';

const here = { kind: 'case_story', title: 'hier' } as const;

test('the key follows the way the reader came, and passes what is withdrawn', () => {
  const thread = {
    above: [
      { kind: 'view', title: 'een', href: '/1' },
      { kind: 'pattern', title: 'twee', href: '/2', came_by: true },
      { kind: 'pattern', title: '', href: '/3', withdrawn: 'vervallen' },
    ],
    here,
    below: [
      { kind: 'outcome', title: 'drie', href: '/4' },
      { kind: 'solution', title: 'vier', href: '/5' },
    ],
  } as const;
  expect(nearest(thread, 'above')?.href).toBe('/2');
  expect(nearest(thread, 'below')?.href).toBe('/4');
});

test('at the end of the thread the key leads nowhere', () => {
  expect(nearest({ above: [], here, below: [] }, 'below')).toBeUndefined();
});
