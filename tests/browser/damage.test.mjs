// A record that something has damaged, emptied or written anew: the rest is shown, nothing is changed, nothing is hidden.

import assert from 'node:assert/strict';
import {
  dice, logEffect, moment, phoneTest, pressEffect, readEvents, row, savedStatus, seal, startSession,
} from './harness.mjs';
import { databaseVersion, deleteDatabase, loseDatabases, strangerTab, writeRaw } from './harness/trouble.mjs';

const HOUR_MS = 3_600_000;
const NEWER = /A newer version of Aftercare wrote here/;

const effect = (name, ms) => ({ kind: 'effect', effect: name, severity: 'mild', began: moment(ms) });

/** A session and two effects, all saved; resolves to their rows. */
async function smallRecord(phone) {
  const page = await phone.go();
  await startSession(page);
  await logEffect(page, 'Feeling sick');
  await logEffect(page, 'Headache');
  return readEvents(page);
}

/** The rows of the store as text, to see that nothing has touched them. */
const raw = async (page) => (await readEvents(page)).map(({ key, text }) => `${key} ${text}`);

phoneTest('a database deleted while the app is open: the next tap is saved, and the loss is told', async (phone) => {
  await smallRecord(phone);
  const stranger = await strangerTab(phone);
  await deleteDatabase(stranger);
  await stranger.close();

  const page = phone.page;
  await pressEffect(page, 'Very sleepy', 'Mild');
  const ended = page.getByRole('region', { name: /^Very sleepy/ }).getByRole('status').filter({ hasText: /^(Saved|Not saved yet)$/ });
  await ended.waitFor({ timeout: 25_000 });
  const saved = (await ended.textContent()) === 'Saved';
  assert.equal((await readEvents(page)).some(({ event }) => event?.body.effect === 'sedation'), saved, 'the status is not true');
  assert.equal(await page.getByText(NEWER).count(), 0, 'nobody has a newer version');

  await phone.go('history/');
  await page.getByRole('heading', { name: 'Your entries are missing' }).waitFor();
  await page.getByText('This phone kept').waitFor();
  if (saved) await page.getByText('Very sleepy, mild').waitFor();
});

phoneTest('a database lost while the browser was closed is never a silent fresh start', async (phone) => {
  await smallRecord(phone);
  await loseDatabases(phone);
  const page = await phone.go();
  const missing = page.getByRole('alert').filter({ hasText: 'Your entries are missing' });
  await missing.getByText('This phone kept 3 entries for you; 0 are there now.').waitFor();

  await phone.go('history/');
  await missing.waitFor();
  await missing.getByRole('button', { name: 'Go on without them' }).click();
  await missing.waitFor({ state: 'detached' });
  await logEffect(page, 'Dizzy or light-headed');
  await phone.quit();
  await phone.start();
  const again = await phone.go('history/');
  await again.getByText('Dizzy or light-headed, moderate').waitFor();
  assert.equal(await again.getByText('Your entries are missing').count(), 0, 'the message has come back');
});

phoneTest('an entry made after the loss does not hide the loss', async (phone) => {
  await logEffect(await phone.go('log/'), 'Feeling sick');
  await loseDatabases(phone);
  const page = await phone.go('log/');
  await logEffect(page, 'Headache');
  await phone.go();
  await page.getByText('Your entries are missing').waitFor();
});

phoneTest('a damaged row and an unknown kind stop nothing, are counted, and stay as they are', async (phone) => {
  const rows = await smallRecord(phone);
  const random = dice(5);
  const now = Date.now();
  const unknown = row({ dream: { said: 'a kind of a later version' } }, now - 2 * HOUR_MS, random);
  const [, sick] = rows;
  const flipped = sick.text.replace('moderate', 'modesate');
  assert.notEqual(flipped, sick.text);
  const other = row(effect('vertigo', now), now - HOUR_MS, random);
  const stranger = await strangerTab(phone);
  await writeRaw(stranger, [
    { key: sick.key, text: flipped },
    { key: 'not a key of ours', text: { not: 'a text' } },
    { key: unknown.key, text: unknown.text },
    { key: other.key, text: other.text },
  ]);
  await stranger.close();
  const page = await phone.go('history/');
  const before = await raw(page);

  await page.getByText('Headache, moderate').waitFor();
  await page.getByText('Room is spinning, mild').waitFor();
  await page.getByText('2 entries could not be read. They are kept; all others are here.').waitFor();
  await page.getByText('1 entry is of a kind that this version does not know. It is kept as it is.').waitFor();
  assert.equal(await page.getByText('Feeling sick').count(), 0, 'a damaged row is shown as if it were whole');

  await logEffect(page, 'Very sleepy');
  const after = await raw(page);
  assert.deepEqual(after.filter((line) => before.includes(line)), before, 'a row was changed');
  assert.equal(after.length, before.length + 1);
});

phoneTest('a damaged write-ahead note stops nothing, is counted, and stays as it is', async (phone) => {
  const [, sick] = await smallRecord(phone);
  const page = phone.page;
  const note = `aftercare.ahead.${sick.key}x`;
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [note, sick.text.replace('nausea', 'nauzea')]);
  await phone.go('history/');
  await page.getByText('Feeling sick, moderate').waitFor();
  await page.getByText('Headache, moderate').waitFor();
  await page.getByText('1 entry could not be read. It is kept; all others are here.').waitFor();
  assert.match(await page.evaluate((key) => localStorage.getItem(key), note), /nauzea/);
  assert.equal((await readEvents(page)).length, 3);
});

phoneTest('a record with a newer schema is read and not written, and the app says so', async (phone) => {
  await smallRecord(phone);
  const newer = row(effect('vertigo', Date.now()), Date.now(), dice(6));
  const text = seal(newer.text.slice(9).replace('"schema":1', '"schema":2'));
  const stranger = await strangerTab(phone);
  await writeRaw(stranger, [{ key: newer.key, text }]);
  await stranger.close();
  await readsOnly(phone);
});

phoneTest('a database of a higher version is read and not written, and keeps its version', async (phone) => {
  await smallRecord(phone);
  const stranger = await strangerTab(phone);
  await writeRaw(stranger, [], 7);
  await readsOnly(phone);
  assert.equal(await databaseVersion(stranger), 7);
});

/** After a reload everything can be read; a tap says that it is not saved, and changes nothing. */
async function readsOnly(phone) {
  const page = await phone.go('history/');
  const before = await raw(page);
  await page.getByText('Headache, moderate').waitFor();
  await page.getByText(NEWER).first().waitFor();

  await pressEffect(page, 'Very sleepy', 'Mild');
  await page.getByRole('region', { name: /^Very sleepy/ }).getByRole('status').filter({ hasText: 'Not saved yet' }).waitFor();
  assert.equal(await savedStatus(page, 'Very sleepy').count(), 0);
  assert.deepEqual(await raw(page), before, 'this version has written');

  await phone.go('history/');
  await page.getByText('Very sleepy, mild').waitFor();
  await page.getByText(NEWER).first().waitFor();
  assert.deepEqual(await raw(page), before, 'this version has written after a reload');
}
