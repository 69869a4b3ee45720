// Delete everything: nothing that any interface of the browser shows holds a word any more, in any tab; the app stays.

import assert from 'node:assert/strict';
import { eventually, logEffect, phoneTest, readEvents, startSession, waitForOffline } from './harness.mjs';

const WORDS = 'seven white horses';
const SECOND_MS = 1_000;

/** A session, an effect, a note, a half-written note, a setting and a page that was read. */
async function fullPhone(phone) {
  const page = await phone.go();
  await startSession(page);
  await phone.go('learn/about/');
  await phone.go('settings/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await phone.go('log/');
  await logEffect(page, 'Feeling sick', 'Moderate');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(WORDS);
  await page.getByRole('button', { name: 'Save note' }).click();
  await eventually(async () => assert.ok((await everything(page)).includes(WORDS)));
  return page;
}

/** Every byte that the page can read of what is kept, but for the app's own files; those are named. */
async function everything(page) {
  const rows = await readEvents(page);
  const rest = await page.evaluate(async () => {
    const files = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      files.push(...(await cache.keys()).map(({ url }) => url));
    }
    return { local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie, files };
  });
  return JSON.stringify({ rows, ...rest });
}

/** Deletes everything; how long it took until the page said so. */
async function deleteEverything(page) {
  await page.getByRole('textbox', { name: 'Type DELETE to confirm' }).fill('delete');
  const pressed_ms = Date.now();
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await page.getByText('Everything is deleted.').waitFor();
  return Date.now() - pressed_ms;
}

phoneTest('after it no interface of the browser shows a byte of a note, within a second, and the app starts offline', async (phone, t) => {
  const page = await fullPhone(phone);
  await waitForOffline(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  const took_ms = await deleteEverything(page);
  t.diagnostic(`deleted after ${took_ms} ms`);
  assert.ok(took_ms < SECOND_MS, `deleted after ${took_ms} ms`);
  const left = await everything(page);
  assert.ok(!left.includes(WORDS) && !left.includes('nausea'));
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined, 'the look is still the chosen one');

  await phone.context.setOffline(true);
  await phone.quit();
  await phone.start();
  const again = await phone.go();
  await again.getByRole('heading', { name: 'Before your session', level: 1 }).waitFor();
  assert.equal(await again.getByText('Your entries are missing').count(), 0);
  await phone.go('history/');
  assert.equal(await again.getByText('Feeling sick').count(), 0);
});

phoneTest('another tab shows nothing of it any more, and calls nothing missing', async (phone) => {
  const page = await fullPhone(phone);
  const other = await phone.go('history/', await phone.newPage());
  await other.getByText(WORDS).first().waitFor();
  await phone.go('settings/', page);
  await deleteEverything(page);
  await other.getByText(WORDS).first().waitFor({ state: 'detached' });
  await other.getByText('Feeling sick').first().waitFor({ state: 'detached' });
  assert.equal(await other.getByText('Your entries are missing').count(), 0);
  await phone.go('log/', other);
  await logEffect(other, 'Headache', 'Mild');
  await phone.go('history/', page);
  await page.getByText('Headache, mild').first().waitFor();
  assert.equal((await readEvents(page)).length, 1);
});

phoneTest('without the word nothing is deleted, and the page says which word', async (phone) => {
  const page = await fullPhone(phone);
  await phone.go('settings/');
  const before = (await readEvents(page)).length;
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await page.getByRole('alert').filter({ hasText: 'Type DELETE to confirm' }).waitFor();
  await page.getByRole('textbox', { name: 'Type DELETE to confirm' }).fill('deleted');
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await page.getByRole('alert').filter({ hasText: 'Type DELETE to confirm' }).waitFor();
  assert.equal((await readEvents(page)).length, before);
});
