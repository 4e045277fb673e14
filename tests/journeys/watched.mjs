// SPDX-License-Identifier: EUPL-1.2
// Whatever a browser complains about fails the journey, unless it was expected.

const streams = /\/live(\?|$)/;

/** A request that was under way when its page went elsewhere, or a stream that was closed. */
const left = (request) => request.failure()?.errorText === 'net::ERR_ABORTED';

/**
 * Listens to everything that goes wrong in this browser's pages. `faults` gathers it; what fits one
 * of `expected` is left out.
 */
export function watch(context, name, faults) {
  const expected = [];
  const note = (what) => {
    if (!expected.some((pattern) => pattern.test(what))) faults.push(`${name}: ${what}`);
  };
  context.on('weberror', (error) => note(`page error ${error.error().stack}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      note(`console ${message.type()} “${message.text()}” at ${message.location().url}`);
  });
  context.on('requestfailed', (request) => {
    if (!left(request) && !streams.test(request.url()))
      note(`request failed ${request.method()} ${request.url()}: ${request.failure()?.errorText}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400)
      note(`answer ${response.status()} to ${response.request().method()} ${response.url()}`);
  });
  return {
    /** Lets these complaints pass while `act` runs. */
    async expecting(patterns, act) {
      expected.push(...patterns);
      try {
        return await act();
      } finally {
        expected.splice(expected.length - patterns.length, patterns.length);
      }
    },
  };
}
