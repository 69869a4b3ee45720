// The keys of the lock: where nonces come from, when a key is followed by a new one, and that nobody weakens it unseen.

import assert from 'node:assert/strict';
import { eventually, logEffect, phoneTest } from './harness.mjs';
import { evening, texts, WORDS } from './harness/backup.mjs';
import { inside, lockNow, PASSCODE, storedLock, tryToUnlock, turnOnLock, unlock } from './harness/lock.mjs';

/** The id of the key of each row. */
const keysOfRows = async (page) => (await texts(page)).map((text) => text.slice(11, 19));

/** Changes what is stored of the lock, past the app. */
const changeLock = (page, name, value) => page.evaluate(([name, value]) => new Promise((done, failed) => {
  const opening = indexedDB.open('aftercare');
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('lock', 'readwrite');
    transaction.objectStore('lock').put(value, name);
    transaction.oncomplete = () => { opening.result.close(); done(); };
    transaction.onabort = () => failed(transaction.error);
  };
}), [name, value]);

phoneTest('every nonce is 96 bits of getRandomValues, and none is used twice', async (phone) => {
  await phone.context.addInitScript(() => {
    const hex = (bytes) => Array.from(new Uint8Array(bytes.buffer ?? bytes, bytes.byteOffset ?? 0, bytes.byteLength), (byte) => byte.toString(16).padStart(2, '0')).join('');
    window.given = new Set();
    window.nonces = [];
    const { getRandomValues } = Crypto.prototype;
    Crypto.prototype.getRandomValues = function random(into) {
      const filled = getRandomValues.call(this, into);
      window.given.add(hex(filled));
      return filled;
    };
    const { encrypt } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.encrypt = function enciphered(way, ...rest) {
      window.nonces.push(hex(way.iv));
      return encrypt.call(this, way, ...rest);
    };
  });
  const page = await evening(phone);
  await turnOnLock(phone);
  for (const name of ['Very sleepy', 'Dizzy or light-headed', 'Blurred vision']) {
    await inside(page, 'log/');
    await logEffect(page, name, 'Mild');
  }
  const { nonces, strange } = await page.evaluate(() => ({
    nonces: window.nonces,
    strange: window.nonces.filter((nonce) => nonce.length !== 24 || !window.given.has(nonce)),
  }));
  assert.ok(nonces.length > 8, `${nonces.length} nonces`);
  assert.deepEqual(strange, []);
  assert.equal(new Set(nonces).size, nonces.length);
});

phoneTest('a data key is followed by a new one after 65,536 texts, and the old one still opens what it closed', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  const [first] = await keysOfRows(page);
  await changeLock(page, 'used', 65_535);
  await inside(page, 'log/');
  await logEffect(page, 'Very sleepy', 'Mild');
  assert.equal((await storedLock(page)).used, 65_536);
  await lockNow(phone);
  await unlock(page);
  await eventually(async () => assert.equal((await storedLock(page)).used, 0));
  const { text } = await storedLock(page);
  assert.equal(JSON.parse(text).ids.length, 3);
  await inside(page, 'log/');
  await logEffect(page, 'Dizzy or light-headed', 'Mild');
  const keys = await keysOfRows(page);
  assert.deepEqual(new Set(keys.slice(0, -1)), new Set([first]));
  assert.notEqual(keys.at(-1), first);
  await lockNow(phone);
  await unlock(page);
  await inside(page, 'history/');
  for (const each of [WORDS, 'Very sleepy', 'Dizzy or light-headed']) await page.getByText(each).first().waitFor();
});

phoneTest('a lock that somebody has weakened or changed opens nothing and loses nothing', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  await lockNow(phone);
  const { text } = await storedLock(page);
  const lock = JSON.parse(text);
  const other = { ...lock, public: lock.public.replace(/^...../, 'AAAAA') };
  for (const changed of [
    { ...lock, passcode: { ...lock.passcode, iterations: 1_000 } },
    { ...lock, phrase: { ...lock.phrase, iterations: 599_999 } },
    { ...lock, version: 2 },
    other,
  ]) {
    await changeLock(page, 'text', JSON.stringify(changed));
    await phone.go('');
    await tryToUnlock(page, PASSCODE);
    await page.getByText('The lock itself is damaged').waitFor();
  }
  await changeLock(page, 'text', text);
  await phone.go('history/');
  await unlock(page);
  await page.getByText(WORDS).first().waitFor();
});
