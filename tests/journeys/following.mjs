// SPDX-License-Identifier: EUPL-1.2
// The thread leads back from the solution to where it came from, and forth again.

/** A knot of the thread by what it says, whatever stands before it. */
const saying = (text) => new RegExp(text.replace(/[.?]/g, '\\$&'));

/** Presses the key that follows the thread, and waits for the page it leads to. */
async function followThread(person, key, title) {
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
  await followThread(specht, '[', session);
  await followThread(specht, '[', told.title);
  await followThread(specht, ']', session);
  await thread().follow(saying(told.outcomes.proposal));
  await followThread(specht, ']', told.solution.title);
}
