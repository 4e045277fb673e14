// SPDX-License-Identifier: EUPL-1.2
// A page of a browser, with what it complained about, and when it is at rest.

const quiet_ms = 60;
const patience_ms = 15_000;
const still_frames = 6;
const is_stream = (request) => /\/live$/.test(new URL(request.url()).pathname);

export class Window {
  /** What went wrong since this was last asked. */
  complaints = [];
  /** Addresses that may refuse here. */
  may_refuse;
  #under_way = new Set();
  #since = Date.now();

  constructor(page) {
    this.page = page;
    const ended = (request) => {
      this.#under_way.delete(request);
      this.#since = Date.now();
    };
    page.on('request', (request) => {
      if (!is_stream(request)) this.#under_way.add(request);
      this.#since = Date.now();
    });
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
    page.on('response', (answer) => this.#answered(answer));
    page.on('pageerror', (error) => this.complaints.push(`page error: ${error.stack}`));
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      if (/Failed to load resource/.test(message.text())) return; // told by its answer
      this.complaints.push(`console: ${message.text()}`);
    });
  }

  #answered(answer) {
    const { pathname } = new URL(answer.url());
    if (answer.status() >= 400 && !this.may_refuse?.test(pathname))
      this.complaints.push(`${answer.status()} of ${pathname}`);
  }

  /** Goes there anew, also where only the fragment differs. */
  async open(address) {
    await this.page.goto('about:blank');
    this.#under_way.clear();
    await this.page.goto(address);
  }

  /** Waits until nothing is asked any more and what came is drawn. */
  async atRest() {
    const late = Date.now() + patience_ms;
    while (this.#under_way.size > 0 || Date.now() - this.#since < quiet_ms) {
      if (Date.now() > late) throw new Error(`${this.page.url()} does not come to rest`);
      await new Promise((again) => setTimeout(again, 20));
    }
    await this.drawn();
  }

  /** Makes the window so large, and waits until nothing moves: sizes in vh follow frames later, not all at once. */
  async resize(size) {
    await this.page.setViewportSize(size);
    const rests = await this.page.evaluate(
      async ([frames, most_ms]) => {
        const late = performance.now() + most_ms;
        const places = () =>
          [...document.querySelectorAll('body *')]
            .map((it) => it.getBoundingClientRect())
            .map(({ x, y, width, height }) => [x, y, width, height].join())
            .join(';');
        let before = places();
        for (let still = 0; still < frames;) {
          if (performance.now() > late) return false;
          await new Promise((frame) => requestAnimationFrame(frame));
          const now = places();
          still = now === before ? still + 1 : 0;
          before = now;
        }
        return true;
      },
      [still_frames, patience_ms],
    );
    if (!rests) this.complaints.push(`moves after ${patience_ms} ms at ${size.width} px`);
    await this.drawn();
  }

  /** Waits until the page is drawn as it stands now. */
  async drawn() {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    });
  }
}
