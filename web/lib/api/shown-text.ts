// SPDX-License-Identifier: EUPL-1.2
import { t } from '$lib/i18n/language.svelte';
import type { Text } from './types';

export type { Text };

/** Whether there are no words to show: withdrawn for good, or their key is not on this server. */
export const isGone = (text: Text): text is { withdrawn: true } | { closed: true } =>
  typeof text === 'object' && text !== null;

/** The words to show; empty when blank, and in so many words why when there are none. */
export const shown = (text: Text | undefined): string =>
  typeof text === 'string'
    ? text
    : text
      ? t('withdrawn' in text ? 'text.withdrawn' : 'text.closed')
      : '';
