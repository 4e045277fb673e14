// SPDX-License-Identifier: EUPL-1.2

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const stored = 'hefboom.theme';
let chosen = $state<Theme>('system');

export const theme = (): Theme => chosen;

function apply(next: Theme): void {
  chosen = next;
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}

/** Chooses the paper, and remembers it in this browser. */
export function setTheme(next: Theme): void {
  apply(next);
  try {
    localStorage.setItem(stored, next);
  } catch {
    // Holds for this visit only.
  }
}

export function themeAsBefore(): void {
  try {
    const kept = localStorage.getItem(stored);
    apply(themes.find((theme) => theme === kept) ?? 'system');
  } catch {
    apply('system');
  }
}
