// SPDX-License-Identifier: EUPL-1.2
import { t } from '$lib/i18n/language.svelte';
import type { Text } from './types';

export type { Text };

export const isWithdrawn = (text: Text): text is { withdrawn: true } =>
  typeof text === 'object' && text !== null;

/** The words to show; empty when blank, and in so many words when they were withdrawn. */
export const shown = (text: Text | undefined): string =>
  typeof text === 'string' ? text : text ? t('text.withdrawn') : '';
