// The lock beside everything else that goes on: another tab, a store that fails, a page used once, both secrets forgotten.

import assert from 'node:assert/strict';
import { eventually, logEffect, phoneTest, readEvents } from './harness.mjs';
import { backUp, deleteEverything, evening, restore, texts, WORDS } from './harness/backup.mjs';
import { fail, makeFallible, mend } from './harness/faults.mjs';
import { FAILURES } from './harness/failures.mjs';
import { summary } from './harness/history.mjs';
import { bringBack, inside, locked, lockNow, storedLock, turnOnLock, unlock } from './harness/lock.mjs';

const shelf = (page) => page.evaluate(() => JSON.stringify({ ...localStorage }));
const isBlank = (page) => page.evaluate(() => getComputedStyle(document.body).visibility === 'hidden');
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Notes an effect on the page that stands. */
async function note(page, effect, strength) {
  await button(page, effect).click();
  await button(page, strength).click();
}

phoneTest('an effect that is noted while it is locked gets the most cautious card of its row', async (phone) => {
  const page = await evening(phone);
  await phone.go('log/');
  await note(page, 'Feeling sick', 'Mild');
  const early = await page.locator('#entry .level').innerText();
  await turnOnLock(phone);
  await lockNow(phone);
  await note(page, 'Feeling sick', 'Mild');
  const cautious = await page.locator('#entry .level').innerText();
  // Whether there was a session cannot be known.
  await page.getByText('Your entries are locked, so it counts as long after the dose.').waitFor();
  assert.equal(await page.getByText('No session is noted').count(), 0);
  assert.equal(early, 'Often happens after a session.');
  assert.match(cautious, /^Call your clinic today/);
});

phoneTest('with the lock on, nothing is put on the shelf in the clear while the store does not open', async (phone) => {
  await makeFallible(phone);
  const page = await evening(phone);
  await turnOnLock(phone);
  await fail(page, FAILURES['no room when the database is opened'].plan);
  await phone.go('log/');
  await note(page, 'Room is spinning', 'Mild');
  await page.getByText('Not saved yet').first().waitFor();
  await button(page, 'Note').click();
  await page.getByLabel('Note', { exact: true }).fill('kanari on the shelf');
  await page.waitForTimeout(300);
  assert.doesNotMatch(await shelf(page), /kanari|vertigo|dizz|spin/i);
});

phoneTest('the lock of a tab that is left locks that tab alone, and Hide locks all of them', async (phone) => {
  const one = await evening(phone);
  await turnOnLock(phone);
  const two = await phone.go('settings/', await phone.newPage());
  await unlock(two);
  await one.clock.setFixedTime(Date.now() + 6 * 60_000);
  await locked(one);
  await button(two, 'Lock now').waitFor();
  await unlock(one);
  await two.keyboard.press('Shift');
  await two.keyboard.press('Shift');
  await two.keyboard.press('Shift');
  await Promise.all([locked(one), two.locator('h1', { hasText: 'Locked' }).waitFor({ state: 'attached' })]);
  assert.equal(await isBlank(two), true, 'it stays blank');
  await bringBack(two);
  await eventually(async () => assert.equal(await isBlank(two), false));
});

phoneTest('letters typed right before it locks are there when it is opened', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  await inside(page, 'log/');
  await button(page, 'Note').click();
  await page.getByLabel('Note', { exact: true }).fill('the last letters');
  await page.evaluate(() => {
    const field = document.querySelector('textarea');
    field.value = 'the very last letters';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    for (let times = 0; times < 3; times += 1) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  });
  await page.locator('h1', { hasText: 'Locked' }).waitFor({ state: 'attached' });
  await bringBack(page);
  await locked(page);
  await unlock(page);
  assert.equal(await page.getByLabel('Note', { exact: true }).inputValue(), 'the very last letters');
});

phoneTest('what could not be saved when it was locked is on the screen again when it is opened, and is saved', async (phone) => {
  await makeFallible(phone);
  const page = await evening(phone);
  await turnOnLock(phone);
  const before = (await texts(page)).length;
  await inside(page, 'log/');
  await fail(page, FAILURES['no room when it is committed'].plan);
  await note(page, 'Room is spinning', 'Mild');
  await page.getByText('Not saved yet').first().waitFor();
  await page.evaluate(() => { for (let times = 0; times < 3; times += 1) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true })); });
  await bringBack(page);
  await locked(page);
  await mend(page);
  await unlock(page);
  await inside(page, 'history/');
  await page.getByText('Room is spinning, mild').first().waitFor();
  await eventually(async () => assert.equal((await texts(page)).length, before + 1));
});

phoneTest('whoever uses it once is not locked out, and writes nothing, not even by deleting', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  const [before, shelved] = [await readEvents(page), await shelf(page)];
  await inside(page, 'session/new/');
  await button(page, 'Use once').click();
  await inside(page, 'log/');
  await note(page, 'Very sleepy', 'Mild');
  await page.clock.setFixedTime(Date.now() + 10 * 60_000);
  await page.waitForTimeout(6_000);
  await inside(page, 'history/');
  await page.getByRole('button', { name: 'Move to bin: Very sleepy, mild' }).click();
  await summary(page, 'Bin (1)').click();
  await page.getByRole('button', { name: /^Delete for good: Very sleepy/ }).click();
  await page.getByRole('group', { name: /^This cannot be undone/ }).getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('Deleted for good.', { exact: true }).waitFor();
  assert.deepEqual(await readEvents(page), before);
  assert.equal(await shelf(page), shelved);
});

phoneTest('who has forgotten both deletes everything from the locked page, and a backup brings all of it back', async (phone) => {
  const page = await evening(phone);
  const { text } = await backUp(phone);
  const before = await texts(page);
  await turnOnLock(phone);
  await lockNow(phone);
  await page.locator('summary', { hasText: 'If you have forgotten both' }).click();
  await page.getByRole('textbox', { name: 'Type DELETE to confirm' }).fill('DELETE');
  await button(page, 'Delete everything now').click();
  await page.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached' });
  assert.deepEqual([await texts(page), await shelf(page)], [[], '{}']);
  await restore(phone, text);
  assert.deepEqual(await texts(page), before);
});

phoneTest('with the lock on a backup is restored enciphered, and Delete everything takes the lock along, in every tab', async (phone) => {
  const page = await evening(phone);
  const { text } = await backUp(phone);
  await deleteEverything(phone);
  await turnOnLock(phone);
  await page.getByLabel('Restore from a file').setInputFiles({ name: 'aftercare.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await button(page, 'Restore these entries').click();
  await page.getByText('Restored:').waitFor();
  const rows = await texts(page);
  assert.ok(rows.length > 2 && rows.every((each) => each.slice(9).startsWith('~e')));
  assert.ok(!JSON.stringify(rows).includes(WORDS));
  const other = await phone.go('history/', await phone.newPage());
  await locked(other);
  await page.getByRole('textbox', { name: 'Type DELETE to confirm' }).fill('DELETE');
  await button(page, 'Delete everything now').click();
  await page.getByText('Everything is deleted.').waitFor();
  assert.deepEqual(await storedLock(page), {});
  await other.getByText('Nothing noted yet').waitFor();
});

phoneTest('a file that knows an entry of this phone as deleted for good says that it goes, before anything is done', async (phone) => {
  const page = await phone.go();
  await logEffect(await phone.go('log/'), 'Feeling sick', 'Mild');
  await logEffect(await phone.go('log/'), 'Very sleepy', 'Mild');
  const before = await texts(page);
  const { text: all } = await backUp(phone);
  await phone.go('history/');
  await page.getByRole('button', { name: 'Move to bin: Feeling sick, mild' }).click();
  await summary(page, 'Bin (1)').click();
  await page.getByRole('button', { name: /^Delete for good: Feeling sick/ }).click();
  await page.getByRole('group', { name: /^This cannot be undone/ }).getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('Deleted for good.', { exact: true }).waitFor();
  const { text } = await backUp(phone);
  await deleteEverything(phone);
  await restore(phone, all);
  assert.deepEqual(await texts(page), before);
  await page.getByLabel('Restore from a file').setInputFiles({ name: 'aftercare.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByText('1 entry on this phone was deleted for good where this file was made: it is deleted here, too.').waitFor();
  assert.equal(await page.getByText('Nothing will be removed.').count(), 0);
  assert.deepEqual(await texts(page), before);
});
