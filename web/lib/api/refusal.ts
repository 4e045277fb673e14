// SPDX-License-Identifier: EUPL-1.2

/** A problem answer of the server (RFC 9457): what happened, under a stable key, in the user's language. */
export interface Problem {
  key: string;
  title: string;
  detail?: string;
  status: number;
}

/** The server understood and said no. It is a value to show, with words; never a crash. */
export class Refusal extends Error {
  readonly key: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly status: number;
  /** Whatever else the answer carried: a revision, the texts that differ, whose signatures fell. */
  readonly rest: Readonly<Record<string, unknown>>;

  constructor(problem: Problem, rest: Readonly<Record<string, unknown>> = {}) {
    super(problem.title);
    this.name = 'Refusal';
    this.key = problem.key;
    this.title = problem.title;
    this.detail = problem.detail;
    this.status = problem.status;
    this.rest = rest;
  }
}

/** The server says: not now (too much at once, or a fault of its own). What was asked may still be done later. */
export const isPassing = (fault: unknown): boolean =>
  fault instanceof Refusal && (fault.status === 429 || fault.status >= 500);

/** The server could not be reached, also after trying again. Nothing is known about what it did. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Reads a problem answer; one that is not ours (a proxy's page) still becomes a refusal with its status. */
export function refusalFrom(status: number, body: unknown): Refusal {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const detail = text(fields.detail);
  return new Refusal(
    {
      key: text(fields.key) ?? `http.${status}`,
      title: text(fields.title) ?? '',
      status,
      ...(detail === undefined ? {} : { detail }),
    },
    fields,
  );
}
