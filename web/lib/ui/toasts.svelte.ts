// SPDX-License-Identifier: EUPL-1.2

/** How long a way back stays on the screen. */
export const undo_ms = 12_000;

export interface Toast {
  id: number;
  text: string;
  undo?: () => void;
}

let next = 0;
let shown = $state.raw<readonly Toast[]>([]);
const timers = new Map<number, ReturnType<typeof setTimeout>>();

export const toasts = (): readonly Toast[] => shown;

export function dismiss(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  shown = shown.filter((toast) => toast.id !== id);
}

/** Keeps a toast while it is looked at. */
export function hold(id: number): void {
  clearTimeout(timers.get(id));
}

export function release(id: number): void {
  hold(id);
  timers.set(
    id,
    setTimeout(() => dismiss(id), undo_ms),
  );
}

/** Says what was done, with the way back where there is one. */
export function tell(text: string, undo?: () => void): void {
  const id = (next += 1);
  shown = [...shown, { id, text, ...(undo ? { undo } : {}) }].slice(-3);
  release(id);
}
