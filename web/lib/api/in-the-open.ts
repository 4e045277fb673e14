// SPDX-License-Identifier: EUPL-1.2

const this_machine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether what is typed here travels unencrypted over a network others share. To the machine one
 * sits at nothing leaves it, so there is nothing to warn of.
 */
export const travelsInTheOpen = (
  transport: 'https' | 'http' | undefined,
  host: string = location.hostname,
): boolean => transport === 'http' && !this_machine.test(host);
