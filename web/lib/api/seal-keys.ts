// SPDX-License-Identifier: EUPL-1.2

/** The two keys of a seal's view, in words to draw. */
export { keysOf as sealKeys } from '$lib/ui/seal';
