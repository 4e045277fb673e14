// SPDX-License-Identifier: EUPL-1.2
// Screenshots of the gallery in three widths, light and dark, into web/shots. Arguments filter by page name.
import { mkdirSync } from 'node:fs';
import { openBrowser, pages, serveGallery } from './gallery.mjs';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { address, stop } = await serveGallery();
mkdirSync('shots', { recursive: true });
const browser = await openBrowser();
let complaints = 0;
for (const width of [1440, 820, 360]) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({
      viewport: { width, height: width === 360 ? 740 : 900 },
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'nl-NL',
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      complaints += 1;
      console.log(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      complaints += 1;
      console.log(`${page.url()}: ${error}`);
    });
    for (const name of pages) {
      if (wanted.length > 0 && !wanted.includes(name || 'overview')) continue;
      if (name.startsWith('room') && (width !== 1440 || colorScheme === 'dark')) continue;
      await page.goto(`${address}/${name}`);
      await page.waitForLoadState('networkidle');
      await page.waitForSelector('main');
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
      });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (wide) {
        complaints += 1;
        console.log(`${name} is wider than ${width} px`);
      }
      await page.screenshot({
        path: `shots/${name.replace(/\W/g, '-') || 'overview'}-${width}-${colorScheme}.png`,
        fullPage: true,
      });
    }
    await context.close();
  }
}
await browser.close();
stop();
console.log(complaints === 0 ? 'no complaints' : `${complaints} complaints`);
process.exit(complaints === 0 ? 0 : 1);
