// What Settings says of the entries is so: how long they are kept, how much room is left, what could not be read.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dice, moment, phoneTest, row } from './harness.mjs';
import { writeRaw } from './harness/trouble.mjs';

const card = (page) => page.locator('#kept');

/** The whole megabytes or gigabytes that are left. */
const left = (page) => page.evaluate(async () => {
  const { quota, usage } = await navigator.storage.estimate();
  const bytes = Math.max(quota - usage, 0);
  return bytes < 1e9 ? `${Math.floor(bytes / 1e6)} MB` : `${Math.floor(bytes / 1e9)} GB`;
});

phoneTest('Settings says how much room the browser gives', async (phone) => {
  const page = await phone.go('settings/');
  await card(page).getByText(`The browser gives it ${await left(page)} more.`).waitFor();
});

phoneTest('Settings says whether the browser has agreed to keep the entries, and asks it', async (phone) => {
  const page = await phone.go('settings/');
  await card(page).getByText('The browser may clear them when the phone runs out of room.').waitFor();
  const session = await phone.context.newCDPSession(page);
  await session.send('Browser.grantPermissions', { origin: new URL(phone.url).origin, permissions: ['durableStorage'] });
  await card(page).getByRole('button', { name: 'Ask the browser to keep them' }).click();
  await card(page).getByText('The browser has agreed to keep them until you delete them.').waitFor();
  assert.equal(await page.evaluate(() => navigator.storage.persisted()), true);
  assert.equal(await card(page).getByRole('button', { name: 'Ask the browser to keep them' }).count(), 0);
});

phoneTest('Settings says which version this is, and of what day', async (phone) => {
  const page = await phone.go('settings/');
  await page.getByText(/^Version \d+\.\d+\.\d+, [A-Z][a-z]+ \d+, 20\d\d, build [0-9a-f]{12}$/).waitFor();
});

phoneTest('what could not be read is shown as it is stored, and handed on as a file', async (phone) => {
  const page = await phone.go();
  const whole = row({ kind: 'mood', mood: 'good' }, Date.now() - 60_000, dice(3));
  const broken = row({ kind: 'note', began: moment(Date.now()), note: 'seven white horses' }, Date.now(), dice(4));
  broken.text = broken.text.replace('white', 'black');
  await writeRaw(page, [whole, broken].map(({ key, text }) => ({ key, text })));
  await page.evaluate(() => localStorage.setItem('aftercare.ahead.0000-half', 'half a no'));
  await phone.go();
  await page.getByRole('link', { name: 'Show what could not be read' }).click();
  await card(page).getByText('2 entries could not be read.').waitFor();
  const show = card(page).getByRole('button', { name: 'Show what could not be read' });
  assert.equal(await card(page).getByText('seven black horses').count(), 0);
  await show.click();
  await card(page).getByText('seven black horses').waitFor();
  const download = page.waitForEvent('download');
  await card(page).getByRole('button', { name: 'Export them' }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /^aftercare-unread-\d{4}-\d\d-\d\d\.txt$/);
  const lines = (await readFile(await file.path(), 'utf8')).split('\n');
  assert.deepEqual(lines, ['0000-half half a no', `${broken.key} ${broken.text}`]);
  await show.click();
  assert.equal(await card(page).getByText('seven black horses').count(), 0);
});
