// SPDX-License-Identifier: EUPL-1.2

/** 128 random bits as 32 hex digits. `crypto.randomUUID` does not exist on plain http, `getRandomValues` does. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
