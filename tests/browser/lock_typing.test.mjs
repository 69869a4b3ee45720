// What is typed for the lock, and what was half-typed when it is switched.

import assert from 'node:assert/strict';
import { eventually, phoneTest } from './harness.mjs';
import { evening } from './harness/backup.mjs';
import { inside, locked, lockNow, PASSCODE, turnOnLock, unlock } from './harness/lock.mjs';

const HALF = 'a sentence that was never';
const draft = (page) => page.evaluate(() => localStorage.getItem('aftercare.draft') ?? '');
const note = (page) => page.getByRole('textbox', { name: 'Note' });

/** Something is half-typed on Log. */
async function halfTyped(page) {
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await note(page).fill(HALF);
}

phoneTest('the passcode can be pasted into every field, and password managers are told which is which', async (phone) => {
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await phone.go('settings/');
  await page.evaluate((passcode) => navigator.clipboard.writeText(passcode), PASSCODE);
  const paste = async (field, kind) => {
    assert.equal(await field.getAttribute('autocomplete'), kind);
    assert.equal(await field.getAttribute('type'), 'password');
    await field.focus();
    await page.keyboard.press('ControlOrMeta+V');
    assert.equal(await field.inputValue(), PASSCODE);
  };
  const card = page.locator('#lock');
  await card.locator('summary', { hasText: 'Lock with a passcode' }).click();
  await paste(card.getByLabel('Passcode', { exact: true }), 'new-password');
  await paste(card.getByLabel('Passcode again'), 'new-password');
  await card.getByLabel('I understand that nobody can open it for me').check();
  await card.getByRole('button', { name: 'Turn on the lock' }).click();
  await lockNow(phone);
  await paste(page.getByLabel('Passcode', { exact: true }), 'current-password');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Locked' }).waitFor({ state: 'detached' });
});

phoneTest('what is half-typed stays through turning the lock on and off, and is in the clear only without it', async (phone) => {
  const page = await evening(phone);
  await phone.go('log/');
  await halfTyped(page);
  await eventually(async () => assert.ok((await draft(page)).includes(HALF)));
  await turnOnLock(phone);
  await eventually(async () => assert.match(await draft(page), /^[0-9a-f]{8} ~n/));
  await inside(page, 'settings/');
  const card = page.locator('#lock');
  await card.locator('summary', { hasText: 'Turn off the lock' }).click();
  await card.getByLabel('Passcode', { exact: true }).last().fill(PASSCODE);
  await card.getByRole('button', { name: 'Turn off the lock' }).click();
  await page.getByText('The lock is off.').waitFor();
  await eventually(async () => assert.ok((await draft(page)).includes(HALF)));
  await phone.go('log/');
  await eventually(async () => assert.equal(await note(page).inputValue(), HALF));
});

phoneTest('what a browser left in the clear that was killed while the lock was turned on is enciphered by the next start', async (phone) => {
  const page = await evening(phone);
  await phone.go('log/');
  await halfTyped(page);
  await eventually(async () => assert.ok((await draft(page)).includes(HALF)));
  const clear = await draft(page);
  await turnOnLock(phone);
  await eventually(async () => assert.match(await draft(page), /^[0-9a-f]{8} ~n/));
  // As it stood when the entries were enciphered and this was not yet.
  await page.evaluate((clear) => localStorage.setItem('aftercare.draft', clear), clear);
  await phone.go('log/');
  await locked(page);
  await eventually(async () => assert.match(await draft(page), /^[0-9a-f]{8} ~n/));
  await unlock(page);
  await eventually(async () => assert.equal(await note(page).inputValue(), HALF));
});
