// SPDX-License-Identifier: EUPL-1.2
// The built pages in a browser, with a server that is played by the test.
import { fileURLToPath } from 'node:url';
import { serveDist } from '../../../web/tests/serve-dist.mjs';
import { openBrowser } from '../browser.mjs';
import { wordsIn } from '../words.mjs';

const everything_else = [404, { key: 'http.not_found', title: 'Niet gevonden.' }];

/** Gives the address, a way to open a page with answers of its own, the way to leave all of them, and the end. */
export async function playServer() {
  const { address, stop } = await serveDist(
    fileURLToPath(new URL('../../../web/dist', import.meta.url)),
  );
  const browser = await openBrowser();
  const complaints = [];
  const contexts = [];

  async function newPage(answers, network = { up: true }) {
    const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' });
    contexts.push(context);
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
  /** Closes every page, and gives what went wrong on them. */
  const leave = async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    return complaints.splice(0);
  };
  const end = async () => {
    await browser.close();
    stop();
  };
  return { address, newPage, leave, end, words: wordsIn('nl') };
}
