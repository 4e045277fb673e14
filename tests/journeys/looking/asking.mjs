// SPDX-License-Identifier: EUPL-1.2
// What a test asks over HTTP as somebody, to bring things as far as a page needs.

const random_id = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((n) => n.toString(16).padStart(2, '0'))
    .join('');

/** What one visitor asks, in the session his browser holds. Throws when the answer is no. */
export class Asking {
  constructor(context, url, engagement) {
    Object.assign(this, { context, url, engagement });
  }

  async #send(method, path, body) {
    const answer = await this.context.request.fetch(this.url + path, {
      method,
      headers: { 'Hefboom-Request': '1', Accept: 'application/json', Origin: this.url },
      ...(body === undefined ? {} : { data: body }),
    });
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  get = (path) => this.#send('GET', path);
  post = (path, body) => this.#send('POST', path, body);

  /** Gives a command; the ids it made. */
  async act(name, fields = {}) {
    const path = `/api/engagements/${this.engagement}/commands/${name}`;
    const answer = await this.post(path, { command_id: random_id(), ...fields });
    return answer.result;
  }

  view(name, parameters = {}) {
    const asked = new URLSearchParams(parameters).toString();
    return this.get(`/api/engagements/${this.engagement}/views/${name}${asked && `?${asked}`}`);
  }

  turnKey(kind, object, version) {
    const path = `/api/engagements/${this.engagement}/keys`;
    return this.post(path, { command_id: random_id(), kind, object, version });
  }
}
