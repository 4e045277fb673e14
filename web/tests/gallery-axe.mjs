// SPDX-License-Identifier: EUPL-1.2
// Runs axe over every page of the gallery, light and dark, in both languages. Anything found is a failure.
import { AxeBuilder } from '@axe-core/playwright';
import { openBrowser, pages, serveGallery } from './gallery.mjs';

const { address, stop } = await serveGallery();
const browser = await openBrowser();
let found = 0;
for (const colorScheme of ['light', 'dark']) {
  for (const tongue of ['nl', 'en']) {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
    await context.addInitScript((it) => localStorage.setItem('hefboom.language', it), tongue);
    const page = await context.newPage();
    for (const name of pages) {
      await page.goto(`${address}/${name}`);
      await page.waitForSelector('main');
      const result = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      for (const violation of result.violations) {
        found += 1;
        console.log(
          `${name || 'overview'} ${colorScheme} ${tongue}: ${violation.id}: ${violation.help}`,
        );
        for (const node of violation.nodes.slice(0, 4))
          console.log(`   ${node.target} ${node.failureSummary}`);
      }
    }
    await context.close();
  }
}
await browser.close();
stop();
console.log(`${found} violations`);
process.exit(found === 0 ? 0 : 1);
