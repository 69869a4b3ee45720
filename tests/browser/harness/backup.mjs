// Backups as a person makes and uses them, and the file format written here anew (docs/backup.md).

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { crc32 } from './crc32.mjs';
import { readEvents } from './record.mjs';
import { eventually, logEffect, startSession } from './steps.mjs';

export const PASSPHRASE = 'seven white horses';

export const WORDS = 'the ceiling was breathing';

/** A session, an effect and a note. */
export async function evening(phone) {
  const page = await phone.go();
  await startSession(page);
  await logEffect(page, 'Feeling sick', 'Moderate');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(WORDS);
  await page.getByRole('button', { name: 'Save note' }).click();
  await eventually(async () => assert.ok(JSON.stringify(await readEvents(page)).includes(WORDS)));
  return page;
}

/** The rows of the record, as they are stored. */
export const texts = async (page) => (await readEvents(page)).map(({ text }) => text);

const digits = (text) => crc32(text).toString(16).padStart(8, '0');

/** **Back up now**; the file's name and text. Without a passphrase it is plain. The page is anywhere in the app. */
export async function backUp(phone, passphrase) {
  const page = await phone.go('settings/');
  const card = page.locator('#backup');
  if (passphrase === undefined) await card.getByRole('button', { name: 'Without a passphrase' }).click();
  else await card.getByLabel('Passphrase for this file').fill(passphrase);
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Back up now' }).click();
  const file = await download;
  await card.getByText('Your browser saves the file').waitFor();
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Chooses a file: `check` only looks at it. The answer is in the card, which is returned. */
export async function choose(page, text, { check = false } = {}) {
  const buffer = Buffer.isBuffer(text) ? text : Buffer.from(text, 'utf8');
  const name = check ? 'Check a backup' : 'Restore from a file';
  await page.getByLabel(name).setInputFiles({ name: 'aftercare.txt', mimeType: 'text/plain', buffer });
  return page.locator('section').filter({ has: page.getByRole('heading', { name: 'Restore', exact: true }) });
}

/** Chooses a file and restores all of it. */
export async function restore(phone, text, passphrase) {
  const page = await phone.go('settings/');
  const card = await choose(page, text);
  if (passphrase !== undefined) await unlock(card, passphrase);
  await card.getByRole('button', { name: 'Restore these entries' }).click();
  await card.getByText('Restored:').waitFor();
  return page;
}

/** Types the passphrase of the chosen file. */
export async function unlock(card, passphrase) {
  await card.getByLabel('Passphrase of the file').fill(passphrase);
  await card.getByRole('button', { name: 'Open it' }).click();
}

/** Everything goes, by the button that says so. */
export async function deleteEverything(phone) {
  const page = await phone.go('settings/');
  await page.getByRole('textbox', { name: 'Type DELETE to confirm' }).fill('DELETE');
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await page.getByText('Everything is deleted.').waitFor();
  return page;
}

/** Everything that the app keeps: what a refused file must not change. */
export const kept = async (page) => JSON.stringify([
  (await readEvents(page)).map(({ key, text }) => [key, text]),
  await page.evaluate(() => Object.entries({ ...localStorage }).sort()),
]);

/** The file says its checksum of itself anew, after something in it was changed on purpose. */
export function sealed(text) {
  const body = text.slice(0, text.lastIndexOf('"checksum":"'));
  return `${body}"checksum":"${digits(body)}"}`;
}
