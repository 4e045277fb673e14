// SPDX-License-Identifier: EUPL-1.2
import { randomId } from './random-id';
import { browserWire, request, type Wire } from './request';
import type { Commands, JointKind, Views } from './types';

/** What a command brings back: the journal's size after it, and its result. */
export interface Answer {
  size: number;
  /** What came into being, in the order the command names it; a link where it made one. */
  result: { ids: string[]; link?: string };
}

type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** The path of an engagement, its id escaped. */
export const engagementPath = (engagement: string): string =>
  `/api/engagements/${encodeURIComponent(engagement)}`;

/**
 * Gives a command. It carries one id for all its tries, so that it is applied once however often it
 * arrives. Throws `Refusal` or `Unreachable`.
 */
export const command = <C extends keyof Commands>(
  engagement: string,
  name: C,
  fields: Commands[C],
  wire: Wire = browserWire,
): Promise<Answer> => commandAgain(randomId(), engagement, name, fields, wire);

/** The same under an id the page made, so that a try after this one failed is still the same command. */
export function commandAgain<C extends keyof Commands>(
  command_id: string,
  engagement: string,
  name: C,
  fields: Commands[C],
  wire: Wire = browserWire,
): Promise<Answer> {
  return request<Answer>(
    {
      method: 'POST',
      path: `${engagementPath(engagement)}/commands/${name}`,
      body: { command_id, ...fields },
      again: 'safe',
    },
    wire,
  );
}

/** Reads a view, made for whoever is signed in. Throws `Refusal` or `Unreachable`. */
export function view<V extends keyof Views>(
  engagement: string,
  name: V,
  parameters: Parameters = {},
  wire: Wire = browserWire,
): Promise<Views[V]> {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== undefined) query.set(key, String(value));
  }
  const asked = query.toString();
  const path = `${engagementPath(engagement)}/views/${name}${asked === '' ? '' : `?${asked}`}`;
  return request<Views[V]>({ method: 'GET', path, again: 'safe' }, wire);
}

/** A key about to be turned: on exactly this version. */
export interface KeyToTurn {
  kind: JointKind;
  object: string;
  version: number;
  /** Of the ground rules: the members that were listed beside the text. */
  annex?: readonly string[];
  /** Typed again for every signature; not asked in the demo. */
  passphrase?: string;
}

/** Turns the own party's key. Has a path of its own, because of the passphrase. */
export function turnKey(
  engagement: string,
  key: KeyToTurn,
  wire: Wire = browserWire,
): Promise<Answer> {
  return request(
    {
      method: 'POST',
      path: `${engagementPath(engagement)}/keys`,
      body: { command_id: randomId(), ...key },
      again: 'safe',
    },
    wire,
  );
}
