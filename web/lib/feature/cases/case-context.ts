// SPDX-License-Identifier: EUPL-1.2
import { getContext, setContext } from 'svelte';
import type { Resource } from '$lib/api/resource.svelte';

const key = Symbol('case');

/** The frame of a case loads it once; its pages read the same. */
export const provideCase = (story: Resource<'case'>): unknown => setContext(key, story);

/** The case the page is about. Call it while a component is made. */
export const useCase = (): Resource<'case'> => getContext<Resource<'case'>>(key);
