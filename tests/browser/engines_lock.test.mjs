// A lock that a page has not heard of, in every engine: its entry is not stored in the clear, and the lock stays what it is.
//
// What is new is stored without looking first; that it is taken back as a whole hangs on how an engine commits.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve } from '../../script/serve.mjs';
import { openOutside } from './harness/outside.mjs';
import { Engine, ENGINES, waitFor } from './harness/webdriver.mjs';
import { DIST } from './harness.mjs';

const LIMIT_MS = 120_000;
const LOCK = 'of a later version';

/** Runs in the page: what the stores hold, after `lock` was put where the lock's text stands. */
const holding = (lock, done) => {
  const opening = indexedDB.open('aftercare');
  opening.onerror = () => done(String(opening.error));
  opening.onsuccess = () => {
    const db = opening.result;
    const transaction = db.transaction(['events', 'lock'], 'readwrite');
    if (lock) transaction.objectStore('lock').put(lock, 'text');
    const [text, events] = [transaction.objectStore('lock').get('text'), transaction.objectStore('events').getAll()];
    transaction.onabort = () => done(String(transaction.error));
    transaction.oncomplete = () => { db.close(); done([text.result ?? null, events.result]); };
  };
};

/** Presses the button with this text. */
const press = (engine, text) => waitFor(() => engine.driver.executeScript((text) => {
  const button = [...document.querySelectorAll('#app button')].find((each) => each.textContent.trim() === text);
  button?.click();
  return Boolean(button);
}, text), `there is a button "${text}"`);

const says = (engine, text) => waitFor(async () => (
  (await engine.driver.executeScript(() => document.querySelector('#entry')?.innerText ?? '')).includes(text)
), `"${text}" is said`);

for (const name of Object.keys(ENGINES)) {
  test(`a lock that a page has not heard of is not passed by and not lost in ${name}`, { timeout: LIMIT_MS }, async () => {
    const host = await serve({ dir: DIST });
    const outside = await openOutside();
    let engine;
    try {
      engine = await Engine.open(name, outside.port);
      const held = (lock) => engine.driver.executeAsyncScript(holding, lock);
      await engine.get(`${host.url}log/`);
      await press(engine, 'Headache');
      await press(engine, 'Mild');
      await says(engine, 'Saved');
      const [none, before] = await held(null);
      assert.equal(none, null);
      assert.equal(before.length, 1);
      await held(LOCK);
      await press(engine, 'Feeling sick');
      await press(engine, 'Mild');
      await says(engine, 'Not saved yet');
      assert.deepEqual(await held(null), [LOCK, before]);
    } finally {
      await engine?.close();
      await host.close();
      await outside.close();
    }
  });
}
