// Hide, the locks that come by themselves, and using the app once.

import assert from 'node:assert/strict';
import { eventually, logEffect, phoneTest, readEvents } from './harness.mjs';
import { evening } from './harness/backup.mjs';
import { bringBack, locked, turnOnLock } from './harness/lock.mjs';

const isCovered = (page) => page.evaluate(() => document.documentElement.hasAttribute('data-covered'));

/** Nothing of the page can be seen. */
const isBlank = (page) => page.evaluate(() => getComputedStyle(document.querySelector('main')).visibility === 'hidden');

phoneTest('Hide blanks the screen within a frame, two taps from anywhere, and a touch brings it back', async (phone) => {
  const page = await evening(phone);
  await page.getByRole('link', { name: 'Settings' }).click();
  // The frame after the press: the browser has not painted anything else in between.
  const blank = await page.evaluate(() => new Promise((done) => {
    const button = Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent === 'Hide the screen');
    button.click();
    requestAnimationFrame(() => done(getComputedStyle(document.querySelector('main')).visibility));
  }));
  assert.equal(blank, 'hidden');
  assert.equal((await page.title()).trim(), '');
  await bringBack(page);
  await eventually(async () => assert.equal(await isCovered(page), false));
  assert.match(await page.title(), /^Settings/);
});

phoneTest('with the lock on Hide locks, by the Shift key three times, too', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  assert.equal(await isCovered(page), false);
  await page.keyboard.press('Shift');
  // Locked, and loaded afresh: nothing of the record is in the page, and it is blank until it is touched.
  await page.locator('h1', { hasText: 'Locked' }).waitFor({ state: 'attached' });
  assert.equal(await isBlank(page), true);
  await bringBack(page);
  await locked(page);
});

phoneTest('it locks after a minute in the background and after a time without use', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  const start_ms = Date.now();
  await page.clock.setFixedTime(start_ms);
  const hidden = (state) => page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
  await hidden('hidden');
  await page.clock.setFixedTime(start_ms + 59_000);
  await hidden('visible');
  await page.getByRole('button', { name: 'Lock now' }).waitFor();
  await hidden('hidden');
  await page.clock.setFixedTime(start_ms + 120_000);
  await hidden('visible');
  await locked(page);
  await page.getByLabel('Passcode', { exact: true }).fill('two grey geese');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('button', { name: 'Lock now' }).waitFor();
  await page.clock.setFixedTime(start_ms + 120_000 + 4 * 60_000);
  await page.waitForTimeout(6_000);
  await page.getByRole('button', { name: 'Lock now' }).waitFor();
  await page.clock.setFixedTime(start_ms + 120_000 + 6 * 60_000);
  await locked(page);
});

phoneTest('used once it keeps nothing, says so, and shows nothing of what is kept here', async (phone) => {
  const page = await evening(phone);
  const before = await readEvents(page);
  const shelf = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  const shelved = await shelf();
  await phone.go('session/new/');
  await page.getByRole('button', { name: 'Use once' }).click();
  await page.getByText('nothing is kept after you close this page').first().waitFor();
  await page.getByRole('radio', { name: 'Nasal spray' }).check();
  await page.getByRole('button', { name: 'Start aftercare' }).click();
  await page.getByText('since your dose').waitFor();
  await page.getByRole('link', { name: 'Log', exact: true }).click();
  await page.getByRole('button', { name: 'Very sleepy', exact: true }).click();
  await page.getByRole('button', { name: 'Mild', exact: true }).click();
  await page.getByRole('status').filter({ hasText: /^Kept until you close$/ }).waitFor();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByText('Very sleepy').first().waitFor();
  assert.equal(await page.getByText('Feeling sick').count(), 0);
  assert.deepEqual(await readEvents(page), before);
  assert.equal(await shelf(), shelved);
  await page.getByRole('button', { name: 'End and clear' }).first().click();
  await page.getByText('Feeling sick').first().waitFor();
  assert.equal(await page.getByText('Very sleepy').count(), 0);
  await logEffect(page, 'Very sleepy', 'Mild');
});
