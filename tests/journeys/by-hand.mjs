// SPDX-License-Identifier: EUPL-1.2
// What hands do at a desk: keys, a paste from Word, one step back, another language, statements in another
// order.
import assert from 'node:assert/strict';
import { goesTo } from './demo-roles.mjs';
import { writeCase } from './looking/stage.mjs';

const section = 'follow_up';
const pasted = '<h2>Kop</h2><ul><li>een</li><li><b>twee</b></li></ul>';
const longer_than_ten_seconds = 10_500;

/** A whole case that lies on the table and nobody offered yet. */
export async function writeWhole(j) {
  const { cases } = await j.ask.wende.view('casebook');
  const like = await j.ask.wende.view('case', { id: cases.find((one) => one.code === 'A').id });
  const written = { code: 'H', title: 'De nacht van de koelmachine', like, how_far: 'whole' };
  j.whole = await writeCase(j.ask, written);
  await goesTo(j, j.wende, `/cases/${j.whole}/write`);
  await j.wende.region(j.words.say('case.statements')).sees(like.statements[0].text);
}

/** Single letters do what the sheet says, unless one types or switched them off. */
export async function pressKeys(j) {
  const { say } = j.words;
  const { wende } = j;
  const { keyboard } = wende.page;
  const sheet = wende.dialog(say('keys.title'));
  const button = wende.button(say('statements.add'));
  await button.focus();
  await keyboard.press('?');
  await sheet.field(new RegExp(say('keys.single'))).uncheck();
  await keyboard.press('Escape');
  assert.ok(await button.evaluate((it) => it === document.activeElement), 'focus is back');
  await keyboard.press('?');
  assert.equal(await sheet.root.count(), 0, 'a letter that is switched off does nothing');
  await wende.page.evaluate(() => localStorage.removeItem('hefboom.single-keys'));
  await wende.page.reload();
  await wende.heading(say('case.statements'));
  await keyboard.press('Control+k');
  await keyboard.type(say('desk.table'));
  await keyboard.press('Enter');
  await wende.heading(say('desk.table'));
  await wende.page.goBack();
}

/** Wende's own draft of a section, which nobody else sees. */
function draft(j) {
  const { say } = j.words;
  const name = say(`section.${section}.name`);
  const mine = j.wende.region(name).root.getByRole('group', {
    name: say('write.mine_of', { section: name }),
  });
  return j.wende.in(mine).field(say('write.mine'));
}

/** What is pasted keeps its list; one step back takes it away; letters are letters. */
export async function pasteFromWord(j) {
  const { keyboard } = j.wende.page;
  const field = draft(j);
  const before = await field.inputValue();
  await field.focus();
  await field.evaluate((area, html) => {
    area.setSelectionRange(area.value.length, area.value.length);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    area.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, pasted);
  assert.equal(await field.inputValue(), `${before}## Kop\n\n- een\n- **twee**`);
  await keyboard.press('Control+z');
  assert.equal(await field.inputValue(), before);
  await keyboard.press('Control+End');
  await keyboard.type('?gc[');
  assert.equal(await field.inputValue(), `${before}?gc[`);
}

/** Another language without a reload, and nothing that was typed is lost. */
export async function changeLanguage(j) {
  const { wende } = j;
  await wende.page.evaluate(() => (window.stayed = true));
  const typed = await draft(j).inputValue();
  const field = await draft(j).elementHandle();
  await wende.press('English');
  await wende.page.locator('html[lang=en]').waitFor();
  await wende.sees('Statements');
  assert.ok(await wende.page.evaluate(() => window.stayed), 'the page was not loaded anew');
  assert.equal(await field.inputValue(), typed);
  await wende.press('Nederlands');
  await wende.heading(j.words.say('case.statements'));
}

const rowOf = (j, code, who = j.wende) =>
  who.in(
    who.region(j.words.say('case.statements')).root.getByRole('group', {
      name: j.words.say('statements.edit_label', { code }),
      exact: true,
    }),
  );

async function pressRow(j, act, code) {
  const { say } = j.words;
  await rowOf(j, code).press(say('statements.row_act', { act: say(`statements.${act}`), code }));
}

/** A statement moves up, another is taken out and put back, longer than ten seconds later. */
export async function orderStatements(j) {
  const { say } = j.words;
  const { wende } = j;
  const { statements } = await j.ask.wende.view('case', { id: j.whole });
  await pressRow(j, 'up', 'H3');
  await rowOf(j, 'H2').sees(statements[2].text);
  await rowOf(j, 'H3').sees(statements[1].text);
  await wende.page.clock.install();
  await pressRow(j, 'remove', 'H1');
  await rowOf(j, 'H1').sees(statements[2].text);
  await wende.page.clock.fastForward(longer_than_ten_seconds);
  const toast = wende.in(
    wende.page.locator('.toast').filter({ hasText: say('statements.removed', { code: 'H1' }) }),
  );
  await toast.press(say('common.undo'));
  await rowOf(j, 'H1').sees(statements[0].text);
  await rowOf(j, 'H2').sees(statements[2].text);
  await putBackLater(j, statements[0].text);
}

/** What was taken out and not undone at once stands below, and is put back at the end as the same one. */
async function putBackLater(j, text) {
  const { say } = j.words;
  const { wende } = j;
  const before = await j.ask.wende.view('case', { id: j.whole });
  const last = `H${before.statements.length}`;
  await pressRow(j, 'remove', 'H1');
  await rowOf(j, last).root.waitFor({ state: 'detached' });
  const taken_out = wende.page.locator('#statements details');
  await taken_out.locator('summary').click();
  const undo = wende.page.getByText(say('statements.removed', { code: 'H1' }));
  assert.equal(await undo.count(), 1);
  await wende.in(taken_out).press(`${say('statements.put_back')}: ${text}`);
  await taken_out.waitFor({ state: 'detached' });
  assert.equal(await undo.count(), 0, 'what is back cannot be undone once more');
  await rowOf(j, last).sees(text);
  const ids = [...before.statements.slice(1), before.statements[0]].map(({ id }) => id);
  const { statements } = await j.ask.wende.view('case', { id: j.whole });
  assert.deepEqual(statements.map(({ id }) => id), ids);
  await j.ask.wende.act('case.order_statements', {
    case_id: j.whole,
    order: before.statements.map(({ id }) => id),
  });
}

/** Another changed the statement while it was being written: both texts stand until the writer chooses. */
export async function meetStatement(j) {
  const { say } = j.words;
  const { valk } = j;
  const theirs = 'Wie het ziet, belt eerst.';
  const mine = 'Wie het ziet, belt meteen.';
  await goesTo(j, valk, `/cases/${j.whole}/write`);
  const row = () => rowOf(j, 'H2', valk);
  await row().press(say('statements.row_act', { act: say('statements.edit'), code: 'H2' }));
  await valk.write(say('statements.edit_label', { code: 'H2' }), mine);
  const { statements } = await j.ask.buizerd.view('case', { id: j.whole });
  const { id: statement, kind, leans_on } = statements[1];
  const change = { case_id: j.whole, statement, based_on: 1, kind, leans_on, text: theirs };
  await j.ask.buizerd.act('case.revise_statement', change);
  await valk.sees(say('statements.outdated', { name: 'Buizerd', version: 2 }));
  await valk.press(say('write.go_on'));
  await valk.press(say('statements.save'));
  await row().sees(mine);
  await row().press(
    say('write.versions_of', { section: say('statements.edit_label', { code: 'H2' }) }),
  );
  await valk.sees(say('write.version', { version: 2 }));
}
