// Deleted for good with the lock on: by two tabs at once, and on a phone that has no room left.

import assert from 'node:assert/strict';
import { eventually, goTo, logEffect, phoneTest, readEvents } from './harness.mjs';
import { inside, locked, lockNow, rewriteRows, storedLock, turnOnLock, unlock } from './harness/lock.mjs';
import { fullStorage } from './harness/trouble.mjs';

const EFFECTS = ['Feeling sick', 'Very sleepy', 'Blurred vision'];
const IN_BIN = EFFECTS.slice(0, 2);

/** A phone with the lock on and three effects, two of them in the bin; its rows as they are stored. */
async function lockedRecord(phone) {
  const page = await phone.go();
  for (const name of EFFECTS) await logEffect(page, name, 'Mild');
  await turnOnLock(phone);
  await inside(page, 'history/');
  for (const name of IN_BIN) await page.getByRole('button', { name: `Move to bin: ${name}` }).click();
  await eventually(async () => assert.equal((await readEvents(page)).length, EFFECTS.length + IN_BIN.length));
  return { page, before: await readEvents(page) };
}

/** The bin is open, and the last question stands: what is left is the press. */
async function lastQuestion(page, name) {
  const bin = page.locator('details.bin');
  if (await bin.getAttribute('open') === null) await bin.locator('summary').click();
  const entry = bin.locator('li.entry').filter({ hasText: name });
  await entry.getByRole('button', { name: /^Delete for good: / }).click();
  return entry.getByRole('group', { name: /^This cannot be undone/ }).getByRole('button', { name: 'Delete for good' });
}

const emptyBin = (page) => eventually(async () => assert.equal(await page.getByRole('button', { name: /^Delete for good/ }).count(), 0));

phoneTest('two tabs that delete at once each keep what the other deleted: whatever comes back is noticed', async (phone) => {
  const { page, before } = await lockedRecord(phone);
  const other = await phone.newPage();
  await other.goto(`${phone.url}history/`);
  await locked(other);
  await unlock(other);
  const last = [await lastQuestion(page, IN_BIN[0]), await lastQuestion(other, IN_BIN[1])];
  await Promise.all(last.map((button) => button.evaluate((element) => element.click())));
  await emptyBin(page);
  await emptyBin(other);
  await other.close();

  // Somebody puts all of it back as it was.
  const after = await readEvents(page);
  const gone = before.filter(({ key, text }) => after.find((row) => row.key === key).text !== text);
  assert.equal(gone.length, 4);
  await lockNow(phone);
  await rewriteRows(page, gone.map(({ key, text }) => [key, text]));
  await phone.page.reload();
  await locked(page);
  await unlock(page);
  await inside(page, 'settings/');
  await page.getByText('4 entries could not be read').first().waitFor();
  await page.getByRole('button', { name: 'Show what could not be read' }).click();
  const shown = await page.locator('#kept .typed').innerText();
  for (const { key } of gone) assert.ok(shown.includes(key), `${key} came back unseen`);
});

phoneTest('with the lock on and no room left an entry is deleted for good, and nothing readable waits', async (phone) => {
  const { before } = await lockedRecord(phone);
  // The browser measures anew how much room there is.
  await phone.quit();
  await phone.start();
  const storage = await fullStorage(phone);
  const { page } = phone;
  await page.goto(`${phone.url}history/`);
  await locked(page);
  await unlock(page);
  const { used } = await storedLock(page);
  // By the keyboard: taps in quick succession on one spot are taken for one.
  await (await lastQuestion(page, IN_BIN[0])).press('Enter');
  await eventually(async () => assert.equal((await readEvents(page)).length, before.length - 2));
  assert.equal(await page.locator('.card.trouble').count(), 0);
  const notes = await page.evaluate(() => Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('aftercare.ahead.')));
  assert.equal(notes.length, 2);
  for (const [, text] of notes) assert.match(text, /^[0-9a-f]{8} ~t[0-9a-f]{8}[A-Za-z0-9+/=]+$/);
  assert.equal((await storedLock(page)).used, used, 'nothing was put into the database');

  // Locked and opened again it is still gone; with room it takes its place, although nobody has opened the lock.
  await lockNow(phone);
  await unlock(page);
  await goTo(page, 'History');
  await page.locator('#app li.entry').first().waitFor();
  assert.equal(await page.locator('details.bin li.entry').filter({ hasText: IN_BIN[0] }).count(), 0);
  await storage.free();
  await phone.page.reload();
  await locked(page);
  await eventually(async () => assert.equal((await readEvents(page)).length, before.length));
  assert.equal(await page.getByText('Your entries are missing').count(), 0);
  await unlock(page);
  await inside(page, 'history/');
  await page.locator('#app li.entry').first().waitFor();
  assert.equal(await page.locator('details.bin li.entry').filter({ hasText: IN_BIN[0] }).count(), 0);
  assert.equal(await page.getByText('Your entries are missing').count(), 0);
});
