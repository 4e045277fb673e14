// SPDX-License-Identifier: EUPL-1.2
// An address of this machine that is not its own loopback: where a browser gives no secure context.
import { spawnSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';

const made = { name: 'hefboom0', address: '10.76.54.1' };

const isPrivate = (address) => /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address);

const addresses = () =>
  Object.values(networkInterfaces())
    .flat()
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address);

const ip = (...words) => spawnSync('ip', words, { encoding: 'utf8' }).status === 0;

/**
 * The options that make the program listen there, and the way to clean up; or `missing`, with the
 * reason, where this machine has no such address and may not make one.
 */
export function lanAddress() {
  const own = addresses();
  const address = own.find(isPrivate);
  if (address) return { address, options: ['--lan'], clear: () => undefined };
  // `--lan` listens on private addresses only; any other one is given by name.
  if (own[0]) return { address: own[0], options: ['--host', own[0]], clear: () => undefined };
  if (process.getuid?.() !== 0)
    return { missing: 'this machine has no address but loopback, and only root can make one' };
  const up =
    ip('link', 'add', made.name, 'type', 'dummy') &&
    ip('addr', 'add', `${made.address}/24`, 'dev', made.name) &&
    ip('link', 'set', made.name, 'up');
  if (!up)
    return { missing: 'this machine has no address but loopback, and its kernel can make none' };
  return {
    address: made.address,
    options: ['--lan'],
    clear: () => void ip('link', 'del', made.name),
  };
}
