// Backup: one file that holds everything, behind a passphrase or plain, and a quiet line when it is time for one.

import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { logEffect, phoneTest, readEvents, seed } from './harness.mjs';
import { backUp, evening, PASSPHRASE, WORDS } from './harness/backup.mjs';
import { fullStorage } from './harness/trouble.mjs';

const NEUTRAL = /^aftercare-\d{4}-\d\d-\d\d\.txt$/;

phoneTest('what the passphrase protects opens as the documents say, with a salt and a nonce of its own each time', async (phone) => {
  await evening(phone);
  const plain = await backUp(phone);
  const files = [];
  for (let each = 0; each < 2; each += 1) files.push(JSON.parse((await backUp(phone, PASSPHRASE)).text.replaceAll('\n', '')));
  const [one, two] = files.map(({ encrypted }) => encrypted);
  assert.ok(one.salt !== two.salt && one.nonce !== two.nonce);
  const bytes = (text) => Buffer.from(text, 'base64');
  const { subtle } = webcrypto;
  const secret = await subtle.importKey('raw', Buffer.from(PASSPHRASE), 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(one.salt), iterations: one.iterations };
  const key = await subtle.deriveKey(way, secret, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
  const additionalData = Buffer.from(`${JSON.stringify({ format: files[0].format, version: 1, encrypted: one }).slice(0, -1)},`);
  const opened = await subtle.decrypt({ name: 'AES-GCM', iv: bytes(one.nonce), additionalData }, key, bytes(files[0].data));
  assert.equal(Buffer.from(opened).toString('utf8'), plain.text);
});

phoneTest('a plain file is made after a clear warning, and the same record gives the same bytes', async (phone) => {
  const page = await evening(phone);
  const first = await backUp(phone);
  await page.getByText('Anyone who gets this file can read all of it.').waitFor();
  assert.ok(first.text.includes(WORDS));
  const rows = await readEvents(page);
  for (const { text } of rows) assert.ok(first.text.includes(text.slice(9)), 'an event is not there as it is stored');
  assert.equal((await backUp(phone)).text, first.text);
});

phoneTest('a passphrase of fewer than 6 characters is refused in words; it is hidden until one asks to see it', async (phone) => {
  await evening(phone);
  const page = await phone.go('settings/');
  const card = page.locator('#backup');
  const field = card.getByLabel('Passphrase for this file');
  await field.fill('12345');
  await card.getByRole('button', { name: 'Back up now' }).click();
  await card.getByText('Use at least 6 characters.').waitFor();
  await page.getByText('No backup was made on this phone yet.').waitFor();
  assert.equal(await field.getAttribute('type'), 'password');
  await card.getByRole('button', { name: 'Show what I type' }).click();
  assert.equal(await field.getAttribute('type'), 'text');
  assert.equal(await field.inputValue(), '12345');
});

phoneTest('a backup is made with no room left, of what could not be saved too', async (phone) => {
  await evening(phone);
  await phone.quit();
  await phone.start();
  await fullStorage(phone);
  const page = await phone.go('log/');
  await page.getByRole('button', { name: 'Dry mouth', exact: true }).click();
  await page.getByRole('button', { name: 'Mild', exact: true }).click();
  await page.getByText('Not saved yet').first().waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  const card = page.locator('#backup');
  await card.getByRole('button', { name: 'Without a passphrase' }).click();
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Back up now' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  assert.ok(text.includes(WORDS) && text.includes('"dry_mouth"'));
});

phoneTest('where there is a share sheet the file goes through it; closed, nothing counts as saved; refused, it is a download', async (phone) => {
  const page = await evening(phone);
  // There is none on this machine: what the browser would be asked for is looked at.
  await page.addInitScript(() => {
    window.handed = [];
    navigator.canShare = ({ files }) => files.length === 1;
    navigator.share = async ({ files: [file] }) => {
      window.handed.push({ name: file.name, type: file.type, text: await file.text() });
      if (window.refusal) throw new DOMException('', window.refusal);
    };
  });
  await phone.go('settings/');
  const card = page.locator('#backup');
  const now = card.getByRole('button', { name: 'Back up now' });
  await card.getByRole('button', { name: 'Without a passphrase' }).click();
  await page.evaluate(() => { window.refusal = 'AbortError'; });
  await now.click();
  await card.getByText('Nothing was saved. You closed the choice.').waitFor();
  await card.getByText('No backup was made on this phone yet.').waitFor();
  await page.evaluate(() => { window.refusal = 'NotAllowedError'; });
  const download = page.waitForEvent('download');
  await now.click();
  assert.match((await download).suggestedFilename(), NEUTRAL);
  await page.evaluate(() => { window.refusal = undefined; });
  await now.click();
  await card.getByText(/^Handed on: aftercare-/).waitFor();
  const { name, type, text } = await page.evaluate(() => window.handed.at(-1));
  assert.match(name, NEUTRAL);
  assert.equal(type, 'text/plain');
  assert.ok(text.includes(WORDS));
});

phoneTest('after 10 entries a quiet line on Now asks for a backup; it can be put off, and goes with one', async (phone) => {
  const page = await phone.go();
  const line = page.getByText('10 entries are in no backup yet.');
  await seed(page, 9);
  await phone.go();
  await page.getByText('since your dose').waitFor();
  assert.equal(await page.getByText('in no backup yet').count(), 0);
  await logEffect(page, 'Feeling sick');
  await phone.go();
  await line.waitFor();
  await page.locator('.card').filter({ has: line }).getByRole('button', { name: 'Later' }).click();
  await line.waitFor({ state: 'detached' });
  await phone.go();
  await page.getByText('since your dose').waitFor();
  assert.equal(await line.count(), 0);
});

phoneTest('the line on Now says who may clear the entries, where the browser has not agreed to keep them', async (phone) => {
  const page = await phone.go();
  await seed(page, 10);
  await phone.go();
  const card = page.locator('.card').filter({ hasText: '10 entries are in no backup yet.' });
  const risk = card.getByText('The browser may clear them when the phone runs out of room.');
  assert.equal(await page.evaluate(() => navigator.storage.persisted()), false);
  await risk.waitFor();
  const session = await phone.context.newCDPSession(page);
  await session.send('Browser.grantPermissions', { origin: new URL(phone.url).origin, permissions: ['durableStorage'] });
  assert.equal(await page.evaluate(() => navigator.storage.persist()), true);
  await phone.go();
  await card.waitFor();
  assert.equal(await risk.count(), 0);
});

phoneTest('7 days after the first entry that no backup has, Now asks for one; the link leads to it', async (phone) => {
  const page = await phone.go();
  await seed(page, 2, { end_ms: Date.now() - 7.5 * 24 * 3_600_000 });
  await phone.go();
  await page.getByText('2 entries are in no backup yet.').waitFor();
  await page.getByRole('link', { name: 'Back up' }).click();
  await page.locator('#backup').getByRole('button', { name: 'Back up now' }).waitFor();
  await backUp(phone);
  await phone.go();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByText('in no backup yet').count(), 0);
});
