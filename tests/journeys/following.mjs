// SPDX-License-Identifier: EUPL-1.2
// The thread leads back from the solution to where it came from, and forth again.

/** A knot of the thread by what it says, whatever stands before it. */
const saying = (text) => new RegExp(text.replace(/[.?]/g, '\\$&'));

/**
 * Presses the key that follows the thread, from the knot that says `here`, and waits for the page it leads to.
 * The key works as soon as the thread of this page stands there, not before.
 */
async function followThread(person, key, here, title) {
  await person.page.locator('nav.thread [aria-current]', { hasText: here }).waitFor();
  await person.page.locator('main').press(key);
  await person.heading(title);
}

export async function followBack(j) {
  const { say } = j.words;
  const { specht, told } = j;
  const { place } = told.debated;
  const session = `${place}, ${j.words.date(Date.now())}`;
  const { proposal } = told.outcomes;
  await specht.goes(say('desk.solutions'));
  await specht.link(told.solution.title).filter({ visible: true }).click();
  const thread = () => specht.in(specht.page.getByRole('navigation', { name: say('thread.name') }));
  await specht.heading(told.solution.title);
  await thread().follow(saying(proposal));
  await specht.heading(proposal);
  await followThread(specht, '[', proposal, session);
  await followThread(specht, '[', place, told.title);
  await followThread(specht, ']', told.title, session);
  await thread().follow(saying(proposal));
  await followThread(specht, ']', proposal, told.solution.title);
}
