// SPDX-License-Identifier: EUPL-1.2
// Debian's Chromium, for the journeys and for the looks at the gallery.
import { chromium } from '../../web/node_modules/playwright-core/index.mjs';

/** Without windows of its own it opens a page in a quarter of the time; the whole of it in full. */
const program = process.env.HEFBOOM_FULL ? 'chromium' : 'chromium-headless-shell';

/** Starts a browser without a window. */
export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? `/usr/bin/${program}`,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-proxy-server',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--disable-renderer-backgrounding',
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
    ],
  });
