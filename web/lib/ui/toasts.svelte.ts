// SPDX-License-Identifier: EUPL-1.2
import { Refusal, Unreachable } from '$lib/api/refusal';
import { t } from '$lib/i18n/language.svelte';

/** How long a way back stays on the screen. */
export const undo_ms = 12_000;

export interface Toast {
  id: number;
  text: string;
  undo?: () => unknown;
}

/** Goes the way back; when it is refused, says why instead. */
export async function takeBack(toast: Toast): Promise<void> {
  dismiss(toast.id);
  try {
    await toast.undo?.();
  } catch (fault) {
    if (!(fault instanceof Refusal || fault instanceof Unreachable)) throw fault;
    tell((fault instanceof Refusal && fault.title) || t('refusal.undo_unanswered'));
  }
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

/**
 * Says what was done, with the way back where there is one; a way back that fails says so itself.
 * Gives the name by which it is dismissed, for when that way was gone elsewhere.
 */
export function tell(text: string, undo?: () => unknown): number {
  const id = (next += 1);
  shown = [...shown, { id, text, ...(undo ? { undo } : {}) }].slice(-3);
  release(id);
  return id;
}
