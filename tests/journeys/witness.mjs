// SPDX-License-Identifier: EUPL-1.2
// Somebody outside checks the log with the program, and brings a cosignature of a key the server never had.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { goesTo } from './demo-roles.mjs';
import { program } from './served.mjs';

const run = promisify(execFile);
const name = 'ambelaar.example/contract';

/** Fetches the export by the page, and lets the program verify and cosign it. */
async function cosign(j, folder) {
  const { say } = j.words;
  const { page } = j.ekster;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    j.ekster.link(say('trust.export')).click(),
  ]);
  const file = join(folder, 'log.export');
  await download.saveAs(file);
  const secret = join(folder, 'our.key');
  const { stdout: key } = await run(program, ['cosign-key', secret, '--name', name]);
  const { verifier_key } = await j.ask.ekster.get(
    `/api/engagements/${j.ask.ekster.engagement}/checkpoint`,
  );
  const { stdout: note } = await run(program, [
    'verify',
    file,
    '--key',
    verifier_key,
    '--cosign',
    secret,
  ]);
  return { key: key.trim(), note };
}

async function give(j, { key, note }) {
  const { say } = j.words;
  await j.ekster.write(say('trust.note'), note);
  await j.ekster.write(say('trust.key'), key);
  await j.ekster.press(say('trust.give'));
}

/** A cosignature that does not fit is refused and says so; the one that fits stands there for all. */
export async function bringCosignature(j) {
  const { say, like } = j.words;
  const { ekster, wende } = j;
  await goesTo(j, ekster, '/trust');
  await ekster.sees(say('trust.cosignatures_none'));
  const folder = await mkdtemp(join(tmpdir(), 'hefboom-witness-'));
  try {
    const cosigned = await cosign(j, folder);
    const { stdout: other } = await run(program, [
      'cosign-key',
      join(folder, 'other.key'),
      '--name',
      name,
    ]);
    await ekster.watched.expecting([/answer 4\d\d/, /status of 4\d\d/], async () => {
      await give(j, { ...cosigned, key: other.trim() });
      await ekster.in(ekster.page.getByRole('alert')).sees(/medeondertekening/);
    });
    await ekster.sees(say('trust.cosignatures_none'));
    await give(j, cosigned);
    await ekster.sees(say('trust.taken'));
    await goesTo(j, wende, '/trust');
    for (const person of [ekster, wende]) {
      await person.sees(like('trust.cosigned', { name: 'Ekster' }));
      await person.sees(cosigned.key);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
