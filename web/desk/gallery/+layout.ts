// SPDX-License-Identifier: EUPL-1.2
import { speakAsBefore } from '$lib/i18n/language.svelte';
import { themeAsBefore } from '$lib/ui/theme.svelte';

export const ssr = false;
export const prerender = false;

/** Before the first page stands it speaks the right language on the right paper. */
export const load = async () => {
  themeAsBefore();
  await speakAsBefore();
};
