// What can happen to storage, for real: the browser refuses it, has no room for it, cuts the connection, loses the files.

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Site data are blocked, or allowed again, as a person does it in the browser's settings. The browser is started anew. */
export async function setSiteData(phone, { blocked }) {
  await phone.quit();
  const file = join(phone.profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8'));
  const [block, allow] = [2, 1];
  preferences.profile ??= {};
  preferences.profile.default_content_setting_values = { cookies: blocked ? block : allow };
  await writeFile(file, JSON.stringify(preferences));
  await phone.start();
}

/** The browser is closed, and the files of its databases are gone; everything else is there. */
export async function loseDatabases(phone) {
  await phone.quit();
  await rm(join(phone.profile, 'Default', 'IndexedDB'), { recursive: true });
  await phone.start();
}

/**
 * No room for a byte more, until `free()`. Chromium asks how much room there is at the first write after its start, and
 * then for half a minute no more: so this wants a browser that was just started and has not written yet.
 */
export async function fullStorage(phone) {
  const session = await phone.context.newCDPSession(phone.page);
  const origin = phone.url;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  return { free: () => session.send('Storage.overrideQuotaForOrigin', { origin }) };
}

/** The browser cuts every connection to a database, as a phone does that needs memory. */
export async function cutConnections(phone) {
  const tab = await phone.newPage();
  await tab.goto('chrome://indexeddb-internals');
  await tab.locator('.force-close').first().click();
  await tab.locator('.connection-count').filter({ hasText: '0' }).first().waitFor({ state: 'attached' });
  await tab.close();
}

/** A page of the same origin that is not the app: it can do to the database whatever another page can. */
export async function strangerTab(phone) {
  phone.expectTrouble(/favicon\.ico/); // Asked for by the browser, for a picture that is opened as a page.
  const tab = await phone.newPage();
  await tab.goto(`${phone.url}icons/mark.svg`);
  return tab;
}

/** Deletes the database. */
export const deleteDatabase = (tab) => tab.evaluate(() => new Promise((done, failed) => {
  const request = indexedDB.deleteDatabase('aftercare');
  request.onsuccess = () => done();
  request.onerror = () => failed(request.error);
}));

/** Writes rows as they are, `[{ key, text }]`; the database becomes of `version`, if one is given. */
export const writeRaw = (tab, rows, version) => tab.evaluate(([rows, version]) => new Promise((done, failed) => {
  const request = indexedDB.open('aftercare', version);
  request.onerror = () => failed(request.error);
  request.onsuccess = () => {
    const db = request.result;
    const transaction = db.transaction('events', 'readwrite', { durability: 'strict' });
    for (const { key, text } of rows) transaction.objectStore('events').put(text, key);
    transaction.onabort = () => failed(transaction.error);
    transaction.oncomplete = () => { db.close(); done(); };
  };
}), [rows, version]);

/** The version of the database; null when there is none. */
export const databaseVersion = (tab) => tab.evaluate(async () => {
  const all = await indexedDB.databases();
  return all.find(({ name }) => name === 'aftercare')?.version ?? null;
});
