// SPDX-License-Identifier: EUPL-1.2
import { untrack } from 'svelte';
import { Keymap, type Shortcut } from './keymap';

const stored = 'hefboom.single-keys';
const map = new Keymap();

let single_keys = $state<'on' | 'off'>('on');
let version = $state(0);

/** Whether single letters work as shortcuts. */
export const singleKeys = (): 'on' | 'off' => single_keys;

export function setSingleKeys(next: 'on' | 'off'): void {
  single_keys = next;
  try {
    localStorage.setItem(stored, next);
  } catch {
    // Holds for this visit only.
  }
}

/** Everything the keyboard can do on this page now; menus, the sheet and the palette read this. */
export function offered(): Shortcut[] {
  void version;
  return map.offered();
}

/** Registers shortcuts for as long as the calling component lives. Call it while the component is made. */
export function useShortcuts(...shortcuts: Shortcut[]): void {
  // Counting up reads the count; untracked, or the effect would run itself again for ever.
  const changed = () => untrack(() => (version += 1));
  $effect(() => {
    const undo = shortcuts.map((shortcut) => map.add(shortcut));
    changed();
    return () => {
      undo.forEach((remove) => remove());
      changed();
    };
  });
}

/** Whether keys pressed there are text: a text field, not a radio button. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.tagName === 'TEXTAREA' ||
    target.tagName === 'SELECT' ||
    (target instanceof HTMLInputElement &&
      !['radio', 'checkbox', 'button', 'submit', 'range'].includes(target.type)));

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('button, a, summary, input, label, [role]');

/** Listens to the whole page; the layout calls it once. */
export function listen(): () => void {
  try {
    if (localStorage.getItem(stored) === 'off') single_keys = 'off';
  } catch {
    single_keys = 'on';
  }
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (document.querySelector('dialog:modal')) return;
    const found = map.find(
      {
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        typing: isTyping(event.target),
        on_control: isControl(event.target),
        at_ms: event.timeStamp,
      },
      single_keys,
    );
    if (!found) return;
    event.preventDefault();
    if (event.repeat && found.held === 'once') return;
    found.run();
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}
