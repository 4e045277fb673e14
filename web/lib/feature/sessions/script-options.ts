// SPDX-License-Identifier: EUPL-1.2
import type { ScriptKind } from '$lib/api/types';
import { t } from '$lib/i18n/language.svelte';

const kinds: readonly ScriptKind[] = ['standard', 'standard_paper', 'short_form'];

/** The scripts to choose from, in words. */
export const scriptOptions = (): { value: ScriptKind; label: string; note: string }[] =>
  kinds.map((value) => ({
    value,
    label: t(`sessions.script_${value}`),
    note: t(`sessions.script_${value}_note`),
  }));
