// The lock, as a person sets and opens it.

import { eventually } from './steps.mjs';
import assert from 'node:assert/strict';

export const PASSCODE = 'two grey geese';

const heading = (page, name) => page.getByRole('heading', { level: 1, name, exact: true });

/** Turns the lock on; returns the recovery phrase. */
export async function turnOnLock(phone, passcode = PASSCODE) {
  const page = await phone.go('settings/');
  const card = page.locator('#lock');
  await card.locator('summary', { hasText: 'Lock with a passcode' }).click();
  await card.getByLabel('Passcode', { exact: true }).fill(passcode);
  await card.getByLabel('Passcode again').fill(passcode);
  const phrase = (await card.locator('.phrase').innerText()).trim();
  await card.getByLabel('I understand that nobody can open it for me').check();
  await card.getByRole('button', { name: 'Turn on the lock' }).click();
  await card.getByRole('button', { name: 'Lock now' }).waitFor();
  return phrase;
}

/** Goes there within the app: loaded anew it would be locked. */
export async function inside(page, path) {
  await page.evaluate((path) => {
    const link = document.createElement('a');
    link.href = `${document.documentElement.dataset.base}/${path}`;
    document.querySelector('main').append(link);
    link.click();
  }, path);
  await page.waitForFunction((path) => location.pathname.endsWith(`/${path}`), path);
  await page.locator('#heading').waitFor();
}

/** **Lock now**, and the locked page stands. */
export async function lockNow(phone) {
  const { page } = phone;
  await inside(page, 'settings/');
  await page.getByRole('button', { name: 'Lock now' }).click();
  await locked(page);
  return page;
}

/** The locked page stands. */
export const locked = (page) => heading(page, 'Locked').waitFor();

/** Touches a hidden page once the hurry is over in which it was hidden. */
export async function bringBack(page) {
  for (let covered = true; covered;) {
    await new Promise((done) => setTimeout(done, 1_600));
    covered = await page.evaluate(() => document.documentElement.hasAttribute('data-covered'));
    if (covered) await page.mouse.click(200, 300);
  }
}

/** Types a code and presses **Unlock**. */
export async function tryToUnlock(page, code) {
  await page.getByLabel('Passcode', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

/** The same, until it is open. */
export async function unlock(page, code = PASSCODE) {
  await tryToUnlock(page, code);
  await heading(page, 'Locked').waitFor({ state: 'detached' });
  await eventually(async () => assert.equal(await page.getByText('Opening your entries').count(), 0));
}

/** The lock as it is stored: `{ text, used, erased }`; without the announcement of a large write, which stands beside it. */
export const storedLock = (page) => page.evaluate(() => new Promise((done, failed) => {
  const opening = indexedDB.open('aftercare');
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const store = db.transaction('lock').objectStore('lock');
    const found = {};
    store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (cursor) {
        if (cursor.key !== 'large write') found[cursor.key] = cursor.value;
        cursor.continue();
        return;
      }
      db.close();
      done(found);
    };
  };
}));

/** Changes stored rows past the app: `change` gets `[[key, text], …]` as JSON and gives the same form back. */
export const rewriteRows = (page, rows) => page.evaluate((rows) => new Promise((done, failed) => {
  const opening = indexedDB.open('aftercare');
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const transaction = db.transaction('events', 'readwrite');
    for (const [key, text] of rows) transaction.objectStore('events').put(text, key);
    transaction.oncomplete = () => { db.close(); done(); };
    transaction.onabort = () => failed(transaction.error);
  };
}), rows);
