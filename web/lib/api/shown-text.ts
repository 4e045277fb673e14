// SPDX-License-Identifier: EUPL-1.2
import { t } from '$lib/i18n/language.svelte';

/** A text as a view tells it: its words, nothing when never written, or that it was withdrawn. */
export type Text = string | null | { withdrawn: true };

export const isWithdrawn = (text: Text): text is { withdrawn: true } =>
  typeof text === 'object' && text !== null;

/** The words to show; empty when blank, and in so many words when they were withdrawn. */
export const shown = (text: Text | undefined): string =>
  typeof text === 'string' ? text : text ? t('text.withdrawn') : '';
