// SPDX-License-Identifier: EUPL-1.2

/** The two prints of a case that its pages show. */
export type Print = 'room_sheet' | 'signing_form';

/** Who writes the case sees both, everybody else the sheet for the room. */
export const printsFor = (writes: boolean): readonly Print[] =>
  writes ? ['room_sheet', 'signing_form'] : ['room_sheet'];

/** The print an address asks for; the first when it asks for none that is shown here. */
export const printOf = (value: string | null, prints: readonly Print[]): Print =>
  prints.find((print) => print === value) ?? 'room_sheet';
