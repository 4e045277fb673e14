// SPDX-License-Identifier: EUPL-1.2
// The thread leads back from the solution to where it came from, and forth again.

/** A knot of the thread by what it says, whatever stands before it. */
const saying = (text) => new RegExp(text.replace(/[.?]/g, '\\$&'));

/**
 * Presses the key that follows the thread from the page of `here`, and waits for the page it leads to. The key
 * works as soon as the thread of this page stands there, not before.
 */
async function followThread(person, key, here, title) {
  await person.heading(here);
  await person.page.locator('nav.thread [aria-current]', { hasText: here }).waitFor();
  await person.page.locator('main').press(key);
  await person.heading(title);
}

export async function followBack(j) {
  const { say } = j.words;
  const { specht, told } = j;
  await specht.goes(say('desk.solutions'));
  await specht.link(told.solution.title).filter({ visible: true }).click();
  const thread = () => specht.in(specht.page.getByRole('navigation', { name: say('thread.name') }));
  await specht.heading(told.solution.title);
  await thread().follow(saying(told.outcomes.proposal));
  await specht.heading(told.outcomes.proposal);
  const session = `${told.debated.place}, ${j.words.date(Date.now())}`;
  await followThread(specht, '[', told.outcomes.proposal, session);
  await followThread(specht, '[', session, told.title);
  await followThread(specht, ']', told.title, session);
  await thread().follow(saying(told.outcomes.proposal));
  await followThread(specht, ']', told.outcomes.proposal, told.solution.title);
}
