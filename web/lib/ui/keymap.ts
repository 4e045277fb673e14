// SPDX-License-Identifier: EUPL-1.2

/** One thing a key does. */
export interface Shortcut {
  /** `Ctrl+K`, `?`, `[`, `Delete`, or two keys after each other: `g o`. Ctrl also stands for ⌘. */
  keys: string;
  /** What it does, in words; shown on the sheet and in the palette. */
  label: () => string;
  group: 'everywhere' | 'page' | 'go';
  run: () => void;
  /** Not offered and not heard while this says no. */
  when?: () => boolean;
  /** Of one part of the page: heard only while that has the focus, and then with single letters off too. */
  focused?: () => boolean;
  /** `once`: a key that is held down counts as one press. */
  held?: 'again' | 'once';
}

/** As much of a key press as is looked at. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey?: boolean;
  /** Whether the press lands where text is typed. */
  typing: boolean;
  /** Whether it lands on a button or a link, whose own key the space bar is. */
  on_control?: boolean;
  at_ms: number;
}

const sequence_ms = 1_200;
const isPlain = (keys: string): boolean => !keys.includes('+') || keys === '+';
const isSingle = (keys: string): boolean => keys.split(' ').every((key) => [...key].length === 1);

/** The key by its name in `keys`; a letter is the same with Caps Lock on. */
const pressed = (press: Press): string => {
  const key =
    press.key === ' '
      ? 'Space'
      : [...press.key].length === 1
        ? press.key.toLowerCase()
        : press.key.replace('Arrow', '');
  if (!(press.ctrlKey || press.metaKey)) return key;
  // Another key than without Shift: what takes back must not be heard where doing again is meant.
  return `Ctrl+${press.shiftKey ? 'Shift+' : ''}${[...key].length === 1 ? key.toUpperCase() : key}`;
};

/**
 * Decides what a press means. Plain keys are never heard where text is typed, and single characters can
 * be switched off altogether (WCAG 2.1.4); with Ctrl, or a named key such as Delete, they always work.
 */
export class Keymap {
  readonly #shortcuts: Shortcut[] = [];
  #first: { key: string; at_ms: number } | undefined;

  add(shortcut: Shortcut): () => void {
    this.#shortcuts.push(shortcut);
    return () => {
      const at = this.#shortcuts.indexOf(shortcut);
      if (at >= 0) this.#shortcuts.splice(at, 1);
    };
  }

  /** All that would work now. */
  offered(): Shortcut[] {
    return this.#shortcuts.filter((shortcut) => shortcut.when?.() !== false);
  }

  /** The shortcut a press completes; the one added last wins, so a page can override the house. */
  find(press: Press, single_keys: 'on' | 'off'): Shortcut | undefined {
    const first = this.#first;
    this.#first = undefined;
    if (press.altKey) return undefined;
    const key = pressed(press);
    if (press.typing && isPlain(key)) return undefined;
    if (press.on_control && key === 'Space') return undefined;

    const heard = this.offered()
      .filter((shortcut) =>
        shortcut.focused ? shortcut.focused() : single_keys === 'on' || !isSingle(shortcut.keys),
      )
      .reverse();
    if (first && press.at_ms - first.at_ms <= sequence_ms) {
      const second = heard.find((shortcut) => shortcut.keys === `${first.key} ${key}`);
      if (second) return second;
    }
    if (heard.some((shortcut) => shortcut.keys.startsWith(`${key} `))) {
      this.#first = { key, at_ms: press.at_ms };
      return undefined;
    }
    return heard.find((shortcut) => shortcut.keys === key);
  }
}
