// SPDX-License-Identifier: EUPL-1.2
import { refusalFrom, Unreachable } from './refusal';

/** How a request leaves this browser; a test puts its own `fetch` and `pause` here. */
export interface Wire {
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  pause: (milliseconds: number) => Promise<void>;
}

export const browserWire: Wire = {
  fetch: (path, init) => fetch(path, init),
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** Waits between tries; after the last one the server counts as unreachable. */
const patience_ms = [300, 900, 2_000, 4_000, 8_000];

export interface Ask {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  /** Only what may safely arrive twice is sent again: reads, and commands under one command id. */
  again: 'safe' | 'never';
}

/** A gateway between us and the server that has lost it for a moment, or a room that asks to try again. */
const passing = (status: number): boolean => status === 502 || status === 503 || status === 504;

const tongue = (): string =>
  typeof document === 'undefined' ? 'nl' : document.documentElement.lang || 'nl';

function init(ask: Ask): RequestInit {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': tongue(),
  };
  if (ask.method !== 'GET') headers['Hefboom-Request'] = '1';
  if (ask.body !== undefined) headers['Content-Type'] = 'application/json';
  return {
    method: ask.method,
    headers,
    credentials: 'same-origin',
    ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
  };
}

async function read(response: Response): Promise<unknown> {
  const body = await response.text();
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Asks the server and gives its answer. Throws `Refusal` when it says no, `Unreachable` when it cannot be
 * reached; what may be sent again is, with growing pauses.
 */
export async function request<T>(ask: Ask, wire: Wire = browserWire): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const wait = ask.again === 'safe' ? patience_ms[attempt] : undefined;
    let response: Response;
    try {
      response = await wire.fetch(ask.path, init(ask));
    } catch (cause) {
      if (wait === undefined) throw new Unreachable(cause);
      await wire.pause(wait);
      continue;
    }
    if (response.ok) return (await read(response)) as T;
    if (!passing(response.status) || wait === undefined) {
      throw refusalFrom(response.status, await read(response));
    }
    await wire.pause(wait);
  }
}
