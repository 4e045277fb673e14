// SPDX-License-Identifier: EUPL-1.2
import type { HandleClientError } from '@sveltejs/kit';

/** A page that is not there says so itself; what nobody expected is told to whoever looks in the console. */
export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status !== 404) reportError(error);
  return { message };
};
