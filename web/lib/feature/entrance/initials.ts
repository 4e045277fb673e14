// SPDX-License-Identifier: EUPL-1.2

const letters = (name: string): string[] =>
  [...name.toLocaleUpperCase('nl')].filter((one) => /\p{L}|\p{N}/u.test(one));

/**
 * What stands beside a party's shape: its first letter, or two where both parties begin with the same one.
 * Nothing for a name without letters.
 */
export function initialsOf(client: string, contractor: string): [string, string] {
  const one = letters(client);
  const other = letters(contractor);
  const [first, second] = [one[0] ?? '', other[0] ?? ''];
  if (first === '' || first !== second) return [first, second];
  const apart = Math.max(
    1,
    one.findIndex((letter, at) => letter !== other[at]),
  );
  return [first + (one[apart] ?? ''), second + (other[apart] ?? '')];
}
