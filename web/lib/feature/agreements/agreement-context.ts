// SPDX-License-Identifier: EUPL-1.2
import { getContext, setContext } from 'svelte';
import type { Resource } from '$lib/api/resource.svelte';

const key = Symbol('agreement');

/** The chapters of the agreements read one view; their frame loads it once. */
export const provideAgreement = (agreement: Resource<'agreement'>): unknown =>
  setContext(key, agreement);

/** The agreement of the engagement the page stands in. Call it while a component is made. */
export const useAgreement = (): Resource<'agreement'> => getContext<Resource<'agreement'>>(key);
