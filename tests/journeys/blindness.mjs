// SPDX-License-Identifier: EUPL-1.2
// Until the reveal no page of anybody shows a vote, and no answer brings one to a browser.
import assert from 'node:assert/strict';

/** A mark on a card, as it travels. */
const mark_in_json = /:\s*"(agree|rather_agree|rather_disagree|disagree|no_answer)"/;
/** What only a phone with its own card may be told. */
const own_card = /\/api\/seat\//;
const is_stream = (response) =>
  (response.headers()['content-type'] ?? '').startsWith('text/event-stream');

/** Reads along with every answer that reaches a browser, from now until `stop` is called. */
export function overhear(people) {
  const heard = [];
  const listen = (person) => {
    const hear = (response) => {
      const path = new URL(response.url()).pathname;
      if (!path.startsWith('/api/') || own_card.test(path) || is_stream(response)) return;
      heard.push(
        response.text().then(
          (text) => ({ who: person.name, path, text }),
          () => undefined, // the page went elsewhere before the answer was whole
        ),
      );
    };
    person.context.on('response', hear);
    return () => person.context.off('response', hear);
  };
  const silence = people.all.map(listen);
  return {
    async stop() {
      silence.forEach((end) => end());
      return (await Promise.all(heard)).filter(Boolean);
    },
  };
}

/** The sentences that tell a figure, with anything where the figures stand. */
function figures(words) {
  const keys = [
    'vote.of_agree',
    'vote.difference_points.other',
    'vote.silent_unanimity',
    'vote.majority_agree',
    'vote.majority_disagree',
    'vote.rather_agree',
    'vote.rather_disagree',
    'screen.all_votes',
    'console.reason_largest_difference',
  ];
  return keys.map((key) => words.like(key));
}

/** Nobody but a phone with its own card sees a vote on any page that is open. */
export async function seesNoVote(j) {
  const patterns = figures(j.words);
  for (const person of j.people.all.filter((one) => !j.phones.includes(one)))
    for (const page of person.context.pages()) {
      const text = await page.locator('body').innerText();
      for (const pattern of patterns)
        assert.ok(!pattern.test(text), `${person.name} sees no vote at ${page.url()}: ${pattern}`);
    }
}

/** Nothing that was heard holds a mark of a card. */
export function heardNoVote(heard) {
  for (const { who, path, text } of heard)
    assert.ok(!mark_in_json.test(text), `${who} is told no vote by ${path}`);
}
