// A record longer than what is read at once, in every engine: how a browser counts backwards differs from one to another.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve } from '../../script/serve.mjs';
import { openOutside } from './harness/outside.mjs';
import { Engine, ENGINES, waitFor } from './harness/webdriver.mjs';
import { DIST, history } from './harness.mjs';

const LIMIT_MS = 120_000;
// Read are 400 entries and then 1,000 at a time: these end with a slice, one after it, and in the midst of one.
const RECORDS = [400, 401, 900, 2_400];

/** Runs in the page: puts rows into the store, past the app. */
const writeRows = (rows, done) => {
  const opening = indexedDB.open('aftercare');
  opening.onerror = () => done(String(opening.error));
  opening.onsuccess = () => {
    const db = opening.result;
    const transaction = db.transaction('events', 'readwrite');
    for (const { key, text } of rows) transaction.objectStore('events').put(text, key);
    transaction.onabort = () => done(String(transaction.error));
    transaction.oncomplete = () => { db.close(); done(null); };
  };
};

/** The app is opened anew, and says how many entries there are. */
async function opensWith(engine, url, count) {
  await engine.get(`${url}settings/`);
  const read = () => engine.driver.executeScript(() => document.querySelector('#app main')?.innerText ?? '');
  const said = new RegExp(`\\b${count} entries`);
  await waitFor(async () => said.test(await read()), `"${count} entries" is read`);
}

async function everyEntryIsRead(engine, url) {
  await opensWith(engine, url, 0);
  const rows = history(RECORDS.at(-1));
  let written = 0;
  for (const count of RECORDS) {
    const failed = await engine.driver.executeAsyncScript(writeRows, rows.slice(written, count));
    assert.equal(failed, null);
    written = count;
    await opensWith(engine, url, count);
  }
}

for (const name of Object.keys(ENGINES)) {
  test(`a long record is read to its end in ${name}`, { timeout: LIMIT_MS }, async () => {
    const host = await serve({ dir: DIST });
    const outside = await openOutside();
    let engine;
    try {
      engine = await Engine.open(name, outside.port);
      await everyEntryIsRead(engine, host.url);
      assert.deepEqual(await engine.complaints(), [], 'what the pages complained of');
    } finally {
      await engine?.close();
      await host.close();
      await outside.close();
    }
  });
}
