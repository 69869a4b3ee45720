// A battery dies in the middle of a large write: two starts later the record is still there, and so is what was noted between.
//
// The first part of the write is put where Chromium would have left it (github.com/google/leveldb/blob/main/doc/log_format.md).

import assert from 'node:assert/strict';
import { appendFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, logEffect, phoneTest, readEvents, seed } from './harness.mjs';
import { backUp, deleteEverything, restore } from './harness/backup.mjs';

const BLOCK_BYTES = 32_768;
const HEAD_BYTES = 7;
const FIRST = 2;
const COUNT = 300;
const ANNOUNCED = 'large write';
/** The app takes it back ten seconds after the write. */
const TAKEN_BACK_MS = 25_000;

/** CRC-32C, as LevelDB keeps it. */
function checksum(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0);
  }
  crc = ~crc >>> 0;
  return ((((crc >>> 15) | (crc << 17)) >>> 0) + 0xa282ead8) >>> 0;
}

/** Puts the first piece of a write, up to the end of its block, behind all that is in the log. */
async function tear(phone) {
  const all = join(phone.profile, 'Default/IndexedDB');
  const folder = join(all, (await readdir(all)).find((name) => name.endsWith('.leveldb')));
  const log = join(folder, (await readdir(folder)).filter((name) => /^\d+\.log$/.test(name)).sort().at(-1));
  const room = BLOCK_BYTES - ((await stat(log)).size % BLOCK_BYTES);
  assert.ok(room > HEAD_BYTES, 'the block is full: nothing can be torn in it');
  const piece = Buffer.alloc(room - HEAD_BYTES, 'x');
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(checksum([FIRST, ...piece]), 0);
  head.writeUInt16LE(piece.length, 4);
  head[6] = FIRST;
  await appendFile(log, Buffer.concat([head, piece]));
}

/** What the app says on disk before a large write, and takes back some time after it. */
const announced = (page, set) => page.evaluate(([set, ANNOUNCED]) => new Promise((done, failed) => {
  const opening = indexedDB.open('aftercare');
  opening.onsuccess = () => {
    const db = opening.result;
    const transaction = db.transaction('lock', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('lock');
    const request = set ? store.put(true, ANNOUNCED) : store.getAllKeys();
    // Only then it is on disk, whole.
    transaction.oncomplete = () => { db.close(); done(request.result); };
    transaction.onabort = () => failed(transaction.error);
  };
}), [set, ANNOUNCED]);

/** A record, a large write that was torn, an entry noted after the next start; how many entries the start after that finds. */
async function twoStartsLater(phone, { announce }) {
  await seed(await phone.go(), COUNT, { end_ms: Date.now() - 3_600_000 });
  await phone.go('log/');
  await logEffect(phone.page, 'Feeling sick', 'Mild');
  if (announce) await announced(phone.page, true);
  // The browser is to be at rest: what it tears itself is no part of this.
  await pause(1_000);
  return tornAndTwoStartsLater(phone, { announce });
}

/** The last write is torn; an entry is noted after the next start; how many entries the start after that finds. */
async function tornAndTwoStartsLater(phone, { announce }) {
  const before = (await readEvents(phone.page)).length;
  await phone.kill();
  await tear(phone);
  await phone.start();
  await phone.go('log/');
  await logEffect(phone.page, 'Very sleepy', 'Mild');
  assert.equal((await readEvents(phone.page)).length, before + 1, 'at the next start');
  if (announce) assert.deepEqual(await announced(phone.page), [ANNOUNCED], 'what fills the log is gone');
  await phone.killAndRestart();
  const page = await phone.go('history/');
  return (await readEvents(page)).length;
}

phoneTest('a large write that was cut off costs nothing: two starts later all is there, and what was noted between', async (phone) => {
  assert.equal(await twoStartsLater(phone, { announce: true }), COUNT + 2);
  await phone.page.getByText('Very sleepy, mild').first().waitFor();
});

phoneTest('cut off when a restore was complete, in what the browser then writes for itself, it costs nothing either', async (phone) => {
  await seed(await phone.go(), COUNT, { end_ms: Date.now() - 3_600_000 });
  const { text } = await backUp(phone);
  await deleteEverything(phone);
  await restore(phone, text);
  assert.equal(await tornAndTwoStartsLater(phone, { announce: true }), COUNT + 1);
});

// Right after such a write the browser writes as much again, to forget how it would be undone.
phoneTest('a large write announces itself, and that stands until the browser has tidied up after it', async (phone) => {
  const page = await phone.go();
  await seed(page, COUNT, { end_ms: Date.now() - 3_600_000 });
  const { text } = await backUp(phone);
  await deleteEverything(phone);
  await phone.page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function asked(value, key) {
      (window.puts ??= []).push(this.name === 'lock' ? key : this.name);
      return put.call(this, value, key);
    };
  });
  await restore(phone, text);
  const [first, ...others] = await page.evaluate(() => window.puts);
  assert.equal(first, ANNOUNCED);
  assert.deepEqual([others.length, new Set(others)], [COUNT, new Set(['events'])]);
  assert.deepEqual(await announced(page), [ANNOUNCED]);
  await eventually(async () => assert.deepEqual(await announced(page), []), TAKEN_BACK_MS);
});

phoneTest('what the browser does with such a database by itself', async (phone, t) => {
  const found = await twoStartsLater(phone, { announce: false });
  t.diagnostic(`of ${COUNT + 2} entries ${found} are left: with 0 the promise above is needed`);
  assert.ok([0, COUNT + 2].includes(found));
});
