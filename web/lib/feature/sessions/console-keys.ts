// SPDX-License-Identifier: EUPL-1.2
import type { RoundConsole, Step } from '$lib/api/types';
import { t } from '$lib/i18n/language.svelte';
import type { Shortcut } from '$lib/ui/keymap';
import type { Room } from './room.svelte';
import { nextOf } from './round-next';

/** What the keys act upon; asked anew at every press. */
export interface ConsoleHands {
  room: () => Room;
  round: () => RoundConsole | undefined;
  step: (to: Step) => void;
  /** The round's next act: open, lock, reveal. */
  advance: () => void;
  paper: () => void;
  timed: () => boolean;
  timer: () => void;
}

/** Every key of the console, named as the sheet shows it. Clickers send PageDown, PageUp or the space bar. */
export function consoleKeys(hands: ConsoleHands): Shortcut[] {
  const view = () => hands.room().view;
  const next = () => {
    const to = view()?.next;
    if (to) hands.step(to);
  };
  const back = () => {
    const to = view()?.back;
    if (to) hands.step(to);
  };
  const can = (key: 'O' | 'L' | 'R') => () => {
    const round = hands.round();
    return round !== undefined && nextOf(round)?.key === key;
  };
  const running = () => view()?.session.state === 'open';
  const toggle = (mode: 'blank' | 'join') => () =>
    void hands.room().show(view()?.screen === mode ? 'step' : mode);
  const key = (keys: string, label: () => string, run: () => void, when = running): Shortcut => ({
    keys,
    label,
    group: 'page',
    run,
    when,
  });
  return [
    key(
      'PageDown',
      () => t('keys.console_next'),
      next,
      () => view()?.next != null,
    ),
    key(
      'Space',
      () => t('keys.console_next'),
      next,
      () => view()?.next != null,
    ),
    key(
      'PageUp',
      () => t('keys.console_back'),
      back,
      () => view()?.back != null,
    ),
    key('o', () => t('console.open_round'), hands.advance, can('O')),
    key('l', () => t('console.lock_round'), hands.advance, can('L')),
    key('r', () => t('keys.console_reveal'), hands.advance, can('R')),
    key('b', () => t('keys.console_blank'), toggle('blank')),
    key('q', () => t('keys.console_join'), toggle('join')),
    key(
      't',
      () => t('keys.console_timer'),
      hands.timer,
      () => running() && hands.timed(),
    ),
    key(
      'p',
      () => t('console.paper'),
      hands.paper,
      () => hands.round()?.state === 'open',
    ),
  ];
}
