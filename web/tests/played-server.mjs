// SPDX-License-Identifier: EUPL-1.2
// The built pages in a browser, with a server that is played by the test.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './gallery.mjs';
import { serveDist } from './serve-dist.mjs';

const everything_else = [404, { key: 'http.not_found', title: 'Niet gevonden.' }];

/** Gives the address, a way to open a page with answers of its own, what went wrong on any of them, and the end. */
export async function playServer() {
  const { address, stop } = await serveDist(
    join(fileURLToPath(new URL('..', import.meta.url)), 'dist'),
  );
  const browser = await openBrowser();
  const complaints = [];

  async function newPage(answers, network = { up: true }) {
    const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' });
    await context.route('**/api/**', async (route) => {
      const request = route.request();
      const path = new URL(request.url()).pathname.replace(/^\/api/, '');
      if (!network.up) return route.abort('internetdisconnected');
      if (path.endsWith('/live')) {
        return route.fulfill({
          contentType: 'text/event-stream',
          body: 'retry: 60000\n\nevent: hello\ndata: {}\n\n',
        });
      }
      const answer = answers[`${request.method()} ${path}`];
      const [status, json] = answer
        ? await answer(request.postDataJSON(), request)
        : everything_else;
      return route.fulfill({ status, json });
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
        complaints.push(message.text());
      }
    });
    return { context, page };
  }
  const end = async () => {
    await browser.close();
    stop();
  };
  return { address, newPage, complaints, end };
}

/** One thing that must hold, told when it does. */
export async function check(sentence, act) {
  await act();
  console.log(`ok: ${sentence}`);
}
