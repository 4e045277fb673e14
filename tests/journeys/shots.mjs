// SPDX-License-Identifier: EUPL-1.2
// The pictures in the README, made by the journey itself: `HEFBOOM_SHOTS=1`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));

/** Keeps what a page shows now as `docs/images/<name>.png`, when pictures are asked for. */
export async function shoot(page, name) {
  if (process.env.HEFBOOM_SHOTS !== '1') return;
  await mkdir(folder, { recursive: true });
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    return document.fonts.ready;
  });
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' });
}
