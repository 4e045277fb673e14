// SPDX-License-Identifier: EUPL-1.2

/** What was typed and not sent yet, kept in this tab until it is: a reload loses nothing, closing the tab does. */
export interface TypedHere<T> {
  get(): T | undefined;
  put(value: T): void;
  drop(): void;
}

/** The place of that name; where the browser keeps nothing, what is typed lives as long as the page. */
export function typedOf<T>(name: string): TypedHere<T> {
  const key = `hefboom.typed.${name}`;
  const attempt = <R>(act: () => R): R | undefined => {
    try {
      return act();
    } catch {
      return undefined;
    }
  };
  return {
    get: () =>
      attempt(() => {
        const kept = sessionStorage.getItem(key);
        return kept === null ? undefined : (JSON.parse(kept) as T);
      }),
    put: (value) => attempt(() => sessionStorage.setItem(key, JSON.stringify(value))),
    drop: () => attempt(() => sessionStorage.removeItem(key)),
  };
}
