import { openBrowser, serveGallery } from './gallery.mjs';
const { address, stop } = await serveGallery();
const b = await openBrowser();
const p = await (
  await b.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 2.5,
    colorScheme: process.argv[4] ?? 'light',
  })
).newPage();
await p.goto(address + '/' + process.argv[2]);
await p.waitForSelector('main');
await p.waitForTimeout(1500);
await p.locator(process.argv[3]).first().screenshot({ path: '/tmp/w/zoom.png' });
await b.close();
stop();
