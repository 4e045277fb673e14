// SPDX-License-Identifier: EUPL-1.2
import { getContext, setContext } from 'svelte';
import type { Resource } from '$lib/api/resource.svelte';

const key = Symbol('overview');

/** The frame loads the overview once; the pages inside it read the same. */
export const provideOverview = (overview: Resource<'overview'>): unknown =>
  setContext(key, overview);

/** The overview of the engagement the page stands in. Call it while a component is made. */
export const useOverview = (): Resource<'overview'> => getContext<Resource<'overview'>>(key);
