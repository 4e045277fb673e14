// SPDX-License-Identifier: EUPL-1.2
import { expect, test, vi } from 'vitest';
import { Keymap, type Press } from './keymap';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  typing: false,
  at_ms: 0,
  ...more,
});
const shortcut = (keys: string, when?: () => boolean) => ({
  keys,
  label: () => keys,
  group: 'page' as const,
  run: vi.fn(),
  ...(when ? { when } : {}),
});

test('a letter works on the page and never where text is typed', () => {
  const map = new Keymap();
  const next = shortcut(']');
  map.add(next);
  expect(map.find(press(']'), 'on')).toBe(next);
  expect(map.find(press(']', { typing: true }), 'on')).toBeUndefined();
});

test('single letters can be switched off; named keys and Ctrl go on working', () => {
  const map = new Keymap();
  const [letter, named, control] = [shortcut('?'), shortcut('Delete'), shortcut('Ctrl+K')];
  [letter, named, control].forEach((it) => map.add(it));
  expect(map.find(press('?'), 'off')).toBeUndefined();
  expect(map.find(press('Delete'), 'off')).toBe(named);
  expect(map.find(press('k', { ctrlKey: true, typing: true }), 'off')).toBe(control);
});

test('the command key stands for Ctrl', () => {
  const map = new Keymap();
  const palette = shortcut('Ctrl+K');
  map.add(palette);
  expect(map.find(press('k', { metaKey: true }), 'on')).toBe(palette);
});

test('two keys after each other, if not too slowly', () => {
  const map = new Keymap();
  const cases = shortcut('g c');
  map.add(cases);
  expect(map.find(press('g'), 'on')).toBeUndefined();
  expect(map.find(press('c', { at_ms: 900 }), 'on')).toBe(cases);
  map.find(press('g'), 'on');
  expect(map.find(press('c', { at_ms: 1300 }), 'on')).toBeUndefined();
});

test('a key between the two breaks the pair', () => {
  const map = new Keymap();
  map.add(shortcut('g c'));
  map.find(press('g'), 'on');
  map.find(press('x', { at_ms: 10 }), 'on');
  expect(map.find(press('c', { at_ms: 20 }), 'on')).toBeUndefined();
});

test('what was added last wins, and what is taken away is gone', () => {
  const map = new Keymap();
  const [house, page] = [shortcut('/'), shortcut('/')];
  map.add(house);
  const remove = map.add(page);
  expect(map.find(press('/'), 'on')).toBe(page);
  remove();
  expect(map.find(press('/'), 'on')).toBe(house);
});

test('what is not offered now is not heard', () => {
  const map = new Keymap();
  map.add(shortcut('[', () => false));
  expect(map.find(press('['), 'on')).toBeUndefined();
  expect(map.offered()).toEqual([]);
});

test('with Alt nothing is heard: those keys belong to the browser', () => {
  const map = new Keymap();
  map.add(shortcut('?'));
  expect(map.find(press('?', { altKey: true }), 'on')).toBeUndefined();
});

test('the space bar turns the page, but on a button it presses that button', () => {
  const map = new Keymap();
  const next = shortcut('Space');
  map.add(next);
  expect(map.find(press(' '), 'off')).toBe(next);
  expect(map.find(press(' ', { on_control: true }), 'on')).toBeUndefined();
  expect(map.find(press(' ', { typing: true }), 'on')).toBeUndefined();
});

test('a clicker turns pages wherever the focus is, but not while something is typed', () => {
  const map = new Keymap();
  const next = shortcut('PageDown');
  map.add(next);
  expect(map.find(press('PageDown', { on_control: true }), 'off')).toBe(next);
  expect(map.find(press('PageDown', { typing: true }), 'on')).toBeUndefined();
});

test('with Shift it is another key: what takes back is not heard where doing again is meant', () => {
  const map = new Keymap();
  const undo = shortcut('Ctrl+Z');
  map.add(undo);
  expect(map.find(press('z', { ctrlKey: true }), 'on')).toBe(undo);
  expect(map.find(press('Z', { ctrlKey: true, shiftKey: true }), 'on')).toBeUndefined();
});

test('a letter is the same letter with Caps Lock on', () => {
  const map = new Keymap();
  const letter = shortcut('e');
  map.add(letter);
  expect(map.find(press('E'), 'on')).toBe(letter);
});

test('a key of one part of the page is heard there only, and there also with single letters off', () => {
  const map = new Keymap();
  let here = false;
  const vote = { ...shortcut('1'), focused: () => here };
  map.add(vote);
  expect(map.find(press('1'), 'on')).toBeUndefined();
  expect(map.offered()).toEqual([vote]);
  here = true;
  expect(map.find(press('1'), 'off')).toBe(vote);
  expect(map.find(press('1', { typing: true }), 'on')).toBeUndefined();
});
