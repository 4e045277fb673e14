// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import * as draft from './draft-text';

const server = { text: 'oud', revision: 4 };

test('a fresh draft has nothing to send', () => {
  const opened = draft.opened(server, undefined);
  expect(opened.text).toBe('oud');
  expect(draft.toSend(opened)).toBeUndefined();
  expect(draft.allSaved(opened)).toBe(true);
});

test('what was typed is sent on the revision it started from', () => {
  expect(draft.toSend(draft.typed(draft.opened(server, undefined), 'nieuw'))).toEqual({
    text: 'nieuw',
    base_revision: 4,
  });
});

test('one save at a time; what was typed meanwhile waits and is not lost', () => {
  let it = draft.sending(draft.typed(draft.opened(server, undefined), 'een'));
  it = draft.typed(it, 'een twee');
  expect(draft.toSend(it)).toBeUndefined();
  it = draft.acknowledged(it, 5);
  expect(it.text).toBe('een twee');
  expect(draft.toSend(it)).toEqual({ text: 'een twee', base_revision: 5 });
});

test('a save that never arrived is sent again', () => {
  const it = draft.notDelivered(draft.sending(draft.typed(draft.opened(server, undefined), 'een')));
  expect(draft.toSend(it)).toEqual({ text: 'een', base_revision: 4 });
});

test('typing that did not reach the server comes back when the draft is opened again', () => {
  const it = draft.opened(server, { text: 'getypt', base_revision: 4 });
  expect(it.text).toBe('getypt');
  expect(draft.toSend(it)).toEqual({ text: 'getypt', base_revision: 4 });
});

test('typing on an older revision stands beside the newer text, and nothing is sent until the choice', () => {
  const it = draft.opened(server, { text: 'getypt', base_revision: 3 });
  expect(it.text).toBe('getypt');
  expect(it.elsewhere).toEqual(server);
  expect(draft.toSend(it)).toBeUndefined();
});

test('keeping mine goes on top of the other text; taking theirs leaves nothing to send', () => {
  const met = draft.metAnother(
    draft.sending(draft.typed(draft.opened(server, undefined), 'mijn')),
    {
      text: 'hun',
      revision: 6,
    },
  );
  expect(draft.toSend(draft.keptMine(met))).toEqual({ text: 'mijn', base_revision: 6 });
  const taken = draft.tookTheirs(met);
  expect(taken.text).toBe('hun');
  expect(draft.allSaved(taken)).toBe(true);
});

test('the same text saved twice is no conflict', () => {
  const it = draft.metAnother(
    draft.sending(draft.typed(draft.opened(server, undefined), 'zelfde')),
    {
      text: 'zelfde',
      revision: 5,
    },
  );
  expect(it.elsewhere).toBeUndefined();
  expect(draft.allSaved(it)).toBe(true);
});

test('a draft is begun once something of the writer is in it, saved or not', () => {
  const fresh = draft.anew('tafel');
  expect(draft.isBegun(fresh)).toBe(false);
  expect(draft.isBegun(draft.typed(fresh, 'eigen'))).toBe(true);
  expect(draft.isBegun(draft.opened(server, undefined))).toBe(true);
});

test('the same text can be kept again on another ground, but never past a choice that is due', () => {
  expect(draft.toSendAgain(draft.opened(server, undefined))).toEqual({
    text: 'oud',
    base_revision: 4,
  });
  const met = draft.metAnother(draft.opened(server, undefined), { text: 'ander', revision: 5 });
  expect(draft.toSendAgain(met)).toBeUndefined();
});

test('after starting anew nothing waits, and the next save begins at no revision', () => {
  const fresh = draft.anew('tafel');
  expect(draft.allSaved(fresh)).toBe(true);
  expect(draft.toSend(draft.typed(fresh, 'x'))).toEqual({ text: 'x', base_revision: 0 });
});
